import { namesOf } from './cluster-names';
import { shownField, ShownField } from './field-lines';
import { isReleaseDefault } from './release-defaults';
import { CONFIG_PATH } from '../changes/field-changes';
import { weightOf } from '../findings/finding';
import type { FieldChange, ObjectChanges, UpgradeFinding, VirtualClusterChanges } from '../report-types';

/** An item that several virtual clusters have in common. */
export interface Folded<T> {
  readonly item: T;
  readonly clusters: readonly VirtualClusterChanges[];
}

/** An object that is added, removed or changed, with its changed fields. */
export interface FoldedObject {
  readonly mark: '+' | '-' | '~';
  readonly object: string;
  readonly fields: readonly ShownField[];
}

/** The changes that some virtual clusters have in common. */
export interface FoldedChanges {
  readonly clusters: readonly VirtualClusterChanges[];
  readonly objects: readonly FoldedObject[];
  /** The options that change only because the defaults of the release change, with their marks. */
  readonly defaults: readonly string[];
  /** Objects that don't change except for the chart version in a label. */
  readonly labelled: readonly string[];
}

/** The findings of all clusters, each once, the most serious first. */
export function foldFindings(clusters: readonly VirtualClusterChanges[]): Folded<UpgradeFinding>[] {
  return foldEqual(clusters.flatMap(cluster => cluster.findings.map(finding => ({ cluster, value: finding }))))
    .sort((a, b) => weightOf(a.item.severity) - weightOf(b.item.severity));
}

/** The changes of all clusters, each once, with those that the most clusters have in common first. */
export function foldChanges(clusters: readonly VirtualClusterChanges[]): FoldedChanges[] {
  const entries = clusters.flatMap(cluster => entriesOf(cluster).map(value => ({ cluster, value })));
  const groups = new Map<string, Folded<Entry>[]>();
  for (const folded of foldEqual(entries)) {
    const key = folded.clusters.map(cluster => clusters.indexOf(cluster)).join();
    groups.set(key, [...groups.get(key) ?? [], folded]);
  }
  return [...groups.values()].map(group => ({ clusters: group[0].clusters, ...objectsOf(group.map(({ item }) => item)) }))
    .sort((a, b) => b.clusters.length - a.clusters.length);
}

interface Entry {
  readonly mark: '+' | '-' | '~';
  readonly object: string;
  readonly field?: ShownField;
  /** The option, if it changes only because its default in the release changes. */
  readonly default?: string;
}

/** All changes of a cluster, by field, except for those that every upgrade causes. */
function entriesOf(cluster: VirtualClusterChanges): Entry[] {
  const { added, removed, changed } = cluster;
  return [
    ...removed.map(object => ({ mark: '-' as const, object })),
    ...added.map(object => ({ mark: '+' as const, object })),
    ...changed.flatMap(({ object, changes }): Entry[] => {
      const telling = changes.filter(({ path }) => !isUsual(path));
      return telling.length === 0 ? [{ mark: '~', object }] : telling.map(change => ({
        mark: '~', object, ...isReleaseDefault(cluster, change) ? { default: defaultOf(change) } : { field: shownField(change) },
      }));
    }),
  ];
}

/** Whether a field is the chart version in a label, or the hash of the configuration. */
function isUsual(path: string): boolean {
  return path === 'metadata.labels.chart' || path.endsWith('.annotations.vClusterConfigHash');
}

/** An option with the mark of its change. */
function defaultOf({ path, before, after }: FieldChange): string {
  return `${before === undefined ? '+' : after === undefined ? '-' : '~'}${path.slice(CONFIG_PATH.length + 1)}`;
}

function objectsOf(entries: readonly Entry[]): Omit<FoldedChanges, 'clusters'> {
  const objects = new Map<string, { mark: Entry['mark']; object: string; fields: ShownField[] }>();
  for (const { mark, object, field } of entries.filter(entry => entry.mark !== '~' || entry.field)) {
    const entry = objects.get(`${mark}${object}`) ?? { mark, object, fields: [] };
    entry.fields.push(...field ? [field] : []);
    objects.set(`${mark}${object}`, entry);
  }
  return {
    objects: [...objects.values()],
    defaults: entries.flatMap(entry => entry.default ?? []),
    labelled: entries.filter(entry => entry.mark === '~' && !entry.field && entry.default === undefined).map(({ object }) => object),
  };
}

/** Folds entries that differ only in the names of the clusters. The entries of a single cluster keep its name. */
function foldEqual<T>(entries: readonly { readonly cluster: VirtualClusterChanges; readonly value: T }[]): Folded<T>[] {
  const folded = new Map<string, { first: T; clusters: VirtualClusterChanges[] }>();
  for (const { cluster, value } of entries) {
    const text = namesOf(cluster).generalise(JSON.stringify(value));
    const group = folded.get(text) ?? { first: value, clusters: [] };
    if (group.clusters.at(-1) !== cluster) {
      group.clusters.push(cluster);
    }
    folded.set(text, group);
  }
  return [...folded].map(([text, { first, clusters }]) => ({ item: clusters.length > 1 ? JSON.parse(text) as T : first, clusters }));
}

/** Whether a virtual cluster changes at all. */
export function hasChanges({ findings, added, removed, changed }: ObjectChanges): boolean {
  return findings.length + added.length + removed.length + changed.length > 0;
}
