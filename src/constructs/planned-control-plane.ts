import type * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import type { GivenAccount } from './report/account';
import type { Plan } from '../plan/plan';
import type { ControlPlaneStatefulSetProps } from '../props/control-plane-props';
import type { VClusterRelease } from '../release/vcluster-release';

/** The props that `VirtualCluster` passes to its control plane: its plan instead of options. */
export class PlannedControlPlane implements ControlPlaneStatefulSetProps {
  constructor(
    public readonly release: VClusterRelease,
    public readonly plan: Plan,
    /** The service account of the control plane. */
    public readonly account: kplus.IServiceAccount,
    /** The service account that the user passed, if any. */
    public readonly givenAccount: GivenAccount,
    /** The construct with the options. It reports their errors. */
    public readonly owner: IConstruct,
  ) {}
}
