import { Chart, ChartProps, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { BackingStore, ControlPlaneStatefulSet, VClusterRelease } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

const ZONE = 'topology.kubernetes.io/zone';
const HOST = 'kubernetes.io/hostname';

/** A control plane with three replicas and embedded etcd, in three zones and on three nodes. */
export class Production extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps) {
    super(scope, id, props);

    // The labels of the control plane's pods.
    const pods = { matchLabels: { app: 'vcluster', release: 'production' } };

    new ControlPlaneStatefulSet(this, 'ControlPlane', {
      release: VClusterRelease.V0_36,
      name: 'production',
      backingStore: BackingStore.embeddedEtcd(),
      highAvailability: {
        replicas: 3,
        // A standby takes over within half a minute.
        leaseDuration: Duration.seconds(30),
        renewDeadline: Duration.seconds(20),
        retryPeriod: Duration.seconds(5),
      },
      resources: {
        cpu: { request: Cpu.millis(500) },
        memory: { request: Size.gibibytes(1), limit: Size.gibibytes(8) },
      },
      scheduling: {
        topologySpreadConstraints: [
          { topologyKey: ZONE, maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', labelSelector: pods },
        ],
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: HOST, labelSelector: pods }],
          },
        },
      },
      persistence: {
        volumeClaim: { size: Size.gibibytes(20), storageClass: 'fast-zonal' },
      },
    });
  }
}
