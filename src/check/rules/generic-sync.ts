import { listed } from '../../values/listed';
import { entries, holdsAny, list, text } from '../read';
import type { Rule, RuleContext } from '../rule';

const GENERIC = 'experimental.genericSync';
const PATCH_LISTS = [
  'export[].patches', 'export[].reversePatches', 'import[].patches', 'import[].reversePatches',
  'hooks.hostToVirtual[].patches', 'hooks.virtualToHost[].patches',
];
const PLAIN_OPERATIONS = ['add', 'replace', 'remove'];
const OPERATIONS = [...PLAIN_OPERATIONS, 'rewriteName', 'rewriteLabelKey', 'rewriteLabelSelector', 'rewriteLabelExpressionsSelector', 'copyFromObject'];
const HOOK_VERBS = ['get', 'list', 'create', 'update', 'patch', 'watch', 'delete', 'deletecollection'];

/** The older option for syncing custom resources. Removed in 0.28. */
export const genericSync: readonly Rule[] = [
  ...['export', 'import'].flatMap((key): Rule[] => [
    {
      path: `${GENERIC}.${key}[]`,
      until: '0.28',
      check: item => ['kind', 'apiVersion'].filter(field => text(item[field]) === '').map(field => ({ at: [field] })),
      allowed: 'given, and not empty',
    },
    {
      path: `${GENERIC}.${key}`,
      until: '0.28',
      check: items => !Array.isArray(items) || items.flatMap((item, i) => (
        items.findIndex(other => idOf(other) === idOf(item)) === i ? [] : [{ at: [i] }])),
      allowed: 'of an apiVersion and kind that no entry before it has',
    },
  ]),
  ...['export', 'import', 'hooks.hostToVirtual', 'hooks.virtualToHost'].map((key): Rule => ({
    path: `${GENERIC}.${key}`,
    since: '0.23',
    until: '0.28',
    check: (items, { values: { sync } }) => !holdsAny(items)
      || !(holdsAny(sync?.toHost?.customResources) || holdsAny(sync?.fromHost?.customResources)),
    allowed: 'empty if sync.toHost.customResources or sync.fromHost.customResources is used',
    fix: 'Move everything to sync, with patches if needed.',
  })),
  {
    path: 'sync.toHost.namespaces.enabled',
    since: '0.26',
    until: '0.28',
    check: (enabled, context) => enabled !== true || !usesGenericSync(context),
    allowed: `false if ${GENERIC} is used`,
    fix: 'Sync custom resources with sync.toHost.customResources instead.',
  },
  ...PATCH_LISTS.flatMap((list_): Rule[] => [
    {
      path: `${GENERIC}.${list_}[]`,
      until: '0.28',
      check: patch => OPERATIONS.includes(patch.op) || [{ at: ['op'] }],
      allowed: listed(OPERATIONS),
    },
    {
      path: `${GENERIC}.${list_}[]`,
      until: '0.28',
      check: patch => text(patch.fromPath) === '' || !PLAIN_OPERATIONS.includes(patch.op) || [{ at: ['fromPath'] }],
      allowed: patch => `left out if op is ${patch.op}`,
    },
    {
      path: `${GENERIC}.${list_}[]`,
      until: '0.28',
      check: patch => text(patch.fromPath) !== '' || patch.op !== 'copyFromObject' || [{ at: ['fromPath'] }],
      allowed: 'set, and not empty, if op is copyFromObject',
    },
  ]),
  ...['hostToVirtual', 'virtualToHost'].map((hooks): Rule => ({
    path: `${GENERIC}.hooks.${hooks}[].verbs[]`,
    until: '0.28',
    check: verb => typeof verb !== 'string' || HOOK_VERBS.includes(verb),
    allowed: listed(HOOK_VERBS),
  })),
];

function idOf(item: any): string {
  return `${text(item?.apiVersion)}|${text(item?.kind)}`;
}

function usesGenericSync({ values }: RuleContext): boolean {
  const { hooks, ...lists } = (values.experimental?.genericSync ?? {}) as any;
  return [...entries(lists), ...entries(hooks)].some(([, items]) => list(items).length > 0);
}
