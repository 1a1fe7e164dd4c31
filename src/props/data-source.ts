import * as kplus from 'cdk8s-plus-28';
import { environment } from './value-types';
import { SETS_DATA_SOURCE } from '../chart/data-source';
import type { Values } from '../values/values';

/** The environment variable of the control plane's container that holds the data source. */
const DATA_SOURCE_VARIABLE = 'VCLUSTER_DATA_SOURCE';

/**
 * The variable and the argument that pass a data source to the control plane outside of its configuration. The entry point of
 * the image is `vcluster start`, which merges `--set` flags over its configuration. Kubernetes replaces the reference to the
 * variable in the flag.
 */
export function dataSourceArguments(source: kplus.EnvValue): Values {
  return { controlPlane: { statefulSet: { env: environment({ [DATA_SOURCE_VARIABLE]: source }), args: ['--set', `${SETS_DATA_SOURCE}$(${DATA_SOURCE_VARIABLE})`] } } };
}
