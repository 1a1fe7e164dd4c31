import type { ReleaseChange } from '../release-change';

export const v0_23: ReleaseChange = {
  version: '0.23.3',
  defaults: {
    sync: {
      toHost: { pods: { runtimeClassName: '', priorityClassName: '' } },
      fromHost: { configMaps: { enabled: false, mappings: { byName: {} } }, secrets: { enabled: false, mappings: { byName: {} } } },
    },
    controlPlane: {
      distro: {
        k8s: {
          apiServer: { image: { tag: 'v1.32.1' } },
          controllerManager: { image: { tag: 'v1.32.1' } },
          scheduler: { image: { tag: 'v1.32.1' } },
        },
        k3s: { image: { tag: 'v1.32.1-k3s1' } },
      },
    },
    experimental: { reuseNamespace: false },
  },
  shape: {
    EnableSwitchWithResourcesMappings: { enabled: 'boolean', patches: 'TranslatePatch[]', mappings: 'FromHostMappings' },
    Experimental: { reuseNamespace: 'boolean' },
    FromHostMappings: { byName: 'map<string>' },
    SyncFromHost: { configMaps: 'EnableSwitchWithResourcesMappings', secrets: 'EnableSwitchWithResourcesMappings' },
    SyncFromHostCustomResource: { mappings: 'FromHostMappings' },
    SyncPods: { runtimeClassName: 'string', priorityClassName: 'string' },
  },
  supports: { corefileClusterDomain: true, platformSubjectNamespace: 'release' },
  before: { '0.23.3': { supports: { platformSubjectNamespace: 'secret' } }, '0.23.2': { supports: { componentMetrics: false } } },
};
