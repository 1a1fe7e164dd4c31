import { Dotted, Row, testRows, told } from './refusals';

const toHost = (resource: string, enabled = true): Dotted => ({ 'sync.toHost.customResources': { [resource]: { enabled } } });
const at = (resource: string, direction = 'toHost') => [`sync.${direction}.customResources["${resource}"].enabled`];
const integrated = (integration: string, options: object = {}): Dotted => ({ [`integrations.${integration}`]: { enabled: true, ...options } });

describe('a custom resource', () => {
  const always: [string, string][] = [
    ['istio', 'destinationrules.networking.istio.io'], ['istio', 'virtualservices.networking.istio.io'], ['istio', 'gateways.networking.istio.io'],
    ['certManager', 'certificates.cert-manager.io'], ['certManager', 'issuers.cert-manager.io'],
    ['externalSecrets', 'externalsecrets.external-secrets.io'],
    ...[
      'virtualmachines.kubevirt.io', 'virtualmachineinstances.kubevirt.io', 'virtualmachineinstancemigrations.kubevirt.io',
      'virtualmachineclones.clone.kubevirt.io', 'virtualmachinepools.pool.kubevirt.io', 'virtualmachines/status.kubevirt.io',
    ].map((resource): [string, string] => ['kubeVirt', resource]),
  ];
  testRows([
    ...always.map(([integration, resource]): Row => [`isn't synced where ${integration} syncs ${resource}`,
      { ...toHost(resource), ...integrated(integration) }, at(resource)]),
    ...always.map(([, resource]): Row => [`may be ${resource} without the integration`, toHost(resource), []]),
    ['can be disabled if an integration syncs it', { ...toHost('issuers.cert-manager.io', false), ...integrated('certManager') }, []],
    ['can be synced if the integration leaves it out',
      { ...toHost('issuers.cert-manager.io'), ...integrated('certManager', { sync: { toHost: { issuers: { enabled: false } } } }) }, []],
    ["can be one that the integration doesn't know", { ...toHost('orders.acme.cert-manager.io'), ...integrated('certManager') }, []],
    ['can be data volumes, which KubeVirt leaves out', { ...toHost('datavolumes.cdi.kubevirt.io'), ...integrated('kubeVirt') }, []],
    ["isn't data volumes if KubeVirt syncs them",
      { ...toHost('datavolumes.cdi.kubevirt.io'), ...integrated('kubeVirt', { sync: { dataVolumes: { enabled: true } } }) }, at('datavolumes.cdi.kubevirt.io')],
    ['can be stores of secrets, which External Secrets leaves out', { ...toHost('secretstores.external-secrets.io'), ...integrated('externalSecrets') }, []],
    ["isn't stores of secrets if External Secrets syncs them", {
      ...toHost('secretstores.external-secrets.io'), ...integrated('externalSecrets', { sync: { toHost: { stores: { enabled: true } } } }),
    }, at('secretstores.external-secrets.io')],
    ["isn't cluster stores of secrets if External Secrets syncs them", {
      ...toHost('clustersecretstores.external-secrets.io'), ...integrated('externalSecrets', { sync: { fromHost: { clusterStores: { enabled: true } } } }),
    }, at('clustersecretstores.external-secrets.io')],
    ["isn't stores of secrets by the older names of the options", {
      ...toHost('secretstores.external-secrets.io'), ...integrated('externalSecrets', { sync: { stores: { enabled: true } } }),
    }, at('secretstores.external-secrets.io'), { release: '0.28.2' }],
    ...([['externalsecrets', 'externalSecrets'], ['clustersecretstores', 'clusterStores']].map(([plural, option]): Row => [
      `isn't ${plural} by the older names of the options`,
      { ...toHost(`${plural}.external-secrets.io`), ...integrated('externalSecrets', { sync: { [option]: { enabled: true } } }) },
      at(`${plural}.external-secrets.io`), { release: '0.28.2' },
    ])),
    ...([['secretstores', 'toHost', 'stores'], ['clustersecretstores', 'fromHost', 'clusterStores']].map(([plural, direction, option]): Row => [
      `may be ${plural} by the newer names of the options in older releases`,
      { ...toHost(`${plural}.external-secrets.io`), ...integrated('externalSecrets', { sync: { [direction]: { [option]: { enabled: true } } } }) },
      [], { release: '0.28.2' },
    ])),
    ...['stores', 'clusterStores'].map((option): Row => [
      `may be ${option} by the older names of the options in newer releases`,
      {
        'sync.toHost.customResources': { 'secretstores.external-secrets.io': { enabled: true }, 'clustersecretstores.external-secrets.io': { enabled: true } },
        ...integrated('externalSecrets', { sync: { [option]: { enabled: true } } }),
      }, [],
    ]),
    ['can be external secrets that the older options leave out', {
      ...toHost('externalsecrets.external-secrets.io'), ...integrated('externalSecrets', { sync: { externalSecrets: { enabled: false } } }),
    }, [], { release: '0.28.2' }],
    ["isn't cluster issuers if cert-manager brings them", {
      'sync.fromHost.customResources': { 'clusterissuers.cert-manager.io': { enabled: true, scope: 'Cluster' } }, ...integrated('certManager'),
    }, at('clusterissuers.cert-manager.io', 'fromHost')],
    ['can be cluster issuers that go the other way', { ...toHost('clusterissuers.cert-manager.io'), ...integrated('certManager') }, []],
    ['might be synced twice before 0.25', { ...toHost('issuers.cert-manager.io'), ...integrated('certManager') }, [], { release: '0.24.2' }],
  ]);

  it('has an error with the integration that syncs it', () => {
    expect(told({ ...toHost('gateways.networking.istio.io'), ...integrated('istio') })).toEqual([
      `${at('gateways.networking.istio.io')[0]} must be false if integrations.istio is enabled: the integration already syncs this resource.`
      + ' Remove the custom resource, or disable that part of the integration.',
    ]);
  });
});
