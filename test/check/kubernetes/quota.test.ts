import { Excess, excesses } from '../../../src/check/kubernetes/quota';

const quota = (hard: object, more = {}): any => ({ apiVersion: 'v1', kind: 'ResourceQuota', spec: { hard, ...more } });
const limitRange = (item: object): any => ({ apiVersion: 'v1', kind: 'LimitRange', spec: { limits: [{ type: 'Pod', max: { cpu: 0 } }, { type: 'Container', ...item }] } });
const container = (name: string, limits: object, requests: object = {}) => ({ name, resources: { limits, requests } });
const workload = (replicas: number | undefined, containers: object[], more: any = {}): any => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'a' },
  ...more,
  spec: { replicas, template: { spec: { containers, ...more.pod } }, ...more.spec },
});
const service = (spec: object): any => ({ apiVersion: 'v1', kind: 'Service', spec });
const PORTS = [{ port: 1 }, { port: 2 }];

const said = (found: Excess[]) => found.map(({ policy, entry, reason }) => `${policy} ${entry} ${reason}`);
const refused = (hard: object, ...objects: any[]) => said(excesses({ quota: quota(hard) }, objects)).map(line => line.replace('ResourceQuota ', ''));

describe('a quota refuses', () => {
  test.each<[string, object, any[], string[]]>([
    ['containers without an amount', { 'limits.cpu': 10 }, [workload(1, [container('x', {})])],
      ['limits.cpu have containers without a limit of cpu, which the quota refuses: x']],
    ['containers without a request', { memory: '10Gi' }, [workload(1, [container('x', {}, { cpu: 1 })])],
      ['memory have containers without a request of memory, which the quota refuses: x']],
    ['init containers without an amount, each name once', { 'requests.cpu': 10 },
      [workload(1, [container('x', {}), container('y', {}, { cpu: 1 })], { pod: { initContainers: [container('i', {}), container('x', {})] } })],
      ['requests.cpu have containers without a request of cpu, which the quota refuses: i, x']],
    ['more than it has', { 'limits.memory': '3Gi' }, [workload(2, [container('x', { memory: '1Gi' }), container('y', { memory: '1Gi' })])],
      ['limits.memory need 4Gi, more than the quota\'s 3Gi']],
    ['more than it has of several workloads', { 'limits.cpu': '1500m' }, [workload(1, [container('x', { cpu: 1 })]), workload(1, [container('y', { cpu: 1 })])],
      ['limits.cpu need 2, more than the quota\'s 1.5']],
    ['more than it has in an init container', { 'limits.cpu': 1 }, [workload(1, [container('x', { cpu: 1 })], { pod: { initContainers: [container('i', { cpu: 2 })] } })],
      ['limits.cpu need 2, more than the quota\'s 1']],
    ['more local storage than it has', { 'requests.ephemeral-storage': '256Mi' }, [workload(1, [container('x', {}, { 'ephemeral-storage': '512Mi' })])],
      ['requests.ephemeral-storage need 512Mi, more than the quota\'s 256Mi']],
    ['more pods', { 'count/pods': 2 }, [workload(3, [])], ['count/pods need 3, more than the quota\'s 2']],
    ['more pods by their other name', { pods: 0 }, [workload(undefined, [])], ['pods need 1, more than the quota\'s 0']],
    ['node ports', { 'services.nodeports': 1 }, [service({ type: 'NodePort', ports: PORTS })], ['services.nodeports need 2, more than the quota\'s 1']],
    ['Services with a y', { 'count/gateways': 0 }, [{ apiVersion: 'v1', kind: 'Gateway' }], ['count/gateways need 1, more than the quota\'s 0']],
    ['node ports of load balancers', { 'services.nodeports': 0 }, [service({ type: 'LoadBalancer', ports: PORTS })],
      ['services.nodeports need 2, more than the quota\'s 0']],
    ['node ports of load balancers that ask for them', { 'services.nodeports': 0 },
      [service({ type: 'LoadBalancer', allocateLoadBalancerNodePorts: false, ports: [{ port: 1, nodePort: 30000 }, { port: 2, nodePort: 0 }] })],
      ['services.nodeports need 1, more than the quota\'s 0']],
    ['load balancers', { 'services.loadbalancers': 0 }, [service({ type: 'LoadBalancer', ports: [] })], ['services.loadbalancers need 1, more than the quota\'s 0']],
    ['Services', { services: 0 }, [service({})], ['services need 1, more than the quota\'s 0']],
    ['Services by their count', { 'count/services': 1 }, [service({}), service({})], ['count/services need 2, more than the quota\'s 1']],
    ['objects of a group', { 'count/statefulsets.apps': 0 }, [workload(1, [])], ['count/statefulsets.apps need 1, more than the quota\'s 0']],
    ['network policies', { 'count/networkpolicies.networking.k8s.io': 0 }, [{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' }],
      ['count/networkpolicies.networking.k8s.io need 1, more than the quota\'s 0']],
    ['Ingresses', { 'count/ingresses.networking.k8s.io': 0 }, [{ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }],
      ['count/ingresses.networking.k8s.io need 1, more than the quota\'s 0']],
    ['claims', { 'count/persistentvolumeclaims': 2, 'persistentvolumeclaims': 2 }, [workload(3, [], { spec: { volumeClaimTemplates: [{}] } })],
      ['count/persistentvolumeclaims need 3, more than the quota\'s 2', 'persistentvolumeclaims need 3, more than the quota\'s 2']],
    ['storage', { 'requests.storage': '12Gi' }, [
      workload(2, [], { spec: { volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '5Gi' } } } }] } }),
      { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: { resources: { requests: { storage: '5Gi' } } } },
    ], ['requests.storage need 15Gi, more than the quota\'s 12Gi']],
    ['storage and claims of a class', { 'fast.storageclass.storage.k8s.io/requests.storage': '5Gi', 'fast.storageclass.storage.k8s.io/persistentvolumeclaims': 1 }, [
      workload(2, [], { spec: { volumeClaimTemplates: [{ spec: { storageClassName: 'fast', resources: { requests: { storage: '5Gi' } } } }] } }),
    ], [
      'fast.storageclass.storage.k8s.io/requests.storage need 10Gi, more than the quota\'s 5Gi',
      'fast.storageclass.storage.k8s.io/persistentvolumeclaims need 2, more than the quota\'s 1',
    ]],
  ])('%s', (_, hard, objects, expected) => expect(refused(hard, ...objects)).toEqual(expected));
});

