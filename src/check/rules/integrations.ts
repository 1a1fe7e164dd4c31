import { at } from '../../values/json';
import type { Path } from '../../values/problem';
import type { Rule, RuleContext } from '../rule';

/** A custom resource that an integration syncs by itself. */
interface Synced {
  readonly integration: string;
  readonly resource: string;
  /** The path of an additional switch, from the integration. Default: the integration always syncs it. */
  readonly by?: Path;
  /** Default: to the host. */
  readonly direction?: 'fromHost';
  readonly since?: string;
  readonly until?: string;
}

const kubeVirt = (key: string, plural: string, group: string): Synced[] =>
  [`${plural}.${group}`, `${plural}/status.${group}`].map(resource => ({ integration: 'kubeVirt', resource, by: ['sync', key, 'enabled'] }));

const SYNCED: readonly Synced[] = [
  { integration: 'istio', resource: 'destinationrules.networking.istio.io', by: ['sync', 'toHost', 'destinationRules', 'enabled'] },
  { integration: 'istio', resource: 'virtualservices.networking.istio.io', by: ['sync', 'toHost', 'virtualServices', 'enabled'] },
  { integration: 'istio', resource: 'gateways.networking.istio.io', by: ['sync', 'toHost', 'gateways', 'enabled'] },
  { integration: 'certManager', resource: 'certificates.cert-manager.io', by: ['sync', 'toHost', 'certificates', 'enabled'] },
  { integration: 'certManager', resource: 'issuers.cert-manager.io', by: ['sync', 'toHost', 'issuers', 'enabled'] },
  { integration: 'certManager', resource: 'clusterissuers.cert-manager.io', by: ['sync', 'fromHost', 'clusterIssuers', 'enabled'], direction: 'fromHost' },
  { integration: 'externalSecrets', resource: 'externalsecrets.external-secrets.io', by: ['sync', 'externalSecrets', 'enabled'], until: '0.29' },
  { integration: 'externalSecrets', resource: 'secretstores.external-secrets.io', by: ['sync', 'stores', 'enabled'], until: '0.29' },
  { integration: 'externalSecrets', resource: 'clustersecretstores.external-secrets.io', by: ['sync', 'clusterStores', 'enabled'], until: '0.29' },
  { integration: 'externalSecrets', resource: 'externalsecrets.external-secrets.io', since: '0.29' },
  { integration: 'externalSecrets', resource: 'secretstores.external-secrets.io', by: ['sync', 'toHost', 'stores', 'enabled'], since: '0.29' },
  { integration: 'externalSecrets', resource: 'clustersecretstores.external-secrets.io', by: ['sync', 'fromHost', 'clusterStores', 'enabled'], since: '0.29' },
  ...kubeVirt('dataVolumes', 'datavolumes', 'cdi.kubevirt.io'),
  ...kubeVirt('virtualMachineInstanceMigrations', 'virtualmachineinstancemigrations', 'kubevirt.io'),
  ...kubeVirt('virtualMachineInstances', 'virtualmachineinstances', 'kubevirt.io'),
  ...kubeVirt('virtualMachines', 'virtualmachines', 'kubevirt.io'),
  ...kubeVirt('virtualMachineClones', 'virtualmachineclones', 'clone.kubevirt.io'),
  ...kubeVirt('virtualMachinePools', 'virtualmachinepools', 'pool.kubevirt.io'),
];

/** Custom resources that an integration syncs, and that must not also be synced as custom resources. */
export const integrations: readonly Rule[] = SYNCED.map(synced => ({
  // The key contains dots, so it can't be part of the pattern.
  path: `sync.${synced.direction ?? 'toHost'}.customResources`,
  since: synced.since ?? '0.25',
  until: synced.until,
  check: (resources, context) => at(resources, [synced.resource, 'enabled']) !== true || !isIntegrationSynced(synced, context)
    || [{ at: [synced.resource, 'enabled'] }],
  allowed: `false if integrations.${synced.integration} is enabled: the integration already syncs this resource`,
  fix: 'Remove the custom resource, or disable that part of the integration.',
}));

function isIntegrationSynced({ integration, by }: Synced, { values }: RuleContext): boolean {
  const options = at(values.integrations, [integration]);
  return at(options, ['enabled']) === true && (by === undefined || at(options, by) === true);
}
