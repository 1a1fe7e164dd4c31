import type { ReleaseChange } from '../release-change';

export const v0_25: ReleaseChange = {
  version: '0.25.2',
  defaults: {
    controlPlane: {
      distro: {
        k8s: {
          imagePullPolicy: '',
          image: { registry: 'ghcr.io', repository: 'loft-sh/kubernetes', tag: 'v1.32.8' },
          apiServer: { imagePullPolicy: null, image: null },
          controllerManager: { imagePullPolicy: null, image: null },
          scheduler: { imagePullPolicy: null, image: null },
        },
        k3s: { image: { tag: 'v1.32.7-k3s1' } },
      },
      backingStore: { etcd: { external: { enabled: false, endpoint: '', tls: { caFile: '', certFile: '', keyFile: '' } } } },
    },
    integrations: {
      istio: {
        enabled: false,
        sync: { toHost: { destinationRules: { enabled: true }, gateways: { enabled: true }, virtualServices: { enabled: true } } },
      },
    },
    policies: { networkPolicy: { extraControlPlaneRules: [], extraWorkloadRules: [] } },
    experimental: { reuseNamespace: null },
  },
  shape: {
    DistroContainer: { image: null, imagePullPolicy: null },
    DistroContainerEnabled: { image: null, imagePullPolicy: null },
    DistroK8s: { image: 'Image', imagePullPolicy: 'string' },
    Etcd: { external: 'EtcdExternal' },
    EtcdEmbedded: { snapshotCount: 'integer' },
    EtcdExternal: { enabled: 'boolean', endpoint: 'string', tls: 'EtcdExternalTLS' },
    EtcdExternalTLS: { caFile: 'string', certFile: 'string', keyFile: 'string' },
    Experimental: { reuseNamespace: null },
    Integrations: { istio: 'Istio' },
    Istio: { enabled: 'boolean', sync: 'IstioSync' },
    IstioSync: { toHost: 'IstioSyncToHost' },
    IstioSyncToHost: { destinationRules: 'EnableSwitch', gateways: 'EnableSwitch', virtualServices: 'EnableSwitch' },
    NetworkPolicy: { extraControlPlaneRules: 'k8s:NetworkPolicyEgressRule[]', extraWorkloadRules: 'k8s:NetworkPolicyEgressRule[]' },
  },
  supports: { kubernetesImages: 'one' },
  before: {
    '0.25.2': { defaults: { controlPlane: { distro: { k8s: { image: { tag: 'v1.32.1' } }, k3s: { image: { tag: 'v1.32.1-k3s1' } } } } } },
    '0.25.1': { supports: { serviceNeedsAnnotations: false } },
  },
};
