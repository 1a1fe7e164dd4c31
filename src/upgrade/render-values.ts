import { App, Chart } from 'cdk8s';
import type { ReadObject } from './read-object';
import { errorsBelow } from '../constructs/report/app-report';
import { VirtualCluster } from '../constructs/virtual-cluster';
import { VClusterRelease } from '../release/vcluster-release';
import { JsonObject } from '../values/json';

/** A virtual cluster that is described by a `vcluster.yaml` and the command line. */
export interface DescribedCluster {
  /** Such as `0.36.1`. */
  readonly release: string;
  readonly name: string;
  readonly namespace: string;
  readonly hostKubernetesVersion?: string;
  readonly values: JsonObject;
}

/** The objects of a virtual cluster, or the errors. */
export interface RenderedCluster {
  readonly objects: ReadObject[];
  /** The errors, one line each. */
  readonly errors: string[];
}

/**
 * Renders a virtual cluster as an app would.
 *
 * @throws if the release is unknown
 */
export function renderValues({ release, namespace, ...options }: DescribedCluster): RenderedCluster {
  const chart = new Chart(new App(), 'chart', { namespace });
  const cluster = new VirtualCluster(chart, 'virtual-cluster', { release: VClusterRelease.of(release), ...options });
  const errors = errorsBelow(cluster).flatMap(({ lines }) => lines);
  return { objects: errors.length > 0 ? [] : chart.toJson(), errors };
}
