import { App, Chart } from 'cdk8s';
import { VClusterRelease, VirtualCluster, VirtualClusterProps } from '../../src';

/** What came of making and synthesising a virtual cluster. */
export interface Outcome {
  /** The objects, or none where it was refused. */
  readonly objects: any[];
  /** The YAML of the whole app. */
  readonly yaml: string;
  readonly refused?: Error;
}

/** Makes a virtual cluster in an app of its own, and synthesises it. */
export function synthesise(release: VClusterRelease, make: (chart: Chart) => Partial<VirtualClusterProps>): Outcome {
  const app = new App();
  const chart = new Chart(app, 'test', { namespace: 'team-a' });
  try {
    new VirtualCluster(chart, 'VirtualCluster', { name: 'my-vc', ...make(chart), release });
    const yaml = app.synthYaml() as string;
    return { objects: app.charts.flatMap(one => one.toJson()), yaml };
  } catch (error) {
    return { objects: [], yaml: '', refused: error as Error };
  }
}
