import { ApiObject, Chart } from 'cdk8s';
import { BackingStore, VClusterRelease } from '../../../src';
import { newChart, virtualCluster, warningLines } from '../../synth';

const service = (chart: Chart, name = 'my-vc', namespace?: string) =>
  new ApiObject(chart, 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { ports: [{ port: 443 }] } });
const policy = (chart: Chart, spec: object, namespace?: string) =>
  new ApiObject(chart, 'Policy', { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p', namespace }, spec });

test('a virtual cluster with nothing but defaults is warned of nothing', () => {
  expect(warningLines(virtualCluster())).toEqual([]);
});

describe('replicas that can all be evicted at the same time', () => {
  const selector = { matchLabels: { app: 'vcluster', release: 'my-vc' } };
  const count = (spec?: object, namespace?: string) => {
    const chart = newChart();
    if (spec) {
      new ApiObject(chart, 'Budget', { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'b', namespace }, spec: { maxUnavailable: 1, ...spec } });
    }
    const vc = virtualCluster({ backingStore: BackingStore.embeddedEtcd(), statefulSet: { highAvailability: { replicas: 3 } } }, chart);
    return warningLines(vc).filter(line => line.includes('Add a podDisruptionBudget')).length;
  };

  test('have no budget', () => expect(count()).toBe(1));
  test('have a budget of the app', () => expect(count({ selector })).toBe(0));
  test('have a budget of the app for all pods', () => expect(count({ selector: {} })).toBe(0));
  test('have a budget of the app for other pods', () => expect(count({ selector: { matchLabels: { app: 'x' } } })).toBe(1));
  test('have a budget of the app for no pods', () => expect(count({})).toBe(1));
  test('have a budget of the app in another namespace', () => expect(count({ selector }, 'team-b')).toBe(1));
});

describe('a Service that the values leave out', () => {
  const count = (build: (chart: Chart) => unknown) => {
    const chart = newChart();
    build(chart);
    return warningLines(virtualCluster({ values: { controlPlane: { service: { enabled: false } } } }, chart)).filter(line => line.includes('does not start without it')).length;
  };

  test('is missing', () => expect(count(() => {})).toBe(1));
  test('is in the app', () => expect(count(chart => service(chart))).toBe(0));
  test('is in the app by another name', () => expect(count(chart => service(chart, 'other'))).toBe(1));
  test('is in the app in another namespace', () => expect(count(chart => service(chart, 'my-vc', 'team-b'))).toBe(1));
});

/** The labels of the control plane's pods. */
const selected = { podSelector: { matchLabels: { app: 'vcluster', release: 'my-vc' } } };

describe('traffic to the API server that the release\'s network policy blocks', () => {
  const blocked = (build: (chart: Chart) => unknown) => {
    const chart = newChart();
    build(chart);
    const values = { controlPlane: { service: { spec: { type: 'LoadBalancer' } } }, policies: { networkPolicy: { enabled: true } } };
    return warningLines(virtualCluster({ release: VClusterRelease.of('0.31.0'), values }, chart)).filter(line => /It blocks the LoadBalancer/i.test(line)).length;
  };

  test('is blocked', () => expect(blocked(() => {})).toBe(1));
  test('is let through by a policy of the app', () => expect(blocked(chart => policy(chart, { ...selected, ingress: [{}] }))).toBe(0));
  test('is not let through by a policy the other way', () => expect(blocked(chart => policy(chart, { ...selected, egress: [{}] }))).toBe(1));
});

describe('traffic to the database that the release\'s network policy blocks', () => {
  const blocked = (build: (chart: Chart) => unknown, pods = {}) => {
    const chart = newChart();
    build(chart);
    const vc = virtualCluster({
      values: {
        controlPlane: {
          backingStore: { database: { external: { enabled: true, dataSource: 'postgres://u@db.example.com/vc' } } }, statefulSet: { pods },
        },
        policies: { networkPolicy: { enabled: true } },
      },
    }, chart);
    return warningLines(vc).filter(line => line.includes('blocks the database')).length;
  };

  test('is blocked', () => expect(blocked(() => {})).toBe(1));
  test('is allowed by a policy of the app', () => expect(blocked(chart => policy(chart, { ...selected, egress: [{}] }))).toBe(0));
  test('is allowed by a policy for other labels of the pods', () => {
    expect(blocked(chart => policy(chart, { podSelector: { matchLabels: { tier: 'cp' } }, egress: [{}] }), { labels: { tier: 'cp' } })).toBe(0);
  });
  test('is not allowed by a policy for the other direction', () => expect(blocked(chart => policy(chart, { ...selected, ingress: [{}] }))).toBe(1));
  test('is not allowed by a policy for other pods', () => {
    expect(blocked(chart => policy(chart, { podSelector: { matchLabels: { app: 'x' } }, egress: [{}] }))).toBe(1);
  });
  test('is not allowed in another namespace', () => expect(blocked(chart => policy(chart, { ...selected, egress: [{}] }, 'team-b'))).toBe(1));
});
