import { hasClusterRole } from '../../chart/clusterrole';
import type { Path } from '../../values/problem';
import { DNS_LABEL, DNS_SUBDOMAIN } from '../kubernetes/names';
import { countIn, entries, holdsAny, text } from '../read';
import type { Finding, Rule, RuleContext } from '../rule';

/** The mappings of ConfigMaps and Secrets from the host cluster to the virtual cluster. */
export const fromHostMappings: readonly Rule[] = ['configMaps', 'secrets'].flatMap((kind): Rule[] => [
  {
    path: `sync.fromHost.${kind}`,
    since: '0.23',
    // Also if they are not synced, because the chart reads the mappings for each ClusterRole.
    check: ({ mappings }, context) => (mappings !== undefined && mappings !== null) || !needsMappings(context) || [{ at: ['mappings'], value: null }],
    allowed: 'left out: the ClusterRole is rendered from this section',
    fix: 'Remove the null, which removes the default and everything below it, and set the options that you want to change.',
  },
  {
    path: `sync.fromHost.${kind}`,
    since: '0.23',
    check: ({ enabled, mappings }, context) => enabled !== true || holdsAny(mappings?.byName)
      || (!mappings && needsMappings(context)) || [{ at: ['mappings', 'byName'] }],
    allowed: `at least one mapping if sync.fromHost.${kind}.enabled is true`,
    fix: 'Add a mapping, such as "host-namespace/*": "virtual-namespace/*".',
  },
  {
    path: `sync.fromHost.${kind}`,
    since: '0.23',
    check: ({ enabled, mappings }) => enabled !== true
      || entries(mappings?.byName).flatMap(([host, virtual]) => brokenObjectMapping(host, text(virtual), ['mappings', 'byName', host])),
    allowed: 'a mapping from the host cluster to the virtual cluster',
  },
]);

/** Whether there is a ClusterRole, for which the chart reads the mappings. */
function needsMappings(context: RuleContext): boolean {
  const rendering = { ...context, namespace: context.namespace ?? '', hostMinor: 0 };
  return hasClusterRole(rendering) && !holdsAny(context.values.rbac?.clusterRole?.overwriteRules);
}

function brokenObjectMapping(host: string, virtual: string, at: Path): Finding[] {
  if (!host.includes('/') && host !== '') {
    return [{ at, allowed: 'under a key of the form namespace/name, namespace/* or /name, or an empty key for the control plane\'s namespace' }];
  }
  if (!virtual.includes('/') && host !== '') {
    return [{ at, allowed: 'namespace/name or namespace/*' }];
  }
  if (host.endsWith('/*') && !virtual.endsWith('/*')) {
    return [{ at, allowed: 'namespace/*, because its key stands for all objects of a namespace' }];
  }
  return brokenNamespaceMapping(host, virtual, at);
}

/** The problems with the names on both sides of a mapping. */
export function brokenNamespaceMapping(host: string, virtual: string, at: Path): Finding[] {
  if (countIn(host, '/') > 1 || countIn(virtual, '/') > 1) {
    return [{ at, allowed: 'namespace/name or namespace/*, under a key of the same form' }];
  }
  const [hostNamespace, hostName] = host.split('/');
  const [virtualNamespace, virtualName] = virtual.split('/');
  const findings: Finding[] = [];
  if (hostNamespace !== '' && !DNS_LABEL.matches(hostNamespace)) {
    findings.push({ at, allowed: `under a key whose namespace is ${DNS_LABEL.allowed}` });
  } else if (!isObjectName(hostName)) {
    findings.push({ at, allowed: `under a key whose object name is ${DNS_SUBDOMAIN.allowed}` });
  }
  if (!DNS_LABEL.matches(virtualNamespace)) {
    findings.push({ at, allowed: `in a namespace whose name is ${DNS_LABEL.allowed}` });
  } else if (!isObjectName(virtualName)) {
    findings.push({ at, allowed: `an object whose name is ${DNS_SUBDOMAIN.allowed}` });
  }
  return findings;
}

function isObjectName(name = ''): boolean {
  return name === '' || name === '*' || DNS_SUBDOMAIN.matches(name);
}