describe('a quota allows', () => {
  test.each<[string, object, any[]]>([
    ['as much as it has', { 'limits.memory': '4Gi', 'pods': 2 }, [workload(2, [container('x', { memory: '2Gi' })])]],
    ['requests that are only given as limits', { 'requests.cpu': 1 }, [workload(1, [container('x', { cpu: 1 })])]],
    ['init containers that need no more than the others', { 'limits.cpu': 2 },
      [workload(1, [container('x', { cpu: 1 }), container('y', { cpu: 1 })], {
        pod: { initContainers: [container('i', { cpu: 2 }), container('j', { cpu: 2 })] },
      })]],
    ['no local storage', { 'limits.ephemeral-storage': 1 }, [workload(1, [container('x', {})])]],
    ['workloads without pods', { 'limits.cpu': 0, 'pods': 0 }, [workload(0, [container('x', {})])]],
    ['Services without node ports', { 'services.nodeports': 0, 'services.loadbalancers': 0 }, [service({ type: 'ClusterIP', ports: PORTS }), service({ ports: PORTS })]],
    ['objects of another group', { 'count/statefulsets.example.com': 0, 'count/statefulsets': 0 }, [workload(1, [])]],
    ['objects of another API by the names of Kubernetes\'', { 'services.nodeports': 0, 'services': 0, 'services.loadbalancers': 0 },
      [{ apiVersion: 'example.com/v1', kind: 'Service', spec: { type: 'LoadBalancer', ports: PORTS } }]],
    ['claims of what makes none', { 'count/persistentvolumeclaims': 0, 'requests.storage': 1 }, [
      { ...workload(1, []), kind: 'Deployment', spec: { ...workload(1, []).spec, volumeClaimTemplates: [{}] } },
      { apiVersion: 'v1', kind: 'Secret', spec: { resources: { requests: { storage: '5Gi' } } } },
    ]],
    ['claims by the name of another group', { 'count/persistentvolumeclaims.example.com': 0 }, [workload(1, [], { spec: { volumeClaimTemplates: [{}] } })]],
    ['claims of another class', { 'slow.storageclass.storage.k8s.io/requests.storage': 0, 'slow.storageclass.storage.k8s.io/persistentvolumeclaims': 0 }, [
      workload(1, [], { spec: { volumeClaimTemplates: [{ spec: { storageClassName: 'fast', resources: { requests: { storage: '5Gi' } } } }, {}] } }),
    ]],
    ['pods of other kinds', { pods: 0 }, [{ ...workload(1, []), kind: 'Job' }]],
    ['fewer than no pods', { pods: 0 }, [workload(-1, []), workload(0.5, [])]],
    ['Services that hold node ports back', { 'services.nodeports': 0 }, [service({ type: 'ClusterIP', allocateLoadBalancerNodePorts: false, ports: [{ nodePort: 30000 }] })]],
    ['other objects', { 'count/secrets': 0 }, [service({}), workload(1, [])]],
    ['amounts that are none', { 'limits.cpu': 'much' }, [workload(1, [container('x', {})])]],
  ])('%s', (_, hard, objects) => expect(refused(hard, ...objects)).toEqual([]));
});

