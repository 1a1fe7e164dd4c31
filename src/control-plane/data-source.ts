import * as kplus from 'cdk8s-plus-28';
import { StatefulSetValues } from './statefulset-values';
import { environment } from '../input/typed';
import type { Values } from '../values/values';

/** The environment variable of the control plane's container that holds the data source. */
const VARIABLE = 'VCLUSTER_DATA_SOURCE';

const SETS_DATA_SOURCE = 'controlPlane.backingStore.database.external.dataSource=';

/**
 * Hands a data source to the control plane without writing it into the configuration: `vcluster start` lays what its
 * `--set` flags say over the configuration that it reads. The image's entry point is `vcluster start`, so that the flag
 * alone is enough; Kubernetes puts the variable's value in its place.
 */
export function dataSourceFlag(source: kplus.EnvValue): StatefulSetValues {
  return { env: environment({ [VARIABLE]: source }), args: ['--set', `${SETS_DATA_SOURCE}$(${VARIABLE})`] };
}

/** Whether the control plane's command line has the data source of an external database. */
export function setsDataSource(values: Values): boolean {
  const { command, args } = values.controlPlane?.statefulSet ?? {};
  return [command, args].some(list => Array.isArray(list) && list.some(arg => String(arg).includes(SETS_DATA_SOURCE)));
}
