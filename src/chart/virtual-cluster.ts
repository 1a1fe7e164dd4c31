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

/** The renderers of the chart's objects, except for those of the control plane: its workload, headless Service and configuration Secret. */
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

/** The objects of a virtual cluster, without its control plane and without the additional objects in the values. */
export function renderVirtualCluster(input: RenderInput): Manifest[] {
  return OBJECT_RENDERERS.flatMap(render => render(input));
}
