import { listed } from '../../values/listed';
import { DNS_LABEL, DNS_SUBDOMAIN } from '../kubernetes/names';
import { entries, holdsAny, text } from '../read';
import type { Finding, Rule, RuleContext } from '../rule';

const GATEWAYS = 'sync.fromHost.gateways';
const POLICIES = ['All', 'Same', 'Selector'];
const GRANTS = ['auto', 'true', 'false'];
const RESERVED = ['kube-system', 'kube-public', 'kube-node-lease'];
const LONGEST_HOST = 253;

/** The Gateway API. */
export const gateways: readonly Rule[] = [
  {
    path: 'sync.toHost.gatewayApi.referenceGrants.enabled',
    since: '0.35',
    check: enabled => enabled === '' || GRANTS.includes(String(enabled)),
    allowed: listed(GRANTS),
  },
  {
    path: GATEWAYS,
    since: '0.35',
    check: ({ enabled, mappings }) => enabled !== true || holdsAny(mappings?.byName) || [{ at: ['mappings', 'byName'] }],
    allowed: `at least one mapping if ${GATEWAYS}.enabled is true`,
    fix: 'Add a mapping, such as "host-namespace/*": "virtual-namespace/*".',
  },
  {
    path: GATEWAYS,
    since: '0.35',
    check: ({ enabled, mappings }, context) => enabled !== true || entries(mappings?.byName).flatMap(([host, virtual], i, all) => {
      const allowed = allowedGatewayMapping(host, text(virtual), all.slice(0, i), context) ?? overlap(host, text(virtual), all);
      return allowed === undefined ? [] : [{ at: ['mappings', 'byName', host], allowed } as Finding];
    }),
    allowed: 'a mapping from Gateways of the host cluster to the virtual cluster',
  },
  ...['defaultVirtualNamespacePolicy', 'overrides[].virtualNamespacePolicy'].flatMap((policy): Rule[] => [
    {
      path: `${GATEWAYS}.allowedRoutes.${policy}.from`,
      since: '0.35',
      check: (from, context) => !syncsGateways(context) || text(from) === '' || POLICIES.includes(from),
      allowed: listed(POLICIES),
    },
    {
      path: `${GATEWAYS}.allowedRoutes.${policy}`,
      since: '0.35',
      check: ({ from, selector }, context) => !syncsGateways(context) || from !== 'Selector'
        || holdsAny(selector?.matchLabels) || holdsAny(selector?.matchExpressions) || [{ at: ['selector'] }],
      allowed: 'a selector with matchLabels or matchExpressions, because from is Selector',
    },
  ]),
  {
    path: `${GATEWAYS}.allowedRoutes.overrides[]`,
    since: '0.35',
    check: ({ hostNamespace, name }, context) => !syncsGateways(context) || isMapped(text(hostNamespace), text(name), context),
    allowed: `for a Gateway whose hostNamespace and name ${GATEWAYS}.mappings.byName maps`,
  },
  {
    path: `${GATEWAYS}.allowedRoutes.overrides[].allowedHostnames[]`,
    since: '0.35',
    check: (host, context) => !syncsGateways(context) || typeof host !== 'string' || isHostPattern(host),
    allowed: "a DNS name, which can start with '*.'",
  },
];

function syncsGateways({ values }: RuleContext): boolean {
  return values.sync?.fromHost?.gateways?.enabled === true;
}

function isMapped(namespace: string, name: string, { values }: RuleContext): boolean {
  const mapped = entries(values.sync?.fromHost?.gateways?.mappings?.byName).map(([host]) => host);
  return namespace !== '' && name !== '' && (mapped.includes(`${namespace}/${name}`) || mapped.includes(`${namespace}/*`));
}

/** The text for an invalid mapping, which can depend on the mappings before it: what is allowed. Undefined if it is valid. */
function allowedGatewayMapping(host: string, virtual: string, before: [string, any][], { namespace }: RuleContext): string | undefined {
  const form = brokenReference(host);
  if (form) {
    return `under a key that is ${form}`;
  }
  const broken = brokenReference(virtual);
  if (broken) {
    return broken;
  }
  const target = namespaceOf(virtual);
  if (RESERVED.includes(target) || target === namespace) {
    return `in a namespace other than ${target}, which is reserved`;
  }
  if (isAll(host) !== isAll(virtual)) {
    return isAll(host) ? 'namespace/*, because its key stands for all Gateways of a namespace' : 'namespace/name, because its key stands for one Gateway';
  }
  return before.some(([, other]) => text(other) === virtual) ? 'a target that no other mapping has' : undefined;
}

/** The text for a mapping of a single gateway that the mapping of its namespace already includes: what is allowed. */
function overlap(host: string, virtual: string, all: [string, any][]): string | undefined {
  const whole = isAll(host) ? [] : all.filter(([other]) => isAll(other));
  if (whole.some(([other]) => namespaceOf(other) === namespaceOf(host))) {
    return `left out: ${namespaceOf(host)}/* already includes it`;
  }
  return whole.some(([, target]) => isAll(text(target)) && namespaceOf(text(target)) === namespaceOf(virtual))
    ? `in a namespace other than ${namespaceOf(virtual)}, which is the target of another mapping`
    : undefined;
}

function brokenReference(reference: string): string | undefined {
  const [namespace, name, ...more] = reference.split('/');
  if (!name || more.length > 0) {
    return 'namespace/name or namespace/*';
  }
  if (!DNS_LABEL.matches(namespace)) {
    return `in a namespace whose name is ${DNS_LABEL.allowed}`;
  }
  return name === '*' || DNS_SUBDOMAIN.matches(name) ? undefined : `a Gateway whose name is ${DNS_SUBDOMAIN.allowed}`;
}

function isAll(reference: string): boolean {
  return reference.endsWith('/*');
}

function namespaceOf(reference: string): string {
  return reference.split('/')[0];
}

function isHostPattern(host: string): boolean {
  const name = host.toLowerCase().trim();
  return name.length <= LONGEST_HOST && DNS_SUBDOMAIN.matches(name.replace(/^\*\./, ''));
}
