import { Comparison, ObjectChange } from './compare';
import { Refusal } from './in-place';
import { Manifest } from '../chart/rendering';

/** A comparison as text for people: what goes and comes first, then what changes, then what changes in name only. */
export function print(comparison: Comparison): string {
  const { removed, added, switches, changed } = comparison;
  const refused = [...switches, ...changed.flatMap(change => change.refusals)].length;
  const telling = changed.filter(tells);
  const rest = changed.filter(change => !tells(change));
  const paragraphs = [
    refused > 0 ? [`Kubernetes won't make ${refused === 1 ? 'one change' : `${refused} changes`} in place: see ${refused === 1 ? 'the line that starts' : 'the lines that start'} with !`] : [],
    listed('Removed, though `kubectl apply` leaves it there:', '-', removed),
    listed('Added:', '+', added),
    switches.flatMap(printRefusal),
    ...telling.map(printChange),
    listed('Nothing changes but the version of the chart in a label:', '~', rest.map(change => change.object)),
  ].filter(lines => lines.length > 0);
  return paragraphs.length > 0 ? paragraphs.map(lines => lines.join('\n')).join('\n\n') : 'Nothing changes.';
}

function tells(change: ObjectChange): boolean {
  return change.fields.length > 0 || change.refusals.length > 0 || change.restarts;
}

function listed(title: string, mark: string, objects: Manifest[]): string[] {
  return objects.length > 0 ? [title, ...objects.map(object => `${mark} ${nameOf(object)}`)] : [];
}

function printChange({ object, fields, refusals, restarts }: ObjectChange): string[] {
  return [
    `~ ${nameOf(object)}${restarts ? ': its pods restart' : ''}`,
    ...refusals.flatMap(printRefusal),
    ...fields.flatMap(({ where, lines }) => [...where ? [`  ${where}`] : [], ...lines.map(line => `    ${line}`)]),
  ];
}

function printRefusal({ what, advice }: Refusal): string[] {
  return [`! ${what}. ${advice}`];
}

function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.name}`;
}
