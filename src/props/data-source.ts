import * as kplus from 'cdk8s-plus-28';
import { environment } from './value-types';
import { SETS_DATA_SOURCE } from '../chart/data-source';
import type { Values } from '../values/values';

/** The environment variable of the control plane's container that holds the data source. */
const DATA_SOURCE_VARIABLE = 'VCLUSTER_DATA_SOURCE';

/**
 * The variable and the argument that pass a data source to the control plane outside of its configuration. `vcluster start`
 * merges its `--set` flags over the configuration that it reads, and it is the entry point of the image, so that the flag
 * alone is enough. Kubernetes replaces the reference to the variable.
 */
export function dataSourceArguments(source: kplus.EnvValue): Values {
  return { controlPlane: { statefulSet: { env: environment({ [DATA_SOURCE_VARIABLE]: source }), args: ['--set', `${SETS_DATA_SOURCE}$(${DATA_SOURCE_VARIABLE})`] } } };
}
