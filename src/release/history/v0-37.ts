import type { ReleaseChange } from '../release-change';

export const v0_37: ReleaseChange = {
  version: '0.37.0-rc.1',
  defaults: {
    deploy: {
      csi: {
        kubeVirt: {
          enabled: false,
          image: '',
          imagePullPolicy: '',
          hostLabels: {},
          storageClass: { enabled: true, name: 'kubevirt', default: true, hostStorageClassName: '', hostVolumeMode: '', bus: 'scsi' },
        },
      },
    },
    logging: { file: { enabled: false } },
  },
  shape: {
    CSI: { kubeVirt: 'CSIKubeVirt' },
    CSIKubeVirt: {
      enabled: 'boolean',
      image: 'string',
      imagePullPolicy: 'string',
      hostLabels: 'map<string>',
      storageClass: 'CSIKubeVirtStorageClass',
    },
    CSIKubeVirtStorageClass: {
      enabled: 'boolean',
      name: 'string',
      default: 'boolean',
      hostStorageClassName: 'string',
      hostVolumeMode: 'string',
      bus: 'string',
    },
    CloudControllerManager: { kubeOvn: 'KubeOvnCloudControllerManager' },
    Deploy: { csi: 'CSI' },
    DynamicNodePool: { properties: 'map<string>' },
    KubeOvnCloudControllerManager: {
      enabled: 'boolean',
      vpc: 'string',
      loadBalancers: 'KubeOvnLoadBalancers',
      podRoutes: 'KubeOvnPodRoutes',
    },
    KubeOvnLoadBalancers: { externalSubnet: 'string', backendSubnet: 'string' },
    KubeOvnPodRoutes: { enabled: 'boolean' },
    Logging: { file: 'LoggingFile' },
    LoggingFile: { enabled: 'boolean' },
    StaticNodePool: { properties: 'map<string>' },
  },
  supports: { syncerMetrics: true },
};
