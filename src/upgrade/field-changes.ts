import { diffArrays } from 'diff';
import { Line, yamlLines } from './yaml-lines';
import { JsonObject } from '../values/json';

/** What changes in one place of an object. */
export interface FieldChange {
  /** The place: `spec.template.spec.containers[syncer]`. Empty for the object itself. */
  readonly where: string;
  /** The lines of YAML that go, marked `- `, and that come, marked `+ `. */
  readonly lines: string[];
}

/** How one object differs from another, by place. */
export function fieldChanges(before: JsonObject, after: JsonObject): FieldChange[] {
  return groups(before, after).map(({ where, marked }) => {
    const indent = Math.min(...marked.map(({ text }) => text.search(/\S|$/)));
    return { where, lines: marked.map(({ mark, text }) => `${mark} ${text.slice(indent)}`) };
  });
}

interface Group {
  readonly where: string;
  readonly marked: { readonly mark: string; readonly text: string }[];
}

/** The lines that differ. Those of one place are together, and with them what stands inside of a line that differs too. */
function groups(before: JsonObject, after: JsonObject): Group[] {
  const same = (a: Line, b: Line) => a.text === b.text && a.where === b.where;
  const found: Group[] = [];
  let follows = false;
  for (const part of diffArrays(yamlLines(before), yamlLines(after), { comparator: same })) {
    const differs = part.added || part.removed;
    for (const { text, where } of differs ? part.value : []) {
      const last = found.at(-1);
      const joins = last && (where === last.where || (follows && isInside(where, last.where)));
      const group = joins ? last : { where, marked: [] };
      group.marked.push({ mark: part.added ? '+' : '-', text });
      found.push(...joins ? [] : [group]);
      follows = true;
    }
    follows &&= differs;
  }
  return found;
}

function isInside(where: string, outer: string): boolean {
  return outer === '' || (where.startsWith(outer) && '.['.includes(where[outer.length]));
}
