import * as kplus from 'cdk8s-plus-28';
import { StatefulSetValues } from './statefulset-values';
import { environment } from './typed';
import { SETS_DATA_SOURCE } from '../chart/data-source';

/** The environment variable of the control plane's container that holds the data source. */
const VARIABLE = 'VCLUSTER_DATA_SOURCE';

/**
 * Hands a data source to the control plane without writing it into the configuration: `vcluster start` lays what its
 * `--set` flags say over the configuration that it reads. The image's entry point is `vcluster start`, so that the flag
 * alone is enough; Kubernetes puts the variable's value in its place.
 */
export function dataSourceFlag(source: kplus.EnvValue): StatefulSetValues {
  return { env: environment({ [VARIABLE]: source }), args: ['--set', `${SETS_DATA_SOURCE}$(${VARIABLE})`] };
}
