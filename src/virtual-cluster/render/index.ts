import { clusterRole, clusterRoleBinding } from './cluster-role';
import { coreDnsConfigMap } from './coredns-config-map';
import { etcdStatefulSet } from './deployed-etcd';
import { etcdClientService, etcdHeadlessService } from './deployed-etcd-services';
import { ingress } from './ingress';
import { networkPolicies } from './network-policies';
import { platformRole } from './platform-role';
import { podDisruptionBudget } from './pod-disruption-budget';
import { limitRange, resourceQuota } from './resource-policies';
import { role, roleBinding } from './role';
import { service } from './service';
import { serviceAccount, workloadServiceAccount } from './service-account';
import { serviceMonitor } from './service-monitor';
import { tlsRoute } from './tls-route';
import type { Manifest, Rendering } from '../../render/rendering';

/** What each of the chart's objects is rendered by, save the control plane's own: its workload, headless Service and config Secret. */
const RENDERERS: readonly ((r: Rendering) => Manifest[])[] = [
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
export function renderVirtualCluster(r: Rendering): Manifest[] {
  return RENDERERS.flatMap(render => render(r));
}
