import { App, Chart } from 'cdk8s';
import type { ReadObject } from './read-object';
import { errorsBelow } from '../constructs/report/app-report';
import { VirtualCluster } from '../constructs/virtual-cluster';
import { VClusterRelease } from '../release/vcluster-release';
import { JsonObject } from '../values/json';

/** A virtual cluster as a `vcluster.yaml` and the command line describe it. */
export interface DescribedCluster {
  /** Such as `0.36.1`. */
  readonly release: string;
  readonly name: string;
  readonly namespace: string;
  readonly hostKubernetesVersion?: string;
  readonly values: JsonObject;
}

/** The objects of a virtual cluster, or why there are none. */
export interface RenderedCluster {
  readonly objects: ReadObject[];
  /** What is wrong, a line each. */
  readonly errors: string[];
}

/**
 * Renders a virtual cluster as an app would.
 *
 * @throws if there is no such release
 */
export function renderValues({ release, namespace, ...options }: DescribedCluster): RenderedCluster {
  const chart = new Chart(new App(), 'chart', { namespace });
  const cluster = new VirtualCluster(chart, 'virtual-cluster', { release: VClusterRelease.of(release), ...options });
  const errors = errorsBelow(cluster).flatMap(({ lines }) => lines);
  return { objects: errors.length > 0 ? [] : chart.toJson(), errors };
}
