import { text } from '../read';
import type { Rule } from '../rule';

const KINDS_OF_PATCHES = ['expression', 'labels', 'reference'];

/** Synced resources whose patches vCluster checks. */
const PATCHED: readonly (readonly [direction: string, ...resources: string[]])[] = [
  ['toHost',
    'configMaps', 'secrets', 'endpoints', 'services', 'pods', 'serviceAccounts', 'ingresses', 'networkPolicies',
    'persistentVolumeClaims', 'persistentVolumes', 'podDisruptionBudgets', 'priorityClasses', 'storageClasses', 'namespaces',
    'resourceClaims', 'resourceClaimTemplates', 'volumeSnapshots', 'volumeSnapshotContents', 'customResources.*',
    'gatewayApi', 'gatewayApi.gateways', 'gatewayApi.httpRoutes', 'gatewayApi.tlsRoutes', 'gatewayApi.backendTLSPolicies',
    'gatewayApi.referenceGrants'],
  ['fromHost',
    'nodes', 'storageClasses', 'priorityClasses', 'ingressClasses', 'gatewayClasses', 'gateways', 'csiDrivers', 'runtimeClasses',
    'csiNodes', 'csiStorageCapacities', 'events', 'configMaps', 'deviceClasses', 'volumeSnapshotClasses', 'customResources.*'],
];

/** The options that can have patches. */
export const PATCHED_OPTIONS: readonly string[] = PATCHED
  .flatMap(([direction, ...resources]) => resources.map(resource => `sync.${direction}.${resource}`));

/** Patches of synced objects. */
export const patches: readonly Rule[] = PATCHED_OPTIONS
  .map(option => `${option}.patches`)
  .flatMap((path): Rule[] => [
    {
      path: `${path}[]`,
      since: '0.23',
      check: patch => waysOf(patch).length === 1,
      allowed: patch => `a patch with ${waysOf(patch).length ? 'only one' : 'one'} of ${KINDS_OF_PATCHES.join(', ')}`,
      fix: patch => (waysOf(patch).length ? 'Write one patch for each of them.' : 'Set how the value at the path is changed.'),
    },
    {
      path,
      since: '0.25',
      check: items => !Array.isArray(items) || items.flatMap((patch, i) => {
        const first = items.findIndex(other => text(other?.path) === text(patch?.path));
        return first === i ? [] : [{ at: [i, 'path'], allowed: `a path other than that of ${path}[${first}]` }];
      }),
      allowed: 'patches of different paths',
      fix: 'Write one patch for each path.',
    },
  ]);

/** The keys by which a patch changes a value. Empty labels and references count too, because their presence has a meaning. */
function waysOf(patch: any): string[] {
  return KINDS_OF_PATCHES.filter(way => (way === 'expression'
    ? text(patch.expression) !== '' || text(patch.reverseExpression) !== ''
    : patch[way] !== undefined && patch[way] !== null));
}
