import { countOf, listOf } from './cluster-names';
import { fieldLines } from './field-lines';
import { Folded, foldChanges, FoldedChanges, foldFindings, hasChanges } from './fold-clusters';
import type { Comparison } from '../compare';
import type { UpgradeFinding, VirtualClusterChanges } from '../report-types';

/** A comparison as text: the findings, then the changes. If several clusters have them in common, they are listed once. */
export function formatText({ clusters, others }: Comparison): string {
  const changing = clusters.filter(hasChanges);
  const unassigned: VirtualClusterChanges = { name: '', namespace: '', ...others };
  const paragraphs = [
    header(clusters, changing, hasChanges(others)),
    [
      ...groupFindings(foldFindings(changing)).flatMap(group => findingLines(group, changing)),
      ...groupFindings(foldFindings([unassigned])).flatMap(group => findingLines(group, [])),
    ],
    ...foldChanges(changing).map(changes => [`${changesTitle(changes, changing)}:`, ...changeLines(changes)]),
    ...foldChanges(hasChanges(others) ? [unassigned] : []).map(changes => ['Objects that belong to no virtual cluster:', ...changeLines(changes)]),
  ];
  return paragraphs.filter(lines => lines.length > 0).map(lines => `${lines.join('\n')}\n`).join('\n');
}

function header(clusters: readonly VirtualClusterChanges[], changing: readonly VirtualClusterChanges[], othersChange: boolean): string[] {
  if (changing.length === 0) {
    return [othersChange ? 'No virtual cluster changes.' : 'Nothing changes.'];
  }
  if (clusters.length === 1) {
    const [{ name, namespace }] = clusters;
    return [`${name}${namespace ? ` in ${namespace}` : ''}: ${step(clusters[0])}`];
  }
  const steps = [...new Set(changing.map(step))].map(text => [text, changing.filter(cluster => step(cluster) === text)] as const);
  return [
    `${changeCount(clusters, changing)}.`,
    ...steps.map(([text, some]) => `  ${text}: ${listOf(some, changing)}`),
  ];
}

/** The number of clusters that change, and the number of those that don't. */
export function changeCount(clusters: readonly unknown[], changing: readonly unknown[]): string {
  const still = clusters.length - changing.length;
  return `${countOf(changing.length, 'virtual cluster changes', 'virtual clusters change')}${still > 0 ? `, ${still} ${still === 1 ? 'doesn\'t' : 'don\'t'}` : ''}`;
}

/** The change of the release of a cluster. */
export function step({ from, to }: VirtualClusterChanges): string {
  if (from === undefined || to === undefined) {
    return from === undefined && to === undefined ? 'unknown release' : from === undefined ? `new, ${to}` : `removed, was ${from}`;
  }
  return from === to ? `stays on ${to}` : `${from} to ${to}`;
}

/** Findings with the same id in the same clusters. */
export interface FindingGroup {
  readonly first: Folded<UpgradeFinding>;
  readonly items: readonly UpgradeFinding[];
}

/** Groups findings with the same id about several objects of the same clusters. */
export function groupFindings(findings: readonly Folded<UpgradeFinding>[]): FindingGroup[] {
  const groups = new Map<string, { first: Folded<UpgradeFinding>; items: UpgradeFinding[] }>();
  for (const folded of findings) {
    const { id, severity, acknowledged } = folded.item;
    const key = JSON.stringify([id, severity, acknowledged, folded.clusters.map(({ namespace, name }) => [namespace, name])]);
    const group = groups.get(key) ?? { first: folded, items: [] };
    group.items.push(folded.item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function findingLines({ first: { item, clusters }, items }: FindingGroup, all: readonly VirtualClusterChanges[]): string[] {
  const { id, severity, acknowledged } = item;
  const where = all.length > 1 ? ` (${listOf(clusters, all)})` : '';
  const unique = (key: 'subject' | 'message' | 'advice') => [...new Set(items.map(one => one[key]))];
  return [
    `${severity.toUpperCase()} ${id}: ${unique('subject').join(', ')}${where}`,
    ...unique('message').map(message => `  ${message}`),
    ...unique('advice').map(advice => `  > ${advice}`),
    ...acknowledged === undefined ? [] : [`  Acknowledged: ${acknowledged}`],
  ];
}

/** The heading of changes that some clusters have in common. */
export function changesTitle({ clusters }: FoldedChanges, all: readonly VirtualClusterChanges[]): string {
  if (all.length === 1) {
    return 'Changes';
  }
  const list = listOf(clusters, all);
  return clusters.length === 1 ? `Changes of ${list}`
    : clusters.length === all.length ? `Changes of all ${all.length} virtual clusters` : `Changes of ${clusters.length} virtual clusters (${list})`;
}

/** The changed objects, with their fields. */
export function changeLines({ objects, defaults, labelled }: FoldedChanges): string[] {
  return [
    ...objects.flatMap(({ mark, object, fields }) => [`${mark} ${object}`, ...fieldLines(fields)]),
    ...defaults.length > 0 ? [`~ defaults of the release in config.yaml: ${defaults.join(' ')}`] : [],
    ...labelled.length > 0 ? [`~ only the label with the chart version: ${labelled.join(', ')}`] : [],
  ];
}
