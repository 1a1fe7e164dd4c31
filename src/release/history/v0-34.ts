import type { ReleaseChange } from '../release-change';

export const v0_34: ReleaseChange = {
  version: '0.34.7',
  defaults: {
    controlPlane: {
      tlsRoute: {
        enabled: false,
        apiVersion: 'gateway.networking.k8s.io/v1',
        host: 'my-host.com',
        parentRefs: [],
        spec: {},
        labels: {},
        annotations: {},
      },
    },
    privateNodes: {
      autoUpgrade: { podSecurityContext: {}, containerSecurityContext: {} },
      daemon: { enabled: false, controlPlaneLoadBalancer: { enabled: false, kubeProxy: true, port: 11343 } },
    },
    experimental: { nodeMonitors: [] },
  },
  shape: {
    AutoUpgrade: { podSecurityContext: 'k8s:PodSecurityContext', containerSecurityContext: 'k8s:SecurityContext' },
    ControlPlane: { tlsRoute: 'ControlPlaneTLSRoute' },
    ControlPlaneLoadBalancer: { enabled: 'boolean', kubeProxy: 'boolean', port: 'integer' },
    ControlPlaneStatefulSet: { runtimeClassName: 'string' },
    ControlPlaneTLSRoute: {
      enabled: 'boolean',
      apiVersion: 'string',
      host: 'string',
      parentRefs: 'object[]',
      spec: 'object',
      annotations: 'map<string>',
      labels: 'map<string>',
    },
    Experimental: { nodeMonitors: 'ExperimentalNodeMonitor[]' },
    ExperimentalNodeMonitor: {
      name: 'string',
      nodeSelector: 'map<string>',
      endpoints: 'ExperimentalNodeServiceMonitorEndpoint[]',
      spec: 'object',
      annotations: 'map<string>',
      labels: 'map<string>',
    },
    ExperimentalNodeServiceMonitorEndpoint: {
      path: 'string',
      params: 'map<string[]>',
      extraRelabelings: 'object[]',
      metricsRelabelings: 'object[]',
      interval: 'string',
      scrapeTimeout: 'string',
    },
    PrivateNodes: { daemon: 'PrivateNodesDaemon' },
    PrivateNodesDaemon: { enabled: 'boolean', controlPlaneLoadBalancer: 'ControlPlaneLoadBalancer' },
  },
  supports: { componentMetricsPath: 'metricsFirst', etcdMetrics: true },
  before: { '0.34.1': { shape: { VirtualClusterKubeConfig: { clientCAKey: null } } } },
};
