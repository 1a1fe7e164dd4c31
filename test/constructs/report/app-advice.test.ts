import { ApiObject, Chart } from 'cdk8s';
import { newChart, virtualCluster, warningLines } from '../../synth';

const service = (chart: Chart, name = 'my-vc', namespace?: string) =>
  new ApiObject(chart, 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { ports: [{ port: 443 }] } });
const policy = (chart: Chart, spec: object, namespace?: string) =>
  new ApiObject(chart, 'Policy', { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p', namespace }, spec });

describe('a Service that the values disable', () => {
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

describe('traffic that the release\'s network policy blocks', () => {
  const selected = { podSelector: { matchLabels: { app: 'vcluster', release: 'my-vc' } } };
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