describe('a quota with scopes', () => {
  const inScope = (more: object, pod: object) =>
    excesses({ quota: quota({ pods: 0, services: 0 }, more) }, [workload(1, [], { pod }), service({})]).map(({ entry }) => entry);
  const priority = (operator: string, values?: string[]) => ({ scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator, ...values && { values } }] } });
  const withCpu = { containers: [container('x', {}, { cpu: 1 })] };
  test.each<[string, object, object, boolean]>([
    ['of pods that end', { scopes: ['Terminating'] }, { activeDeadlineSeconds: 5 }, true],
    ['of pods that end, for others', { scopes: ['Terminating'] }, {}, false],
    ['of pods that do not end', { scopes: ['NotTerminating'] }, {}, true],
    ['of pods that do not end, for others', { scopes: ['NotTerminating'] }, { activeDeadlineSeconds: 0 }, false],
    ['of pods without amounts', { scopes: ['BestEffort'] }, {}, true],
    ['of pods without amounts, for others', { scopes: ['BestEffort'] }, withCpu, false],
    ['of pods with amounts', { scopes: ['NotBestEffort'] }, withCpu, true],
    ['of pods with amounts in init containers', { scopes: ['NotBestEffort'] }, { initContainers: [container('i', { memory: '1Gi' })] }, true],
    ['of pods with amounts, for others', { scopes: ['NotBestEffort'] }, { containers: [container('x', { 'ephemeral-storage': 1, 'cpu': 0 })] }, false],
    ['of a priority', priority('In', ['high']), { priorityClassName: 'high' }, true],
    ['of a priority, for others', priority('In', ['high']), { priorityClassName: 'low' }, false],
    ['of no such priority', priority('NotIn', ['high']), { priorityClassName: 'low' }, true],
    ['of no such priority, for others', priority('NotIn', ['high']), { priorityClassName: 'high' }, false],
    ['of any priority', priority('Exists'), { priorityClassName: 'high' }, true],
    ['of any priority, as a scope', { scopes: ['PriorityClass'] }, { priorityClassName: 'high' }, true],
    ['of any priority, for others', priority('Exists'), {}, false],
    ['of no priority', priority('DoesNotExist'), {}, true],
    ['of no priority, for others', priority('DoesNotExist'), { priorityClassName: 'high' }, false],
    ['of an operator that there is not', priority('Like', ['high']), { priorityClassName: 'high' }, false],
    ['of a scope that is not known here', { scopes: ['CrossNamespacePodAffinity'] }, {}, false],
    ['of several scopes', { scopes: ['NotTerminating', 'BestEffort'] }, {}, true],
    ['of several scopes, for some', { scopes: ['NotTerminating', 'BestEffort'] }, withCpu, false],
  ])('%s', (_, scopes, pod, selected) => expect(inScope(scopes, pod)).toEqual(selected ? ['pods'] : []));
});

