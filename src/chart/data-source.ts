import type { Values } from '../values/values';

/** The start of the `--set` value that passes the data source of an external database on the command line. */
export const SETS_DATA_SOURCE = 'controlPlane.backingStore.database.external.dataSource=';

/** Whether the command line of the control plane contains the data source of an external database. */
export function setsDataSource(values: Values): boolean {
  const { command, args } = values.controlPlane?.statefulSet ?? {};
  return [command, args].some(list => Array.isArray(list) && list.some(arg => String(arg).includes(SETS_DATA_SOURCE)));
}
