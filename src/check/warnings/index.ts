import { dataSourceWarnings } from './data-source';
import { disruptionBudgetWarnings } from './disruption-budget';
import { etcdMemberWarnings, evictionWarnings } from './high-availability';
import { etcdImageWarnings, imageReferenceWarnings } from './image-references';
import { imageWarnings } from './images';
import { ingressWarnings } from './ingress';
import { kubeConfigWarnings } from './kubeconfig';
import { networkPolicyWarnings } from './network-policy';
import { persistenceWarnings } from './persistence';
import { proImageWarnings } from './pro-image';
import { releaseWarnings } from './release';
import { securityWarnings } from './security';
import { serviceWarnings } from './service';
import { tlsRouteWarnings } from './tls-route';
import type { WarningRule } from '../rule';

/** The warnings about the values of a release, whatever of them is rendered. */
const CONTROL_PLANE: readonly WarningRule[] = [
  ...etcdMemberWarnings,
  ...persistenceWarnings,
  ...imageWarnings,
  ...imageReferenceWarnings,
  ...securityWarnings,
  ...proImageWarnings,
  ...dataSourceWarnings,
  ...kubeConfigWarnings,
  ...releaseWarnings,
];

/** The warnings about them where all of them is rendered. */
const WHOLE_CLUSTER: readonly WarningRule[] = [
  ...CONTROL_PLANE,
  ...etcdImageWarnings,
  ...evictionWarnings,
  ...ingressWarnings,
  ...tlsRouteWarnings,
  ...serviceWarnings,
  ...networkPolicyWarnings,
  ...disruptionBudgetWarnings,
];

/** The warnings about the values of a release. */
export const WARNINGS = { controlPlane: CONTROL_PLANE, wholeCluster: WHOLE_CLUSTER };
