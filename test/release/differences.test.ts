import { BackingStore, VClusterRelease, VirtualCluster } from '../../src';
import { changes } from '../changes';
import { EACH_MINOR } from '../releases';
import { newChart, synthesized } from '../synth';

/*
 * What a release renders differently from the one before, from the same options: all that an upgrade changes in a
 * cluster, save the version itself.
 */
const STEPS = EACH_MINOR.slice(1).map((release, i) => [EACH_MINOR[i].minor, release.minor, EACH_MINOR[i], release] as const);

/** Options that switch on what most releases know. */
const MUCH = {
  controlPlane: {
    ingress: { enabled: true },
    serviceMonitor: { enabled: true },
  },
  sync: { fromHost: { nodes: { enabled: true, selector: { all: true } }, ingressClasses: { enabled: true } }, toHost: { persistentVolumes: { enabled: true }, customResources: { 'widgets.example.com/v1': { enabled: true } } } },
  networking: { advanced: { proxyKubelets: { byHostname: true, byIP: true } } },
  policies: { networkPolicy: { enabled: true }, resourceQuota: { enabled: true } },
};

const render = (release: VClusterRelease, props: any) => synthesized(new VirtualCluster(newChart(), 'VirtualCluster', { release, name: 'my-vc', ...props }));

/** The version itself is in a label of each object and in the tag of the control plane's image. The order of objects means nothing. */
function withoutVersion(lines: string[]): string[] {
  return lines.filter(line => !/abels\.chart: /.test(line) && !/loft-sh\/vcluster-pro:\d/.test(line)).sort();
}

describe.each(STEPS)('from release %s to %s', (_from, _to, before, after) => {
  test('the smallest virtual cluster', () => {
    expect(withoutVersion(changes(render(before, {}), render(after, {})))).toMatchSnapshot();
  });

  test('one with deployed etcd that syncs and protects much', () => {
    const props = { values: MUCH, backingStore: BackingStore.deployedEtcd() };
    const lines = withoutVersion(changes(render(before, props), render(after, props)));
    // The configuration changes as with the smallest one.
    expect(lines.filter(line => !line.includes(' config.yaml'))).toMatchSnapshot();
  });
});
