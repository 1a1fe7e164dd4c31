import type { Values } from '../values/values';

/** The value of `--set` that gives an external database's data source on the command line, before the data source itself. */
export const SETS_DATA_SOURCE = 'controlPlane.backingStore.database.external.dataSource=';

/** Whether the control plane's command line has the data source of an external database. */
export function setsDataSource(values: Values): boolean {
  const { command, args } = values.controlPlane?.statefulSet ?? {};
  return [command, args].some(list => Array.isArray(list) && list.some(arg => String(arg).includes(SETS_DATA_SOURCE)));
}
