import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VClusterRelease, VirtualCluster } from '../../../src';
import { templatesOf } from '../../../src/release/chart/known-templates';
import { readChart } from '../../../src/release/chart/read-chart';
import { knownReleases } from '../../../src/release/known-releases';
import { newChart, synthesized } from '../../synth';

/*
 * The unpacked charts of known releases, below the folder that VCLUSTER_CHARTS_DIR names: `<release>/vcluster`, as helm pull
 * --untar --untardir writes them. They are no part of the project. Without them, these tests are skipped.
 */
const folder = process.env.VCLUSTER_CHARTS_DIR;
const charts = folder ? knownReleases().map(release => [release, join(folder, release, 'vcluster')] as const).filter(([, path]) => existsSync(path)) : [];

const INPUTS = [{}, {
  controlPlane: { ingress: { enabled: true }, serviceMonitor: { enabled: true }, backingStore: { etcd: { deploy: { enabled: true } } } },
  sync: { fromHost: { nodes: { enabled: true, selector: { all: true } } }, toHost: { persistentVolumes: { enabled: true } } },
  policies: { networkPolicy: { enabled: true }, resourceQuota: { enabled: true } },
}];

const render = (release: VClusterRelease, values: any) => JSON.stringify(synthesized(new VirtualCluster(newChart(), 'Cluster', { release, name: 'my-vc', values })));

if (charts.length > 0) {
  describe.each(charts)('the chart of %s', (release, path) => {
    test('has the templates that the library knows', () => {
      expect(readChart(path).templates).toEqual(templatesOf(release));
    });

    test.each(INPUTS)('renders the same as the release (%#)', values => {
      expect(render(VClusterRelease.fromChart(path), values)).toBe(render(VClusterRelease.of(release), values));
    });
  });
} else {
  test.skip('charts have the templates of their releases (set VCLUSTER_CHARTS_DIR to a folder of unpacked charts)', () => {});
}
