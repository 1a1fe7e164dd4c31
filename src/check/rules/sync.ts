import { distro } from '../../chart/distro';
import { listed } from '../../values/listed';
import { LABEL_VALUE, QUALIFIED_NAME } from '../kubernetes/names';
import { entries, holdsAny, list, text } from '../read';
import type { Finding, Rule } from '../rule';
import { OPERATORS_WITHOUT_VALUES } from './private-nodes';

const TAINT_EFFECTS = ['', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const LIST_OPERATORS = ['In', 'NotIn'];

const OWN_SCHEDULER = 'controlPlane.distro.k8s.scheduler.enabled';

/** The options that enable a scheduler in the virtual cluster, and the release since which vCluster checks them. */
const SCHEDULERS: readonly (readonly [path: string, since?: string])[] = [
  ['controlPlane.advanced.virtualScheduler.enabled'],
  ['sync.toHost.pods.hybridScheduling.enabled', '0.26'],
  [OWN_SCHEDULER, '0.26'],
];

/** Syncing between the host cluster and the virtual cluster, and options that cannot be combined. */
export const sync: readonly Rule[] = [
  {
    path: 'sync.toHost.pods.enforceTolerations[]',
    check: toleration => typeof toleration !== 'string' || isToleration(toleration),
    allowed: 'a toleration: *, key, key=value, key:effect or key=value:effect',
  },
  {
    path: 'sync.toHost.pods.enforceTolerations[]',
    // vCluster accepts any effect, but the host cluster then refuses all pods.
    check: toleration => TAINT_EFFECTS.includes(text(toleration).split(':')[1] ?? ''),
    allowed: `a toleration whose effect is ${listed(TAINT_EFFECTS.slice(1))}`,
  },
  ...SCHEDULERS.map(([path, since]): Rule => ({
    path,
    since,
    check: (enabled, { values }) => enabled !== true || values.sync?.fromHost?.nodes?.enabled === true
      || (path === OWN_SCHEDULER && distro(values) !== 'k8s'),
    allowed: 'false unless sync.fromHost.nodes.enabled is true: a scheduler in the virtual cluster needs real nodes',
    fix: 'Set sync.fromHost.nodes.enabled to true.',
  })),
  {
    path: 'sync.toHost.storageClasses.enabled',
    check: (enabled, { values }) => enabled !== true || String(values.sync?.fromHost?.storageClasses?.enabled) !== 'true',
    allowed: 'false if sync.fromHost.storageClasses.enabled is true: StorageClasses can be synced in one direction only',
    fix: 'Sync StorageClasses either to or from the host cluster.',
  },
  {
    path: 'sync.toHost.priorityClasses.enabled',
    check: (enabled, { values }) => enabled !== true || values.sync?.fromHost?.priorityClasses?.enabled !== true,
    allowed: 'false if sync.fromHost.priorityClasses.enabled is true: PriorityClasses can be synced in one direction only',
    fix: 'Sync PriorityClasses either to or from the host cluster.',
  },
  ...[['volumeSnapshots', 'volumeSnapshotContents'], ['volumeSnapshotContents', 'volumeSnapshots']].map(([one, other]): Rule => ({
    path: `sync.toHost.${one}.enabled`,
    until: '0.36',
    check: (enabled, { values }) => enabled !== true || (values.sync?.toHost as any)?.[other]?.enabled === true,
    allowed: `false unless sync.toHost.${other}.enabled is true: they must be synced together`,
    fix: 'Enable both, or disable both.',
  })),
  ...['runtimeClasses', 'ingressClasses', 'gatewayClasses', 'priorityClasses', 'storageClasses'].map((classes): Rule => ({
    path: `sync.fromHost.${classes}.selector`,
    since: '0.26',
    check: brokenSelector,
    allowed: 'a label selector',
  })),
];

function isToleration(toleration: string): boolean {
  const [pair, ...effects] = toleration.split(':');
  const [, ...values] = pair.split('=');
  return effects.length <= 1 && values.length <= 1 && values.every(LABEL_VALUE.matches);
}

function brokenSelector(selector: any): Finding[] {
  const labels = entries(selector.matchLabels).flatMap(([key, value]): Finding[] => [
    ...(QUALIFIED_NAME.matches(key) ? [] : [{ at: ['matchLabels', key], allowed: `under a key that is ${QUALIFIED_NAME.allowed}` }]),
    ...(LABEL_VALUE.matches(text(value)) ? [] : [{ at: ['matchLabels', key], allowed: LABEL_VALUE.allowed }]),
  ]);
  return [...labels, ...list(selector.matchExpressions).flatMap((expression, i) =>
    brokenExpression(expression ?? {}).map(({ at = [], ...finding }) => ({ at: ['matchExpressions', i, ...at], ...finding })))];
}

function brokenExpression({ key, operator, values }: any): Finding[] {
  const findings: Finding[] = [];
  if (!QUALIFIED_NAME.matches(text(key))) {
    findings.push({ at: ['key'], allowed: QUALIFIED_NAME.allowed });
  }
  if (![...LIST_OPERATORS, ...OPERATORS_WITHOUT_VALUES].includes(operator)) {
    findings.push({ at: ['operator'], allowed: listed([...LIST_OPERATORS, ...OPERATORS_WITHOUT_VALUES]) });
  } else if (LIST_OPERATORS.includes(operator) !== holdsAny(values)) {
    findings.push({ at: ['values'], allowed: LIST_OPERATORS.includes(operator) ? `at least one value if operator is ${operator}` : `left out if operator is ${operator}` });
  }
  list(values).forEach((value, i) => {
    if (!LABEL_VALUE.matches(text(value))) {
      findings.push({ at: ['values', i], allowed: LABEL_VALUE.allowed });
    }
  });
  return findings;
}
