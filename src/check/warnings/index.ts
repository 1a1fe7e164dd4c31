import { dataSourceWarnings } from './data-source';
import { disruptionBudgetWarnings } from './disruption-budget';
import { kubeConfigWarnings } from './kubeconfig';
import { networkPolicyWarnings } from './network-policy';
import { proImageWarnings } from './pro-image';
import { serviceWarnings } from './service';
import type { WarningRule } from '../rule';

/** What the values of a release are warned of, whatever of them is rendered. */
const CONTROL_PLANE: readonly WarningRule[] = [
  ...proImageWarnings,
  ...dataSourceWarnings,
  ...kubeConfigWarnings,
];

/** What they are warned of where all of them is rendered. */
const WHOLE_CLUSTER: readonly WarningRule[] = [
  ...CONTROL_PLANE,
  ...serviceWarnings,
  ...networkPolicyWarnings,
  ...disruptionBudgetWarnings,
];

/** What the values of a release are warned of. */
export const WARNINGS = { controlPlane: CONTROL_PLANE, wholeCluster: WHOLE_CLUSTER };
