import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, VirtualCluster } from '../../../src';
import { adviceOnPlacement } from '../../../src/constructs/report/placement';
import { virtualCluster, warningLines } from '../../synth';

const ONE_NODE = /highAvailability\.replicas: 3\..*All replicas can run on one node/;
const LABELS = { app: 'vcluster', release: 'my-vc' };
const spread = (labelSelector?: object) => ({ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule', ...labelSelector && { labelSelector } });
const term = (more: object) => ({ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: LABELS }, ...more });

const replicated = (scheduling: object = {}, pods?: { labels: { [key: string]: string } }) => virtualCluster({
  backingStore: BackingStore.embeddedEtcd(),
  values: { controlPlane: { statefulSet: { highAvailability: { replicas: 3 }, scheduling: scheduling as any, ...pods && { pods } } } },
});
const required = (more = {}) => replicated({ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term(more)] } } });
const warningsOf = (vc: VirtualCluster) => warningLines(vc).filter(line => ONE_NODE.test(line));

describe('several replicas can all run on one node', () => {
  test.each([
    ['where nothing is said', replicated()],
    ['where the spread selects other pods', replicated({ topologySpreadConstraints: [spread({ matchLabels: { app: 'other' } })] })],
    ['where the spread selects no pods', replicated({ topologySpreadConstraints: [spread()] })],
    ['where they keep away from other pods', required({ labelSelector: { matchLabels: { app: 'other' } } })],
    ['where they keep away from pods of another namespace', required({ namespaces: ['team-b'] })],
  ])('%s', (_, vc) => expect(warningsOf(vc)).toHaveLength(1));

  test('with labels that the selector requires', () => {
    expect(warningsOf(replicated({ topologySpreadConstraints: [spread({ matchLabels: { app: 'other' } })] })))
      .toEqual([expect.stringContaining('Their labels are {"app":"vcluster","release":"my-vc"}.')]);
  });

  test('if a patch adds replicas', () => {
    const vc = virtualCluster();
    expect(warningsOf(vc)).toEqual([]);
    ApiObject.of(vc.controlPlane).addJsonPatch(JsonPatch.add('/spec/replicas', 3));
    expect(warningsOf(vc)).toHaveLength(1);
  });

  test('if a patch removes the spread constraint', () => {
    const vc = replicated({ topologySpreadConstraints: [spread({ matchLabels: LABELS })] });
    ApiObject.of(vc.controlPlane).addJsonPatch(JsonPatch.remove('/spec/template/spec/topologySpreadConstraints'));
    expect(warningsOf(vc)).toHaveLength(1);
  });
});

describe('several replicas are spread over nodes', () => {
  test.each([
    ['by a spread', replicated({ topologySpreadConstraints: [spread({ matchLabels: LABELS })] })],
    ['by a spread over other labels of theirs', replicated({ topologySpreadConstraints: [spread({ matchLabels: { tier: 'cp' } })] }, { labels: { tier: 'cp' } })],
    ['by an anti-affinity', required()],
    ['by an anti-affinity in their own namespace', required({ namespaces: ['team-a'] })],
    ['by an anti-affinity in namespaces that are not known here', required({ namespaceSelector: {} })],
    ['by a preference', replicated({
      affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: term({}) }] } },
    })],
  ])('%s', (_, vc) => expect(warningsOf(vc)).toEqual([]));

  test('by parts that were added through cdk8s-plus', () => {
    const vc = replicated();
    vc.controlPlane.scheduling.spread({ topology: kplus.Topology.HOSTNAME });
    expect(warningsOf(vc)).toEqual([]);
  });

  test('by a patch', () => {
    const vc = replicated();
    ApiObject.of(vc.controlPlane).addJsonPatch(JsonPatch.add('/spec/template/spec/topologySpreadConstraints', [spread({ matchLabels: LABELS })]));
    expect(warningsOf(vc)).toEqual([]);
  });

  test('if there is only one', () => {
    expect(warningLines(virtualCluster())).toEqual([]);
  });
});

describe('a finished workload', () => {
  const workload = (replicas: unknown, pod: object = {}, namespace: string | undefined = 'team-a'): any => ({
    metadata: { name: 'my-vc', namespace },
    spec: { replicas, template: { metadata: { labels: LABELS }, spec: pod } },
  });
  const antiAffinity = (more: object) => ({ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term(more)] } } });
  const advice = (...given: Parameters<typeof workload>) => adviceOnPlacement(workload(...given), path => path.join('/'));

  test('is reported by its option and value, with advice', () => {
    expect(advice(2)).toEqual([{
      id: 'replicas-on-one-node',
      about: 'controlPlane/statefulSet/highAvailability/replicas: 2.',
      advice: 'All replicas can run on one node. '
        + 'Spread them with scheduling.topologySpreadConstraints, a podAntiAffinity, or the control plane\'s scheduling.spread().',
    }]);
  });

  test('is reported with the labels that no selector selects', () => {
    expect(advice(2, { topologySpreadConstraints: [spread()] })[0].advice).toMatch(
      /^All replicas can run on one node: no label selector of a podAntiAffinity or of topologySpreadConstraints selects .* labels are \{"app":"vcluster","release":"my-vc"\}\.$/);
  });

  test.each([[1], [0], [undefined], ['3']])('of %p replicas has none to spread', replicas => {
    expect(advice(replicas)).toEqual([]);
  });

  test.each([
    ['an empty list of namespaces', { namespaces: [] }, 0], ['a null for a selector', { namespaceSelector: null, namespaces: ['team-b'] }, 1],
    ['its namespace among others', { namespaces: ['team-b', 'team-a'] }, 0], ['other namespaces and a selector', { namespaces: ['team-b'], namespaceSelector: {} }, 0],
  ])('spreads its pods in its own namespace: %s', (_, more, count) => {
    expect(advice(2, antiAffinity(more))).toHaveLength(count);
  });
});
