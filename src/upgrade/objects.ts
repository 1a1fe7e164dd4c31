import { App, Chart } from 'cdk8s';
import { Manifest } from '../chart/rendering';
import { errorsBelow } from '../constructs/report/app-report';
import { VirtualCluster } from '../constructs/virtual-cluster';
import { VClusterRelease } from '../release/vcluster-release';
import { JsonObject } from '../values/json';

/** A virtual cluster as a `vcluster.yaml` and the command line tell it. */
export interface Described {
  /** Such as `0.36.1`. */
  readonly release: string;
  readonly name: string;
  readonly namespace: string;
  readonly hostKubernetesVersion?: string;
  readonly values: JsonObject;
}

/** What a virtual cluster renders, or why it doesn't. */
export interface Rendered {
  readonly objects: Manifest[];
  /** What is wrong, a line each. */
  readonly errors: string[];
}

/**
 * Renders a virtual cluster as an app would.
 *
 * @throws when there is no such release
 */
export function render({ release, namespace, ...options }: Described): Rendered {
  const chart = new Chart(new App(), 'chart', { namespace });
  const cluster = new VirtualCluster(chart, 'virtual-cluster', { release: VClusterRelease.of(release), ...options });
  const errors = errorsBelow(cluster).flatMap(({ lines }) => lines);
  return { objects: errors.length > 0 ? [] : chart.toJson(), errors };
}
