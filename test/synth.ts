import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, ChartProps, Testing } from 'cdk8s';
import { IConstruct } from 'constructs';
import { ControlPlaneStatefulSet, ControlPlaneStatefulSetProps, VirtualCluster, VirtualClusterProps, Warnings } from '../src';
import { NEWEST_RELEASE, OLDEST_RELEASE } from './releases';
import { linesOf } from './report';

/** The two ends of what is supported. */
export const RELEASES = { oldest: OLDEST_RELEASE, newest: NEWEST_RELEASE };

/** An app that writes no files. `Testing.app()` leaves a temporary folder behind, each time. */
export function newApp(): App {
  return new App({ outdir: join(tmpdir(), 'cdk8s-vcluster-tests') });
}

/** A chart in an app of its own. */
export function newChart(props: ChartProps = { namespace: 'team-a' }): Chart {
  return new Chart(newApp(), 'test', props);
}

/** A control plane of the newest release in a chart of its own. */
export function controlPlane(props: Partial<ControlPlaneStatefulSetProps> = {}, chart = newChart()): ControlPlaneStatefulSet {
  return new ControlPlaneStatefulSet(chart, 'ControlPlane', { release: NEWEST_RELEASE, name: 'my-vc', ...props });
}

/** A virtual cluster of the newest release in a chart of its own. */
export function virtualCluster(props: Partial<VirtualClusterProps> = {}, chart = newChart()): VirtualCluster {
  return new VirtualCluster(chart, 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', ...props });
}

/** The objects of the app of a construct's chart, once they are synthesised and valid. */
export function synthesized(construct: { node: { root: any } }): any[] {
  return (construct.node.root as App).charts.flatMap(chart => Testing.synth(chart));
}

/** The one object of a kind among those of a construct's app. */
export function objectOf(construct: { node: { root: any } }, kind: string, name?: string): any {
  const found = synthesized(construct).filter(object => object.kind === kind && (!name || object.metadata.name === name));
  if (found.length !== 1) {
    throw new Error(`expected one ${kind}${name ? ` named ${name}` : ''}, found ${found.length}`);
  }
  return found[0];
}

/** The workload of a control plane. */
export function workloadOf(construct: ControlPlaneStatefulSet): any {
  return objectOf(construct, construct.kind, construct.name);
}

/** What synthesising an app fails with. Empty where it succeeds. */
export function reportOf(app: App): string {
  try {
    app.charts.forEach(chart => Testing.synth(chart));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** The errors that synthesising reports, a line each. None where it succeeds. Whatever else it fails with is thrown on. */
export function errorsOf(construct: { node: { root: any } }): string[] {
  try {
    synthesized(construct);
    return [];
  } catch (error) {
    return linesOf(error);
  }
}

/** The warnings about a construct and all below it, without their paths and ids. */
export function warningLines(construct: IConstruct): string[] {
  return Warnings.of(construct).all.map(({ message }) => message);
}
