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
import { proxyWarnings } from './proxy';
import { releaseWarnings } from './release';
import { resourceWarnings } from './resources';
import { securityWarnings } from './security';
import { serviceWarnings } from './service';
import { tlsRouteWarnings } from './tls-route';
import type { WarningRule } from '../rule';

/** The warnings for both constructs. */
const CONTROL_PLANE: readonly WarningRule[] = [
  ...etcdMemberWarnings,
  ...persistenceWarnings,
  ...imageWarnings,
  ...imageReferenceWarnings,
  ...resourceWarnings,
  ...securityWarnings,
  ...proImageWarnings,
  ...dataSourceWarnings,
  ...kubeConfigWarnings,
  ...proxyWarnings,
  ...releaseWarnings,
];

/** The warnings for `VirtualCluster` only. */
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
