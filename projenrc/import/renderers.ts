/**
 * The files of `src/chart` that correspond to each template of the chart. `npm run import` lists them if a template changed.
 */
export const RENDERERS: Readonly<Record<string, readonly string[]>> = {
  '_backingstore.tpl': ['persistence.ts', 'etcd.ts', 'headless-service.ts', 'switches.ts'],
  '_coredns.tpl': ['coredns/corefile.ts', 'coredns/yaml-lines.ts'],
  '_distro.tpl': ['distro.ts', 'init-containers.ts'],
  '_exportKubeConfig.tpl': ['../check/rules/export-kube-config.ts'],
  '_helper.tpl': ['image.ts', 'rendering.ts'],
  '_init-containers.tpl': ['init-containers.ts'],
  '_persistence.tpl': ['persistence.ts', 'statefulset.ts'],
  '_plugin.tpl': ['plugin.ts'],
  '_rbac.tpl': ['rbac.ts', 'rules.ts', 'extra-rules.ts', 'switches.ts', 'clusterrole.ts', 'role.ts'],
  '_validate.tpl': ['../check/rules/removed.ts', '../check/rules/kubevirt-csi.ts', '../check/rules/logging.ts'],
  '_vclusterconfighash.tpl': ['configuration.ts'],
  'clusterrole.yaml': ['clusterrole.ts', 'clusterrole-rules.ts'],
  'clusterrolebinding.yaml': ['clusterrolebinding.ts'],
  'config-secret.yaml': ['config-secret.ts', 'configuration.ts'],
  'coredns-configmap.yaml': ['coredns-configmap.ts', 'coredns/deployed-objects.ts'],
  'etcd-headless-service.yaml': ['etcd-headless-service.ts', 'etcd.ts'],
  'etcd-service.yaml': ['etcd-service.ts', 'etcd.ts'],
  'etcd-statefulset.yaml': ['etcd-statefulset.ts', 'etcd.ts', 'distinct-variables.ts'],
  'headless-service.yaml': ['headless-service.ts'],
  'ingress.yaml': ['ingress.ts'],
  'limitrange.yaml': ['limitrange.ts', 'resource-policies.ts'],
  'manifests.yaml': ['manifests.ts', 'template.ts'],
  'networkpolicy.yaml': ['networkpolicy.ts', 'networkpolicy-egress.ts', 'traffic.ts'],
  'platform-rbac.yaml': ['platform-rbac.ts'],
  'pod-disruption-budget.yaml': ['pod-disruption-budget.ts'],
  'resourcequota.yaml': ['resourcequota.ts', 'resource-policies.ts'],
  'role.yaml': ['role.ts', 'role-rules.ts'],
  'rolebinding.yaml': ['rolebinding.ts'],
  'service-monitor.yaml': ['service-monitor.ts'],
  'service.yaml': ['service.ts'],
  'serviceaccount.yaml': ['serviceaccount.ts'],
  'statefulset.yaml': [
    'statefulset.ts', 'syncer-container.ts', 'distinct-variables.ts', 'probes.ts', 'volumes.ts', 'data-source.ts', 'security-context.ts', 'node-selector.ts',
  ],
  'tlsroute.yaml': ['tlsroute.ts'],
  'workload-serviceaccount.yaml': ['workload-serviceaccount.ts'],
};

/** The files of `src/chart` without a template: shared code, the list of renderers, and objects that the chart doesn't render. */
export const SHARED: readonly string[] = [
  'control-plane.ts', 'distinct-variables.ts', 'kubeconfig-namespaces.ts', 'kubeconfig-roles.ts', 'object-meta.ts', 'parts.ts', 'unquoted.ts', 'virtual-cluster.ts',
];
