import { VirtualClusterProps } from '../../src/index';
import { EQUIVALENTS, RELEASES } from '../constructs/virtual-cluster-equivalents';
import { newChart, synthesized, virtualCluster } from '../synth';

const minor = (version: string) => Number(version.split('.')[1]);

function render(props: Partial<VirtualClusterProps>, chart = newChart()) {
  return synthesized(virtualCluster(props, chart));
}

describe('typed props have the same effect as the vcluster.yaml, in each release with the options', () => {
  test.each(EQUIVALENTS.map(equivalent => [equivalent.name, equivalent] as const))('%s', (_, { props, values, since = '0.0', until = '0.99' }) => {
    const known = RELEASES.filter(release => minor(since) <= minor(release.minor) && minor(release.minor) <= minor(until));
    expect(known).not.toHaveLength(0);
    for (const release of known) {
      const chart = newChart();
      expect(render({ release, ...props(chart) }, chart)).toEqual(render({ release, values }));
    }
  });
});
