import { distro } from '../../chart/distro';
import { listed } from '../../values/listed';
import type { Path } from '../../values/problem';
import { holdsAny, list, text } from '../read';
import type { Finding, Rule, RuleContext } from '../rule';

const REQUIREMENT_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
export const OPERATORS_WITHOUT_VALUES = ['Exists', 'DoesNotExist'];

const REFUSED_WITH_PRIVATE_NODES: Readonly<Record<string, string>> = {
  'integrations.metricsServer.enabled': 'the virtual cluster has no nodes of the host cluster',
  'integrations.certManager.enabled': 'nothing is synced to the host cluster',
  'integrations.externalSecrets.enabled': 'nothing is synced to the host cluster',
  'integrations.istio.enabled': 'nothing is synced to the host cluster',
  'integrations.kubeVirt.enabled': 'nothing is synced to the host cluster',
  'controlPlane.coredns.embedded': "DNS runs on the virtual cluster's own nodes",
  'controlPlane.hostPathMapper.enabled': 'pods do not run on nodes of the host cluster',
  'sync.toHost.namespaces.enabled': 'nothing is synced to the host cluster',
  'experimental.isolatedControlPlane.enabled': 'the control plane is already separate from the nodes',
};

/** Private nodes. */
export const privateNodes: readonly Rule[] = [
  {
    path: 'controlPlane.endpoint',
    since: '0.26',
    check: (endpoint, context) => text(endpoint) === '' || hasPrivateNodes(context),
    allowed: 'left out without private nodes: only private nodes use it',
    fix: 'Set privateNodes.enabled to true, or remove the endpoint.',
  },
  {
    path: 'controlPlane.endpoint',
    since: '0.26',
    check: (endpoint, context) => text(endpoint) === '' || !hasPrivateNodes(context) || isHostAndPort(endpoint),
    allowed: 'a host and a port, as host:port, without a scheme, and with brackets around an IPv6 address',
  },
  ...Object.entries(REFUSED_WITH_PRIVATE_NODES).map(([path, why]): Rule => ({
    path,
    since: '0.26',
    check: (enabled, context) => enabled !== true || !hasPrivateNodes(context),
    allowed: `false with private nodes: ${why}`,
  })),
  {
    path: 'privateNodes.enabled',
    since: '0.26',
    until: '0.33',
    check: (enabled, { values }) => enabled !== true || distro(values) === 'k8s',
    allowed: 'false if the distribution is not k8s',
    fix: 'Use k8s.',
  },
  {
    path: 'deploy.volumeSnapshotController.enabled',
    since: '0.29',
    until: '0.36',
    check: (enabled, context) => enabled !== true || hasPrivateNodes(context),
    allowed: 'false without private nodes',
  },
  {
    path: 'privateNodes.autoNodes',
    since: '0.28',
    until: '0.30',
    check: (nodes, context) => !hasPrivateNodes(context) || brokenPools(nodes, 'requirements', pool => (text(pool.provider) === '' ? [NO_PROVIDER] : [])),
    allowed: 'node pools that each have a provider',
  },
  {
    path: 'privateNodes.autoNodes[]',
    since: '0.30',
    check: (nodes, context) => !hasPrivateNodes(context) || [
      ...(text(nodes.provider) === '' ? [NO_PROVIDER] : []),
      ...brokenPools(nodes, 'nodeTypeSelector'),
    ],
    allowed: 'node pools of one provider',
  },
  {
    path: 'privateNodes.autoNodes[].provider',
    since: '0.30',
    check: (provider, context, path) => !hasPrivateNodes(context) || text(provider) === ''
      || otherNodes(context, path).every(nodes => text(nodes?.provider) !== provider),
    allowed: 'a provider that no item before it has',
    fix: 'Put all pools of a provider into one item.',
  },
  ...['static', 'dynamic'].map((kind): Rule => ({
    path: `privateNodes.autoNodes[].${kind}[].name`,
    since: '0.30',
    check: (name, context, path) => !hasPrivateNodes(context) || text(name) === '' || poolNamesBefore(context, path).every(other => other !== name),
    allowed: 'a name that no pool before it has',
  })),
];

const NO_PROVIDER: Finding = { at: ['provider'], allowed: 'given, and not empty' };

/** Whether the virtual cluster has private nodes. */
export function hasPrivateNodes({ values }: RuleContext): boolean {
  return values.privateNodes?.enabled === true;
}

/** The earlier items in the list of auto nodes. */
function otherNodes({ values }: RuleContext, path: Path): any[] {
  return list(values.privateNodes?.autoNodes).slice(0, Number(path[2]));
}

function poolNamesBefore(context: RuleContext, path: Path): unknown[] {
  const own: any = list(context.values.privateNodes?.autoNodes)[Number(path[2])];
  const [kind, index] = [path[3], Number(path[4])];
  return [
    ...otherNodes(context, path).flatMap(nodes => [...list(nodes?.static), ...list(nodes?.dynamic)]),
    ...(kind === 'dynamic' ? list(own.static) : []),
    ...list(own[kind]).slice(0, index),
  ].map(pool => pool?.name);
}

function brokenPools(nodes: any, selector: string, more: (pool: any) => Finding[] = () => []): Finding[] {
  return ['static', 'dynamic'].flatMap(kind => list(nodes[kind]).flatMap((item, i) => {
    const pool = item ?? {};
    const findings: Finding[] = [
      ...(text(pool.name) === '' ? [{ at: ['name'], allowed: 'given, and not empty' }] : []),
      ...(kind === 'static' && pool.quantity < 0 ? [{ at: ['quantity'], allowed: 'a count: 0 or more' }] : []),
      ...more(pool),
      ...list(pool[selector]).flatMap((requirement, j) => within([selector, j], brokenRequirement(requirement ?? {}))),
    ];
    return within([kind, i], findings);
  }));
}

/** The problems with a requirement for a node type. */
function brokenRequirement(requirement: any): Finding[] {
  const [operator, value] = [text(requirement.operator), text(requirement.value)];
  const findings: Finding[] = [];
  if (text(requirement.property) === '') {
    findings.push({ at: ['property'], allowed: 'given, and not empty' });
  }
  if (operator !== '' && !REQUIREMENT_OPERATORS.includes(operator)) {
    return [...findings, { at: ['operator'], allowed: listed(REQUIREMENT_OPERATORS) }];
  }
  if (value !== '' && holdsAny(requirement.values)) {
    findings.push({ at: ['values'], allowed: 'left out if value is set' });
  } else if (OPERATORS_WITHOUT_VALUES.includes(operator) && (value !== '' || holdsAny(requirement.values))) {
    findings.push({ at: [value === '' ? 'values' : 'value'], allowed: `left out if operator is ${operator}` });
  } else if (!OPERATORS_WITHOUT_VALUES.includes(operator) && value === '' && !holdsAny(requirement.values)) {
    findings.push({ at: ['value'], allowed: `set, here or in values: ${operator || 'In, the default operator,'} needs a value` });
  }
  return findings;
}

function within(path: readonly (string | number)[], findings: readonly Finding[]): Finding[] {
  return findings.map(finding => ({ ...finding, at: [...path, ...finding.at ?? []] }));
}

/** Whether Go can split the text into a host and a port. Both can be empty. Go reads a scheme as the host, which vCluster can't use. */
function isHostAndPort(endpoint: string): boolean {
  return !endpoint.includes('/') && /^(\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/.test(endpoint);
}
