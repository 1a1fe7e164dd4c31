import type { Cluster } from './cluster';
import { syncerOf } from './release';
import { SETS_DATA_SOURCE } from '../../chart/data-source';
import { at } from '../../values/json';

/** Where an external store is. */
export interface ExternalStore {
  /** The option that selects it. */
  readonly option: string;
  /** The addresses: one of a database, several of etcd. Without users, passwords and parameters. Empty if none is named. */
  readonly addresses: readonly string[];
  /** The Secret or ConfigMap that holds the address of a database, as the container's environment refers to it. */
  readonly source?: string;
}

/** The external database or external etcd that holds the state of a virtual cluster. Undefined if another store does. */
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

/** The ports of databases whose address names none. */
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

/** What the variable refers to that the command line sets the data source to. */
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
