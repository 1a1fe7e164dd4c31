import { clusterRole } from './clusterrole';
import { clusterRoleBinding } from './clusterrolebinding';
import { coreDnsConfigMap } from './coredns-configmap';
import { etcdHeadlessService } from './etcd-headless-service';
import { etcdClientService } from './etcd-service';
import { etcdStatefulSet } from './etcd-statefulset';
import { ingress } from './ingress';
import { limitRange } from './limitrange';
import { networkPolicies } from './networkpolicy';
import { platformRole } from './platform-rbac';
import { podDisruptionBudget } from './pod-disruption-budget';
import type { Manifest, RenderInput } from './rendering';
import { resourceQuota } from './resourcequota';
import { role } from './role';
import { roleBinding } from './rolebinding';
import { service } from './service';
import { serviceMonitor } from './service-monitor';
import { serviceAccount } from './serviceaccount';
import { tlsRoute } from './tlsroute';
import { workloadServiceAccount } from './workload-serviceaccount';

/** What each of the chart's objects is rendered by, save the control plane's own: its workload, headless Service and config Secret. */
const OBJECT_RENDERERS: readonly ((input: RenderInput) => Manifest[])[] = [
  serviceAccount,
  workloadServiceAccount,

  role,
  roleBinding,
  clusterRole,
  clusterRoleBinding,
  platformRole,

  service,
  ingress,
  tlsRoute,
  serviceMonitor,

  etcdStatefulSet,
  etcdHeadlessService,
  etcdClientService,

  coreDnsConfigMap,
  podDisruptionBudget,

  networkPolicies,
  resourceQuota,
  limitRange,
];

/** All objects of a virtual cluster beside its control plane, and beside those that the values bring as they are. */
export function renderVirtualCluster(input: RenderInput): Manifest[] {
  return OBJECT_RENDERERS.flatMap(render => render(input));
}
