import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, VirtualCluster } from '../../../src';
import { virtualCluster, warningLines } from '../../synth';

const ONE_NODE = /highAvailability\.replicas: 3\..*Nothing keeps the replicas from running on one node/;
const LABELS = { app: 'vcluster', release: 'my-vc' };
const spread = (labelSelector?: object) => ({ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule', ...labelSelector && { labelSelector } });
const term = (more: object) => ({ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: LABELS }, ...more });

const replicated = (scheduling: object = {}, pods?: { labels: { [key: string]: string } }) => virtualCluster({
  backingStore: BackingStore.embeddedEtcd(),
  values: { controlPlane: { statefulSet: { highAvailability: { replicas: 3 }, scheduling: scheduling as any, ...pods && { pods } } } },
});
const required = (more = {}) => replicated({ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term(more)] } } });
const warningsOf = (vc: VirtualCluster) => warningLines(vc).filter(line => ONE_NODE.test(line));

describe('several replicas may all run on one node', () => {
  test.each([
    ['where nothing is said', replicated()],
    ['where the spread selects other pods', replicated({ topologySpreadConstraints: [spread({ matchLabels: { app: 'other' } })] })],
    ['where the spread selects no pods', replicated({ topologySpreadConstraints: [spread()] })],
    ['where they keep away from other pods', required({ labelSelector: { matchLabels: { app: 'other' } } })],
    ['where they keep away from pods of another namespace', required({ namespaces: ['team-b'] })],
  ])('%s', (_, vc) => expect(warningsOf(vc)).toHaveLength(1));

  test('with the labels that a selector must select', () => {
    expect(warningsOf(replicated({ topologySpreadConstraints: [spread({ matchLabels: { app: 'other' } })] })))
      .toEqual([expect.stringContaining('Their labels are {"app":"vcluster","release":"my-vc"}.')]);
  });

  test('where a patch takes the spread away', () => {
    const vc = replicated({ topologySpreadConstraints: [spread({ matchLabels: LABELS })] });
    ApiObject.of(vc.controlPlane).addJsonPatch(JsonPatch.remove('/spec/template/spec/topologySpreadConstraints'));
    expect(warningsOf(vc)).toHaveLength(1);
  });
});

describe('several replicas are kept apart', () => {
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

  test('by what was added through cdk8s-plus', () => {
    const vc = replicated();
    vc.controlPlane.scheduling.spread({ topology: kplus.Topology.HOSTNAME });
    expect(warningsOf(vc)).toEqual([]);
  });

  test('by a patch', () => {
    const vc = replicated();
    ApiObject.of(vc.controlPlane).addJsonPatch(JsonPatch.add('/spec/template/spec/topologySpreadConstraints', [spread({ matchLabels: LABELS })]));
    expect(warningsOf(vc)).toEqual([]);
  });

  test('where there is only one', () => {
    expect(warningLines(virtualCluster())).toEqual([]);
  });
});
