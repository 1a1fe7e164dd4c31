import type { ReleaseChange } from '../release-change';

export const v0_31: ReleaseChange = {
  version: '0.31.3',
  defaults: {
    controlPlane: { advanced: { podDisruptionBudget: { enabled: false } } },
    policies: {
      networkPolicy: {
        controlPlane: { ingress: [], egress: [] },
        workload: {
          publicEgress: {
            enabled: true,
            cidr: '0.0.0.0/0',
            except: ['100.64.0.0/10', '127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
          },
          ingress: [],
          egress: [],
        },
        extraControlPlaneRules: null,
        extraWorkloadRules: null,
        outgoingConnections: null,
      },
    },
    exportKubeConfig: { additionalSecrets: [] },
    experimental: {
      docker: { loadBalancer: { enabled: true, forwardPorts: true }, registryProxy: { enabled: true } },
      proxy: { customResources: {} },
    },
  },
  shape: {
    ControlPlaneAdvanced: { podDisruptionBudget: 'PodDisruptionBudget' },
    CustomResourceProxy: { enabled: 'boolean', targetVirtualCluster: 'VirtualClusterRef', accessResources: 'string' },
    Experimental: { proxy: 'Proxy', docker: 'ExperimentalDocker' },
    ExperimentalDocker: {
      image: 'string',
      ports: 'string[]',
      volumes: 'string[]',
      env: 'string[]',
      args: 'string[]',
      enabled: 'boolean',
      network: 'string',
      nodes: 'ExperimentalDockerNode[]',
      registryProxy: 'EnableSwitch',
      loadBalancer: 'ExperimentalDockerLoadBalancer',
    },
    ExperimentalDockerLoadBalancer: { enabled: 'boolean', forwardPorts: 'boolean' },
    ExperimentalDockerNode: { image: 'string', ports: 'string[]', volumes: 'string[]', env: 'string[]', args: 'string[]', name: 'string' },
    NetworkPolicy: {
      controlPlane: 'NetworkPolicyControlPlane',
      workload: 'NetworkPolicyWorkload',
      outgoingConnections: null,
      extraControlPlaneRules: null,
      extraWorkloadRules: null,
    },
    NetworkPolicyControlPlane: { ingress: 'NetworkPolicyIngressRule[]', egress: 'NetworkPolicyEgressRule[]' },
    NetworkPolicyEgressRule: { ports: 'NetworkPolicyPort[]', to: 'NetworkPolicyPeer[]' },
    NetworkPolicyIngressRule: { ports: 'NetworkPolicyPort[]', from: 'NetworkPolicyPeer[]' },
    NetworkPolicyPeer: { podSelector: 'StandardLabelSelector', namespaceSelector: 'StandardLabelSelector', ipBlock: 'IPBlock' },
    NetworkPolicyPort: { protocol: 'string', port: 'integer|string', endPort: 'integer' },
    NetworkPolicyWorkload: {
      publicEgress: 'NetworkPolicyWorkloadPublicEgress',
      ingress: 'NetworkPolicyIngressRule[]',
      egress: 'NetworkPolicyEgressRule[]',
    },
    NetworkPolicyWorkloadPublicEgress: { enabled: 'boolean', cidr: 'string', except: 'string[]' },
    PodDisruptionBudget: {
      enabled: 'boolean',
      minAvailable: 'integer|string',
      maxUnavailable: 'integer|string',
      unhealthyPodEvictionPolicy: 'string',
    },
    Proxy: { customResources: 'map<CustomResourceProxy>' },
    VirtualClusterRef: { name: 'string!', project: 'string' },
    OutgoingConnections: null,
  },
  supports: { konnectivityPorts: 'none', networkPolicies: 'egressAndIngress', patchesWorkload: true },
  before: { '0.31.3': { supports: { patchesWorkload: false } }, '0.31.1': { supports: { kubeletRulesForProxyOnly: false } } },
};
