import { App, Chart, Testing } from 'cdk8s';
import { ControlPlaneStatefulSet, VirtualCluster, Warnings } from '../../src';
import { COMBINATIONS } from '../constructs/combinations';
import { EQUIVALENTS, RELEASES } from '../constructs/virtual-cluster-equivalents';
import { NEWEST_RELEASE } from '../releases';

/** Makes and synthesises each option that the tests know, in each kind of release. Tells how many objects came of it. */
export function run(): number {
  let objects = 0;
  const inApp = (make: (chart: Chart) => VirtualCluster | ControlPlaneStatefulSet) => {
    const app = new App();
    const chart = new Chart(app, 'test', { namespace: 'team-a' });
    const construct = make(chart);
    void Warnings.of(app).all;
    try {
      objects += Testing.synth(chart).length;
      void (construct instanceof VirtualCluster && construct.images);
    } catch {
      // What a release refuses was looked at as well.
    }
  };
  for (const release of RELEASES) {
    for (const { props } of EQUIVALENTS) {
      inApp(chart => new VirtualCluster(chart, 'VirtualCluster', { release, name: 'my-vc', ...props(chart) }));
    }
    for (const options of Object.values(COMBINATIONS)) {
      inApp(chart => new ControlPlaneStatefulSet(chart, 'ControlPlane', { release, name: 'my-vc', ...options(chart) }));
    }
  }
  inApp(chart => new VirtualCluster(chart, 'Unnamed', { release: NEWEST_RELEASE }));
  inApp(chart => new VirtualCluster(chart, 'Refused', { release: NEWEST_RELEASE, values: { unknown: { key: 1 } } }));
  return objects;
}
