import type * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import type { GivenAccount } from './report/account';
import type { Plan } from '../plan/plan';
import type { ControlPlaneStatefulSetProps } from '../props/control-plane-props';
import type { VClusterRelease } from '../release/vcluster-release';

/** What `VirtualCluster` hands to its control plane in place of options: the plan that it made of its own. */
export class PlannedControlPlane implements ControlPlaneStatefulSetProps {
  constructor(
    public readonly release: VClusterRelease,
    public readonly plan: Plan,
    /** The service account that it runs as. */
    public readonly account: kplus.IServiceAccount,
    /** The service account that the user gave, if any. */
    public readonly givenAccount: GivenAccount,
    /** The construct that took the options: it reports what is wrong with them. */
    public readonly owner: IConstruct,
  ) {}
}
