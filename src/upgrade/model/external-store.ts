import type { Cluster } from './cluster';
import { syncerOf } from './release';
import { SETS_DATA_SOURCE } from '../../chart/data-source';
import { at } from '../../values/json';

/** The address of an external store. */
export interface ExternalStore {
  /** The option that selects it. */
  readonly option: string;
  /** The addresses without users, passwords and parameters: one for a database, several for etcd. Empty if there are none. */
  readonly addresses: readonly string[];
  /** The Secret or ConfigMap with the address of a database, from the environment variables of the container. */
  readonly source?: string;
}

/** The external database or external etcd that holds the state of a virtual cluster. Undefined for other stores. */
export function externalStoreOf(cluster: Cluster): ExternalStore | undefined {
  switch (cluster.store) {
    case 'external-etcd': return externalEtcd(cluster);
    case 'external-database': return externalDatabase(cluster);
    default: return undefined;
  }
}

function externalEtcd({ config }: Cluster): ExternalStore {
  const option = 'controlPlane.backingStore.etcd.external';
  const endpoints = textAt(config, `${option}.endpoint`).split(',').map(one => one.replace(/^https:\/\/|\/$/g, '').toLowerCase());
  return { option, addresses: endpoints.filter(Boolean) };
}

function externalDatabase({ config, workload }: Cluster): ExternalStore {
  const option = 'controlPlane.backingStore.database.external';
  const [dataSource, connector] = ['dataSource', 'connector'].map(key => textAt(config, `${option}.${key}`));
  return { option, addresses: [dataSource === '' ? connector : addressOf(dataSource)].filter(Boolean), source: sourceOf(syncerOf(workload)) };
}

/** The default ports of databases. */
const PORTS: Readonly<Record<string, string>> = { postgres: '5432', postgresql: '5432', mysql: '3306' };

/** The address of a database: its scheme, host, port and name. */
function addressOf(dataSource: string): string {
  const [, scheme = '', rest] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(dataSource.replace(/\?.*$/s, ''))!;
  const address = rest.replace(/^.*@/s, '');
  const port = PORTS[scheme.toLowerCase()];
  const full = port === undefined ? address : address
    .replace(/^tcp\(([^)]*)\)/, (_, host) => `tcp(${withPort(host, port)})`)
    .replace(/^[^/()]*(?=\/|$)/, host => withPort(host, port));
  return scheme ? `${scheme}://${full}` : full;
}

function withPort(host: string, port: string): string {
  return host === '' || /:\d+$/.test(host) ? host : `${host}:${port}`;
}

/** The reference of the environment variable that the command line uses as data source. */
function sourceOf(container: any): string | undefined {
  const words: unknown[] = [...container?.command ?? [], ...container?.args ?? []];
  const setting = words.map(String).find(word => word.includes(SETS_DATA_SOURCE));
  const [, name] = /\$\((\w+)\)/.exec(setting ?? '') ?? [];
  const { secretKeyRef, configMapKeyRef } = (container?.env ?? []).find((variable: any) => variable.name === name)?.valueFrom ?? {};
  const [kind, reference] = secretKeyRef ? ['Secret', secretKeyRef] : ['ConfigMap', configMapKeyRef];
  return reference && `the key ${reference.key} of the ${kind} ${reference.name}`;
}

function textAt(config: unknown, path: string): string {
  const value = at(config, path.split('.'));
  return typeof value === 'string' ? value : '';
}