describe('a LimitRange', () => {
  const found = (item: object, ...containers: object[]) => said(excesses({ limitRange: limitRange(item) }, [workload(1, containers)]));
  const within = (item: object, hard: object, ...containers: object[]) =>
    said(excesses({ quota: quota(hard), limitRange: limitRange(item) }, [workload(1, containers)]));

  test.each<[string, object, object, string[]]>([
    ['refuses limits above its maximum', { max: { memory: '1Gi' } }, container('x', { memory: '2Gi' }),
      ['LimitRange max.memory have containers with more memory than the limit range\'s 1Gi: x']],
    ['refuses requests above its maximum', { max: { memory: '1Gi' } }, container('x', { memory: '1Gi' }, { memory: '2Gi' }),
      ['LimitRange max.memory have containers with more memory than the limit range\'s 1Gi: x']],
    ['fills in its maximum', { max: { cpu: 1 } }, container('x', {}), []],
    ['refuses a default above its maximum', { max: { cpu: 1 }, default: { cpu: 2 } }, container('x', {}),
      ['LimitRange max.cpu have containers with more cpu than the limit range\'s 1: x']],
    ['refuses requests below its minimum', { min: { cpu: '100m' } }, container('x', { cpu: 1 }, { cpu: '50m' }),
      ['LimitRange min.cpu have containers with less cpu than the limit range\'s 0.1: x']],
    ['refuses limits below its minimum', { min: { cpu: '100m' } }, container('x', { cpu: '50m' }, { cpu: '100m' }),
      ['LimitRange min.cpu have containers with less cpu than the limit range\'s 0.1: x']],
    ['fills in its minimum', { min: { cpu: '100m' } }, container('x', {}), []],
    ['lets through what is at its bounds', { min: { cpu: 1 }, max: { cpu: 2 } }, container('x', { cpu: 2 }, { cpu: 1 }), []],
    ['lets through requests without a limit above its minimum', { min: { cpu: 1 } }, container('x', {}, { cpu: 2 }), []],
  ])('%s', (_, item, one, expected) => expect(found(item, one)).toEqual(expected));

  test('sets the quantities of containers that a quota requires', () => {
    expect(within({ default: { cpu: 1 } }, { 'limits.cpu': 1, 'requests.cpu': 1 }, container('x', {}))).toEqual([]);
    expect(within({ defaultRequest: { cpu: 1 } }, { 'requests.cpu': 1 }, container('x', {}))).toEqual([]);
    expect(within({ default: { cpu: 2 }, defaultRequest: { cpu: 1 } }, { 'requests.cpu': 1 }, container('x', {}))).toEqual([]);
  });

  test('doesn\'t change the quantities of containers', () => {
    expect(within({ default: { cpu: 2 } }, { 'limits.cpu': 1 }, container('x', { cpu: 1 }))).toEqual([]);
    expect(within({ defaultRequest: { cpu: 2 } }, { 'requests.cpu': 1 }, container('x', { cpu: 1 }))).toEqual([]);
  });

  test('without a limit for containers has no effect', () => {
    expect(said(excesses({ limitRange: { spec: { limits: [{ type: 'Pod', max: { cpu: 0 } }] } } as any }, [workload(1, [container('x', { cpu: 1 })])]))).toEqual([]);
  });

  test('checks no pods if there are none', () => {
    expect(said(excesses({ limitRange: limitRange({ max: { cpu: 1 } }) }, [workload(0, [container('x', { cpu: 2 })])]))).toEqual([]);
  });
});

test('without policies nothing is refused', () => {
  expect(excesses({}, [workload(1, [container('x', {})])])).toEqual([]);
});
