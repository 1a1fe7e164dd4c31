import type { ReleaseChange } from '../release-change';

export const v0_35: ReleaseChange = {
  version: '0.35.3',
  defaults: {
    sync: {
      toHost: {
        gatewayApi: {
          enabled: false,
          httpRoutes: { enabled: false },
          gateways: { enabled: false },
          tlsRoutes: { enabled: false },
          backendTLSPolicies: { enabled: false },
          referenceGrants: { enabled: 'auto' },
        },
      },
      fromHost: {
        gatewayClasses: { enabled: false },
        gateways: {
          enabled: false,
          mappings: { byName: {} },
          selector: {},
          allowedRoutes: { defaultVirtualNamespacePolicy: {}, overrides: [] },
          status: { exposeAddresses: false },
          metadata: { exposeSourceGateway: false },
          sanitize: { certificateRefs: true, infrastructure: true },
        },
      },
    },
    controlPlane: {
      distro: { k8s: { image: { tag: 'v1.36.0' } } },
      backingStore: { etcd: { deploy: { statefulSet: { image: { tag: '3.6.8-0' } } } } },
    },
  },
  shape: {
    ArgoCDApplication: {
      name: 'string',
      displayName: 'string',
      target: 'string',
      inline: 'object',
      template: 'ArgoCDApplicationTemplate',
    },
    ArgoCDApplicationTemplate: { name: 'string', parameters: 'object' },
    ArgoCDDeploy: { applications: 'ArgoCDApplication[]' },
    ArgoCDIntegration: { enabled: 'boolean', connector: 'string' },
    Deploy: { argoCD: 'ArgoCDDeploy' },
    FromHostGateways: {
      enabled: 'boolean',
      patches: 'TranslatePatch[]',
      selector: 'StandardLabelSelector',
      mappings: 'FromHostMappings',
      allowedRoutes: 'GatewayAllowedRoutesConfig',
      status: 'GatewayImportStatus',
      metadata: 'GatewayImportMetadata',
      sanitize: 'GatewayImportSanitize',
    },
    GatewayAPIEnableSwitchWithPatches: {
      enabled: 'boolean',
      patches: 'TranslatePatch[]',
      httpRoutes: 'EnableSwitchWithPatches',
      gateways: 'EnableSwitchWithPatches',
      tlsRoutes: 'EnableSwitchWithPatches',
      backendTLSPolicies: 'EnableSwitchWithPatches',
      referenceGrants: 'EnableAutoSwitchWithPatches',
    },
    GatewayAllowedRoutesConfig: {
      defaultVirtualNamespacePolicy: 'GatewayVirtualNamespacePolicy',
      overrides: 'GatewayAllowedRoutesPolicyOverride[]',
    },
    GatewayAllowedRoutesPolicyOverride: {
      hostNamespace: 'string',
      name: 'string',
      virtualNamespacePolicy: 'GatewayVirtualNamespacePolicy',
      allowedHostnames: 'string[]',
    },
    GatewayImportMetadata: { exposeSourceGateway: 'boolean' },
    GatewayImportSanitize: { certificateRefs: 'boolean', infrastructure: 'boolean' },
    GatewayImportStatus: { exposeAddresses: 'boolean' },
    GatewayVirtualNamespacePolicy: { from: 'string', selector: 'StandardLabelSelector' },
    Integrations: { argoCD: 'ArgoCDIntegration' },
    SyncFromHost: { gatewayClasses: 'EnableSwitchWithPatchesAndSelector', gateways: 'FromHostGateways' },
    SyncToHost: { gatewayApi: 'GatewayAPIEnableSwitchWithPatches' },
  },
  supports: { kineMetrics: true, embeddedEtcdLeases: true, gatewayApi: true },
};
