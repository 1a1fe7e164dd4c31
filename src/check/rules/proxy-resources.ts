import { groupOf } from './custom-resources';
import { entries, text } from '../read';
import type { Finding, Rule } from '../rule';

export const PROXIED = 'experimental.proxy.customResources';
const MODES = ['', 'owned', 'all'];

/** Custom resources that are proxied to another virtual cluster. The vCluster CLI checks them when it creates a virtual cluster. */
export const proxyResources: readonly Rule[] = [
  {
    path: `${PROXIED}.*`,
    since: '0.31',
    check: (_, _context, path) => isResource(String(path[3])),
    allowed: 'under a key of the form resource.group/version, such as widgets.example.com/v1',
  },
  {
    path: `${PROXIED}.*`,
    since: '0.35',
    check: (_, _context, path) => !isResource(String(path[3])) || groupOf(String(path[3])) !== '',
    allowed: 'under a key with an API group, such as widgets.example.com/v1 or *.example.com/v1',
  },
  {
    path: `${PROXIED}.*`,
    since: '0.31',
    check: ({ targetVirtualCluster }) => text(targetVirtualCluster?.name) !== '' || [{ at: ['targetVirtualCluster', 'name'] }],
    allowed: 'given, and not empty',
  },
  {
    path: `${PROXIED}.*.accessResources`,
    since: '0.31',
    check: mode => typeof mode !== 'string' || MODES.includes(mode),
    allowed: 'owned or all',
  },
  {
    path: PROXIED,
    since: '0.35',
    check: resources => disagreements(entries(resources).filter(([, resource]) => resource?.enabled === true)),
    allowed: 'resources with the same settings, if they have the same group and version',
    fix: 'All resources of a group and version must have the same settings.',
  },
];

function isResource(key: string): boolean {
  const [resource, ...versions] = key.split('/');
  return versions.length === 1 && resource.split('.')[0] !== '';
}

function disagreements(enabled: [string, any][]): Finding[] {
  return enabled.flatMap(([key, resource], i) => {
    const [first, ...others] = enabled.slice(0, i).filter(([other]) => groupVersionOf(other) === groupVersionOf(key));
    if (first === undefined) {
      return [];
    }
    if ([first, ...others].some(([other]) => other.startsWith('*.') !== key.startsWith('*.'))) {
      return [{
        at: [key],
        allowed: 'left out: a wildcard and single resources of the same group and version cannot be combined',
        fix: 'Keep either the wildcard or the single resources.',
      }];
    }
    const [a, b] = [first[1], resource];
    return [
      ...(['name', 'namespace'].every(part => text(a.targetVirtualCluster?.[part]) === text(b.targetVirtualCluster?.[part]))
        ? [] : [{ at: [key, 'targetVirtualCluster'], allowed: `the same as for ${first[0]}` }]),
      ...(text(a.accessResources) === text(b.accessResources) ? [] : [{ at: [key, 'accessResources'], allowed: `the same as for ${first[0]}` }]),
    ];
  });
}

function groupVersionOf(key: string): string {
  return `${groupOf(key)}/${key.split('/')[1]}`;
}
