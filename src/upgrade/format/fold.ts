import { names } from './names';
import { isReleaseDefault } from './release-defaults';
import { CONFIG_PATH } from '../changes/field-changes';
import type { FieldChange, ObjectChanges, UpgradeFinding, VirtualClusterChanges } from '../report-types';

/** Something that is the same in several virtual clusters, once. */
export interface Folded<T> {
  readonly item: T;
  readonly clusters: readonly VirtualClusterChanges[];
}

/** An object that is added, removed or changed, and fields of it that change. */
export interface FoldedObject {
  readonly mark: '+' | '-' | '~';
  readonly object: string;
  readonly changes: readonly FieldChange[];
}

/** The changes that some virtual clusters have in common. */
export interface FoldedChanges {
  readonly clusters: readonly VirtualClusterChanges[];
  readonly objects: readonly FoldedObject[];
  /** The options of the configuration that change only since the defaults of the release do, with their marks. */
  readonly defaults: readonly string[];
  /** Objects of which nothing changes but the version of the chart in a label. */
  readonly labelled: readonly string[];
}

/** The findings of all clusters, each once, the most serious first. */
export function foldFindings(clusters: readonly VirtualClusterChanges[]): Folded<UpgradeFinding>[] {
  return fold(clusters.flatMap(cluster => cluster.findings.map(finding => ({ cluster, value: finding }))));
}

/** The changes of all clusters, each once, with those that the most clusters have in common first. */
export function foldChanges(clusters: readonly VirtualClusterChanges[]): FoldedChanges[] {
  const entries = clusters.flatMap(cluster => entriesOf(cluster).map(value => ({ cluster, value })));
  const groups = new Map<string, Folded<Entry>[]>();
  for (const folded of fold(entries)) {
    const key = folded.clusters.map(({ namespace, name, from }) => `${namespace}/${name}/${from}`).join();
    groups.set(key, [...groups.get(key) ?? [], folded]);
  }
  return [...groups.values()].map(group => ({ clusters: group[0].clusters, ...objectsOf(group.map(({ item }) => item)) }))
    .sort((a, b) => b.clusters.length - a.clusters.length);
}

interface Entry {
  readonly mark: '+' | '-' | '~';
  readonly object: string;
  readonly change?: FieldChange;
  /** Whether the field is an option that changes only since the release's default for it does. */
  readonly isDefault?: boolean;
}

/** Everything that changes in a cluster, by field, but for what every release changes anyway. */
function entriesOf(cluster: VirtualClusterChanges): Entry[] {
  const { added, removed, changed } = cluster;
  return [
    ...removed.map(object => ({ mark: '-' as const, object })),
    ...added.map(object => ({ mark: '+' as const, object })),
    ...changed.flatMap(({ object, changes }): Entry[] => {
      const telling = changes.filter(({ path }) => !isUsual(path));
      return telling.length > 0 ? telling.map(change => ({ mark: '~', object, change, isDefault: isReleaseDefault(cluster, change) })) : [{ mark: '~', object }];
    }),
  ];
}

/** The chart's version in a label, and the hash of the configuration, which is shown itself. */
function isUsual(path: string): boolean {
  return path === 'metadata.labels.chart' || path.endsWith('.annotations.vClusterConfigHash');
}

function objectsOf(entries: readonly Entry[]): Omit<FoldedChanges, 'clusters'> {
  const objects = new Map<string, { mark: Entry['mark']; object: string; changes: FieldChange[] }>();
  const labelled: string[] = [];
  const defaults: string[] = [];
  for (const { mark, object, change, isDefault } of entries) {
    if (change && isDefault) {
      defaults.push(`${markOf(change)}${change.path.slice(CONFIG_PATH.length + 1)}`);
      continue;
    }
    if (mark === '~' && !change) {
      labelled.push(object);
      continue;
    }
    const key = `${mark}${object}`;
    const entry = objects.get(key) ?? { mark, object, changes: [] };
    entry.changes.push(...change ? [change] : []);
    objects.set(key, entry);
  }
  return { objects: [...objects.values()], defaults, labelled };
}

function markOf({ before, after }: FieldChange): string {
  return before === undefined ? '+' : after === undefined ? '-' : '~';
}

/** Folds what is equal once the names of the clusters are left out. What only one cluster has keeps them. */
function fold<T>(entries: readonly { readonly cluster: VirtualClusterChanges; readonly value: T }[]): Folded<T>[] {
  const folded = new Map<string, { item: string; first: T; clusters: VirtualClusterChanges[] }>();
  for (const { cluster, value } of entries) {
    const text = names(cluster).generalise(JSON.stringify(value));
    const group = folded.get(text) ?? { item: text, first: value, clusters: [] };
    if (group.clusters.at(-1) !== cluster) {
      group.clusters.push(cluster);
    }
    folded.set(text, group);
  }
  return [...folded.values()].map(({ item, first, clusters }) => ({ item: clusters.length > 1 ? JSON.parse(item) as T : first, clusters }));
}

/** Whether a virtual cluster changes at all. */
export function hasChanges({ findings, added, removed, changed }: ObjectChanges): boolean {
  return findings.length + added.length + removed.length + changed.length > 0;
}
