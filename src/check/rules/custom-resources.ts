import { brokenNamespaceMapping } from './from-host-mappings';
import { DNS_SUBDOMAIN } from '../kubernetes/names';
import { entries, holdsAny, text } from '../read';
import type { Rule } from '../rule';
import { PROXIED } from './proxy-resources';

const TO_HOST = 'sync.toHost.customResources';
const FROM_HOST = 'sync.fromHost.customResources';

/** Synced custom resources. */
export const customResources: readonly Rule[] = [
  {
    path: `${TO_HOST}.*.scope`,
    check: scope => text(scope) === '' || scope === 'Namespaced',
    allowed: 'Namespaced: only namespaced resources can be synced to the host cluster',
  },
  {
    path: `${FROM_HOST}.*.scope`,
    until: '0.23',
    check: scope => text(scope) === '' || scope === 'Cluster',
    allowed: 'Cluster',
  },
  {
    path: `${FROM_HOST}.*.scope`,
    since: '0.23',
    check: scope => text(scope) === '' || scope === 'Cluster' || scope === 'Namespaced',
    allowed: 'Cluster or Namespaced',
  },
  {
    path: `${FROM_HOST}.*`,
    since: '0.23',
    check: ({ scope, mappings }) => scope === 'Namespaced' || !holdsAny(mappings?.byName) || [{ at: ['mappings', 'byName'] }],
    allowed: 'left out, unless scope is Namespaced',
  },
  {
    path: `${FROM_HOST}.*`,
    since: '0.23',
    check: ({ scope, mappings }) => scope !== 'Namespaced' || holdsAny(mappings?.byName) || [{ at: ['mappings', 'byName'] }],
    allowed: 'at least one mapping if scope is Namespaced, such as "host-namespace/*": "virtual-namespace/*"',
  },
  {
    path: `${FROM_HOST}.*`,
    since: '0.23',
    check: ({ scope, mappings }) => scope !== 'Namespaced' || entries(mappings?.byName)
      .flatMap(([host, virtual]) => brokenNamespaceMapping(host, text(virtual), ['mappings', 'byName', host])),
    allowed: 'a mapping from the host cluster to the virtual cluster',
  },
  {
    path: `${FROM_HOST}.*.enabled`,
    since: '0.31',
    check: (enabled, { values }, path) => enabled !== true || (values.sync?.toHost?.customResources as any)?.[path[3]]?.enabled !== true,
    allowed: `false if ${TO_HOST} also syncs the resource: a resource can be synced in one direction only`,
    fix: 'Sync the resource either to or from the host cluster.',
  },
  ...[TO_HOST, FROM_HOST].map((synced): Rule => ({
    path: `${synced}.*`,
    check: ({ enabled }, _context, path) => enabled !== true || isCustomResource(String(path[3])),
    allowed: 'under a key that consists of the plural name and the group of a resource, such as widgets.example.com or widgets.example.com/v1',
    fix: 'Use the name of its CustomResourceDefinition.',
  })),
  ...[TO_HOST, FROM_HOST].map((synced): Rule => ({
    path: `${synced}.*.enabled`,
    since: '0.31',
    check: (enabled, { values }, path) => enabled !== true
      || !proxiedGroups(values.experimental?.proxy?.customResources).includes(groupOf(String(path[3]))),
    allowed: `false if ${PROXIED} has a resource of the same group`,
    fix: 'Either sync or proxy the resources of a group.',
  })),
];

/** Whether a key is a plural and a group, optionally with a subresource between them or a version after them. */
function isCustomResource(key: string): boolean {
  const [first, second, ...more] = key.split('/');
  const name = first.includes('.') ? first : second ?? '';
  return more.length === 0 && second !== '' && name.includes('.') && DNS_SUBDOMAIN.matches(name);
}

function proxiedGroups(resources: unknown): string[] {
  return entries(resources).filter(([, resource]) => resource?.enabled === true).map(([key]) => groupOf(key));
}

/** The API group of a resource with or without a version, such as `widgets.example.com/v1`. */
export function groupOf(resource: string): string {
  const [name] = resource.split('/');
  return name.includes('.') ? name.slice(name.indexOf('.') + 1) : '';
}
