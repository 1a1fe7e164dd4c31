import { fieldLines } from './field-lines';
import { Folded, foldChanges, FoldedChanges, foldFindings, hasChanges } from './fold';
import { count, labelOf, listOf } from './names';
import type { Comparison } from '../compare';
import type { UpgradeFinding, VirtualClusterChanges } from '../report-types';

/** A comparison as text: the findings, then what changes, each once for all clusters that have it in common. */
export function formatText({ clusters, others }: Comparison): string {
  const changing = clusters.filter(hasChanges);
  const unassigned: VirtualClusterChanges = { name: '', namespace: '', ...others };
  const paragraphs = [
    header(clusters, changing),
    [
      ...foldFindings(changing).flatMap(folded => findingLines(folded, changing)),
      ...foldFindings([unassigned]).flatMap(folded => findingLines(folded, [])),
    ],
    ...foldChanges(changing).map(changes => [title(changes, changing), ...changeLines(changes)]),
    ...foldChanges(hasChanges(others) ? [unassigned] : []).map(changes => ['Objects of no virtual cluster:', ...changeLines(changes)]),
  ];
  return paragraphs.filter(lines => lines.length > 0).map(lines => `${lines.join('\n')}\n`).join('\n');
}

function header(clusters: readonly VirtualClusterChanges[], changing: readonly VirtualClusterChanges[]): string[] {
  const still = clusters.length - changing.length;
  if (changing.length === 0) {
    return ['Nothing changes.'];
  }
  if (clusters.length === 1) {
    const [{ name, namespace }] = clusters;
    return [`${name}${namespace ? ` in ${namespace}` : ''}: ${step(clusters[0])}`];
  }
  const steps = [...new Set(changing.map(step))].map(text => [text, changing.filter(cluster => step(cluster) === text)] as const);
  return [
    `${count(changing.length, 'virtual cluster changes', 'virtual clusters change')}${still > 0 ? `, ${still} ${still === 1 ? 'doesn\'t' : 'don\'t'}` : ''}.`,
    ...steps.map(([text, some]) => `  ${text}: ${listOf(some, changing)}`),
  ];
}

/** What happens to the release of a cluster. */
export function step({ from, to }: VirtualClusterChanges): string {
  if (from === undefined || to === undefined) {
    return from === undefined && to === undefined ? 'unknown release' : from === undefined ? `new, ${to}` : `removed, was ${from}`;
  }
  return from === to ? `stays on ${to}` : `${from} to ${to}`;
}

function findingLines({ item, clusters }: Folded<UpgradeFinding>, all: readonly VirtualClusterChanges[]): string[] {
  const { id, severity, subject, message, advice, acknowledged } = item;
  const where = all.length > 1 ? ` (${listOf(clusters, all)})` : '';
  return [
    `${severity.toUpperCase()} ${id}: ${subject}${where}`,
    `  ${message}`,
    `  > ${advice}`,
    ...acknowledged === undefined ? [] : [`  Acknowledged: ${acknowledged}`],
  ];
}

function title({ clusters }: FoldedChanges, all: readonly VirtualClusterChanges[]): string {
  if (all.length === 1) {
    return 'Changes:';
  }
  return clusters.length === 1 ? `Changes of ${labelOf(clusters[0], all)}:` : `Changes of ${count(clusters.length, 'virtual cluster')} (${listOf(clusters, all)}):`;
}

/** The objects that change, with their fields. */
export function changeLines({ objects, defaults, labelled }: FoldedChanges): string[] {
  return [
    ...objects.flatMap(({ mark, object, changes }) => [`${mark} ${object}`, ...fieldLines(changes)]),
    ...defaults.length > 0 ? [`~ defaults of the release in config.yaml: ${defaults.join(' ')}`] : [],
    ...labelled.length > 0 ? [`~ only the label with the version of the chart: ${labelled.join(', ')}`] : [],
  ];
}
