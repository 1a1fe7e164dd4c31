/** Sections that the chart can't be rendered without, as it told when each was taken away by itself. */
export interface ChartNeeds {
  /** The switch that makes the chart need them. Default: it always does. */
  readonly where?: string;
  /** The first release whose chart told so. Default: the oldest. */
  readonly from?: string;
  /** The last release. Default: the newest. */
  readonly to?: string;
  /** Their paths, a line each. */
  readonly sections: string;
}

export const CHART_NEEDS: readonly ChartNeeds[] = [
  {
    sections: `
      controlPlane
      controlPlane.advanced
      controlPlane.advanced.globalMetadata
      controlPlane.advanced.globalMetadata.annotations
      controlPlane.advanced.headlessService
      controlPlane.advanced.headlessService.annotations
      controlPlane.advanced.serviceAccount
      controlPlane.advanced.serviceAccount.annotations
      controlPlane.advanced.serviceAccount.imagePullSecrets
      controlPlane.advanced.virtualScheduler
      controlPlane.advanced.workloadServiceAccount
      controlPlane.advanced.workloadServiceAccount.annotations
      controlPlane.advanced.workloadServiceAccount.imagePullSecrets
      controlPlane.backingStore
      controlPlane.backingStore.database
      controlPlane.backingStore.database.embedded
      controlPlane.backingStore.database.external
      controlPlane.backingStore.etcd
      controlPlane.backingStore.etcd.deploy
      controlPlane.backingStore.etcd.embedded
      controlPlane.distro
      controlPlane.distro.k8s
      controlPlane.ingress
      controlPlane.service
      controlPlane.service.annotations
      controlPlane.service.spec
      controlPlane.serviceMonitor
      controlPlane.statefulSet
      controlPlane.statefulSet.annotations
      controlPlane.statefulSet.highAvailability
      controlPlane.statefulSet.image
      controlPlane.statefulSet.persistence
      controlPlane.statefulSet.persistence.binariesVolume
      controlPlane.statefulSet.persistence.volumeClaim
      controlPlane.statefulSet.pods
      controlPlane.statefulSet.probes
      controlPlane.statefulSet.probes.livenessProbe
      controlPlane.statefulSet.probes.readinessProbe
      controlPlane.statefulSet.probes.startupProbe
      controlPlane.statefulSet.scheduling
      controlPlane.statefulSet.security
      experimental
      experimental.deploy
      experimental.deploy.host
      experimental.syncSettings
      integrations
      integrations.certManager
      integrations.externalSecrets
      integrations.kubeVirt
      integrations.metricsServer
      networking
      networking.advanced
      networking.advanced.proxyKubelets
      networking.replicateServices
      policies
      policies.limitRange
      policies.networkPolicy
      policies.resourceQuota
      rbac
      rbac.clusterRole
      rbac.role
      sync
      sync.fromHost
      sync.fromHost.csiDrivers
      sync.fromHost.csiNodes
      sync.fromHost.csiStorageCapacities
      sync.fromHost.ingressClasses
      sync.fromHost.nodes
      sync.fromHost.priorityClasses
      sync.fromHost.runtimeClasses
      sync.fromHost.storageClasses
      sync.toHost
      sync.toHost.endpoints
      sync.toHost.ingresses
      sync.toHost.networkPolicies
      sync.toHost.persistentVolumes
      sync.toHost.podDisruptionBudgets
      sync.toHost.priorityClasses
      sync.toHost.serviceAccounts
      sync.toHost.storageClasses
    `,
  },
  {
    from: '0.37',
    sections: `
      deploy
      deploy.csi
      deploy.csi.kubeVirt
    `,
  },
  {
    from: '0.30',
    sections: `
      controlPlane.advanced.kubeVip
      sync.toHost.endpointSlices
    `,
  },
  {
    from: '0.31',
    sections: `
      controlPlane.advanced.podDisruptionBudget
    `,
  },
  {
    from: '0.25',
    sections: `
      controlPlane.backingStore.etcd.external
      controlPlane.distro.k8s.image
      integrations.istio
    `,
  },
  {
    to: '0.25',
    sections: `
      controlPlane.coredns
      controlPlane.coredns.deployment
      controlPlane.coredns.deployment.pods
      controlPlane.coredns.service
      controlPlane.coredns.service.spec
      controlPlane.distro.k0s
      experimental.multiNamespaceMode
    `,
  },
  {
    to: '0.32',
    sections: `
      controlPlane.distro.k3s
    `,
  },
  {
    to: '0.24',
    sections: `
      controlPlane.distro.k8s.apiServer
      controlPlane.distro.k8s.apiServer.image
      controlPlane.distro.k8s.controllerManager
      controlPlane.distro.k8s.controllerManager.image
    `,
  },
  {
    from: '0.26',
    sections: `
      controlPlane.distro.k8s.scheduler
      privateNodes
      sync.toHost.namespaces
      sync.toHost.pods
      sync.toHost.pods.hybridScheduling
    `,
  },
  {
    from: '0.34',
    sections: `
      controlPlane.tlsRoute
    `,
  },
  {
    to: '0.27',
    sections: `
      experimental.genericSync
      experimental.isolatedControlPlane
    `,
  },
  {
    from: '0.24',
    sections: `
      exportKubeConfig
    `,
  },
  {
    to: '0.31',
    sections: `
      external
    `,
  },
  {
    from: '0.30',
    to: '0.35',
    sections: `
      rbac.enableVolumeSnapshotRules
    `,
  },
  {
    from: '0.23',
    sections: `
      sync.fromHost.configMaps
      sync.fromHost.secrets
    `,
  },
  {
    from: '0.32',
    sections: `
      sync.fromHost.deviceClasses
      sync.toHost.resourceClaimTemplates
      sync.toHost.resourceClaims
    `,
  },
  {
    from: '0.35',
    sections: `
      sync.fromHost.gatewayClasses
      sync.fromHost.gateways
      sync.toHost.gatewayApi
      sync.toHost.gatewayApi.backendTLSPolicies
      sync.toHost.gatewayApi.gateways
      sync.toHost.gatewayApi.httpRoutes
      sync.toHost.gatewayApi.referenceGrants
      sync.toHost.gatewayApi.tlsRoutes
    `,
  },
  {
    to: '0.35',
    sections: `
      sync.fromHost.volumeSnapshotClasses
      sync.toHost.volumeSnapshotContents
      sync.toHost.volumeSnapshots
    `,
  },
  {
    where: 'controlPlane.advanced.kubeVip.enabled',
    from: '0.30',
    sections: `
      controlPlane.statefulSet.security.containerSecurityContext
    `,
  },
  {
    where: 'controlPlane.backingStore.etcd.deploy.enabled',
    sections: `
      controlPlane.backingStore.etcd.deploy.headlessService
      controlPlane.backingStore.etcd.deploy.headlessService.annotations
      controlPlane.backingStore.etcd.deploy.service
      controlPlane.backingStore.etcd.deploy.service.annotations
      controlPlane.backingStore.etcd.deploy.statefulSet
      controlPlane.backingStore.etcd.deploy.statefulSet.annotations
      controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability
      controlPlane.backingStore.etcd.deploy.statefulSet.image
      controlPlane.backingStore.etcd.deploy.statefulSet.persistence
      controlPlane.backingStore.etcd.deploy.statefulSet.persistence.volumeClaim
      controlPlane.backingStore.etcd.deploy.statefulSet.pods
      controlPlane.backingStore.etcd.deploy.statefulSet.scheduling
      controlPlane.backingStore.etcd.deploy.statefulSet.security
    `,
  },
  {
    where: 'controlPlane.distro.k0s.enabled',
    to: '0.25',
    sections: `
      controlPlane.distro.k0s.image
    `,
  },
  {
    where: 'controlPlane.distro.k3s.enabled',
    to: '0.32',
    sections: `
      controlPlane.distro.k3s.image
    `,
  },
  {
    where: 'controlPlane.ingress.enabled',
    sections: `
      controlPlane.ingress.annotations
      controlPlane.ingress.spec
    `,
  },
  {
    where: 'controlPlane.serviceMonitor.enabled',
    sections: `
      controlPlane.serviceMonitor.annotations
    `,
  },
  {
    where: 'controlPlane.tlsRoute.enabled',
    from: '0.34',
    sections: `
      controlPlane.tlsRoute.annotations
      controlPlane.tlsRoute.spec
    `,
  },
  {
    where: 'integrations.certManager.enabled',
    sections: `
      integrations.certManager.sync
      integrations.certManager.sync.fromHost
      integrations.certManager.sync.fromHost.clusterIssuers
      integrations.certManager.sync.toHost
      integrations.certManager.sync.toHost.certificates
      integrations.certManager.sync.toHost.issuers
    `,
  },
  {
    where: 'integrations.externalSecrets.enabled',
    sections: `
      integrations.externalSecrets.sync
      integrations.externalSecrets.webhook
    `,
  },
  {
    where: 'integrations.externalSecrets.enabled',
    to: '0.28',
    sections: `
      integrations.externalSecrets.sync.clusterStores
      integrations.externalSecrets.sync.stores
    `,
  },
  {
    where: 'integrations.externalSecrets.enabled',
    to: '0.26',
    sections: `
      integrations.externalSecrets.sync.externalSecrets
    `,
  },
  {
    where: 'integrations.externalSecrets.enabled',
    from: '0.27',
    sections: `
      integrations.externalSecrets.sync.fromHost
      integrations.externalSecrets.sync.fromHost.clusterStores
      integrations.externalSecrets.sync.toHost
      integrations.externalSecrets.sync.toHost.stores
    `,
  },
  {
    where: 'integrations.kubeVirt.enabled',
    sections: `
      integrations.kubeVirt.webhook
    `,
  },
  {
    where: 'policies.limitRange.enabled',
    sections: `
      policies.limitRange.annotations
      policies.resourceQuota.annotations
      policies.resourceQuota.scopeSelector
    `,
  },
  {
    where: 'policies.networkPolicy.enabled',
    from: '0.31',
    sections: `
      controlPlane.coredns
      policies.networkPolicy.controlPlane
      policies.networkPolicy.labels
      policies.networkPolicy.workload
      policies.networkPolicy.workload.publicEgress
    `,
  },
  {
    where: 'policies.networkPolicy.enabled',
    sections: `
      policies.networkPolicy.annotations
    `,
  },
  {
    where: 'policies.networkPolicy.enabled',
    to: '0.30',
    sections: `
      policies.networkPolicy.outgoingConnections
      policies.networkPolicy.outgoingConnections.ipBlock
    `,
  },
  {
    where: 'policies.resourceQuota.enabled',
    sections: `
      policies.limitRange.annotations
      policies.resourceQuota.annotations
      policies.resourceQuota.scopeSelector
    `,
  },
];
