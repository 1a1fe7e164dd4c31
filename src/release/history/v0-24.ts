import type { ReleaseChange } from '../release-change';

export const v0_24: ReleaseChange = {
  version: '0.24.2',
  defaults: { controlPlane: { backingStore: { etcd: { deploy: { statefulSet: { image: { tag: '3.5.21-0' } } } } } } },
  shape: {
    Config: { sleepMode: 'SleepMode' },
    Experimental: { sleepMode: null },
    ExportKubeConfig: { additionalSecrets: 'ExportKubeConfigAdditionalSecretReference[]' },
    ExportKubeConfigAdditionalSecretReference: {
      context: 'string',
      server: 'string',
      insecure: 'boolean',
      serviceAccount: 'ExportKubeConfigServiceAccount',
      name: 'string',
      namespace: 'string',
    },
    SleepMode: { autoWakeup: 'AutoWakeup' },
    SleepModeAutoSleep: { wakeup: null },
  },
  supports: { runtimeClassesApiGroup: 'node.k8s.io', serviceNeedsAnnotations: true },
  before: {
    '0.24.2': {
      defaults: { controlPlane: { backingStore: { etcd: { deploy: { statefulSet: { image: { tag: '3.5.17-0' } } } } } } },
      supports: { platformSubjectNamespace: 'secret', serviceNeedsAnnotations: false },
    },
  },
};
