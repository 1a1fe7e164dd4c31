import { defaultsAt, DefaultSince, goneSince, MINORS, releasesOf } from './known-options';
import { meaningOf, meaningOfType } from './meanings';
import type { OptionProp, OptionStruct } from './model';
import { KUBERNETES_MEANINGS } from './structs';
import { SUCCESSORS } from '../../src/check/successors';
import { Json } from '../../src/values/json';

const WIDTH = 120;

/** The lines of a struct's docstring. */
export function structDoc({ spec, paths }: OptionStruct): string[] {
  const documented = paths.filter(path => path !== '');
  return [
    ...wrap(spec.summary ?? meaningOfType(spec.of)),
    ...documented.length > 0 ? ['', ...wrap(`Documented as ${listPathsInCode(documented)}.`)] : [],
  ];
}

/** The lines of a prop's docstring. */
export function propDoc(struct: OptionStruct, prop: OptionProp): string[] {
  const path = onlyPath(struct, prop);
  const releases = releasesOf(prop.known);
  const deprecated = deprecation(prop, path);
  return [
    ...wrap(KUBERNETES_MEANINGS[`${prop.type}.${prop.key}`] ?? meaningOf(prop.type, prop.key, path)),
    ...path && prop.path.split('.').pop() !== prop.name ? ['', ...wrap(`Documented as \`${path}\`.`)] : [],
    ...releases ? ['', releases] : [],
    '',
    ...prop.required ? [] : wrap(`@default ${defaultText(prop, defaultsOfOption(struct, prop))}`),
    ...deprecated ? wrap(`@deprecated ${deprecated}`) : [],
  ].filter((line, i, lines) => !(line === '' && i === lines.length - 1));
}

/** The path of an option, if it has only one. */
export function onlyPath(struct: OptionStruct, prop: OptionProp): string | undefined {
  return struct.paths.length === 1 ? pathAt(struct.paths[0], prop.path) : undefined;
}

/** The defaults of an option, if they are the same for all its paths. */
function defaultsOfOption(struct: OptionStruct, prop: OptionProp): DefaultSince[] | undefined {
  const all = struct.paths.map(path => defaultsAt(pathAt(path, prop.path)));
  return all.every(one => JSON.stringify(one) === JSON.stringify(all[0])) ? all[0] : undefined;
}

function pathAt(path: string, inner: string): string {
  return path === '' ? inner : `${path}.${inner}`;
}

function deprecation(prop: OptionProp, path: string | undefined): string | undefined {
  const gone = goneSince(prop.known);
  if (!gone) {
    return undefined;
  }
  const row = path === undefined ? undefined : SUCCESSORS.find(one => path === one.path || path.startsWith(`${one.path}.`));
  const instead = row && row.now.length > 0 ? ` Use ${listPathsInCode(row.now)}.` : '';
  return `Release ${gone} removed it.${instead}`;
}

/** The text of `@default`: a literal, or a sentence after a hyphen. */
function defaultText(prop: OptionProp, defaults: DefaultSince[] | undefined): string {
  if (defaults === undefined) {
    return '- depends on the option that the struct is used for';
  }
  const said = defaults.filter(({ value }) => !isEmptyJson(value) && !isTree(value));
  if (said.length === 0) {
    return defaults.some(({ value }) => isTree(value)) || /Options$/.test(prop.notation) ? '- the chart\'s defaults' : '- none';
  }
  if (said.length === 1 && said[0].since === MINORS[0]) {
    return codeOfDefault(prop, said[0].value) ?? `- \`${text(said[0].value)}\``;
  }
  const newest = [...said].reverse();
  return `- ${newest.map(({ since, value }) => `\`${text(value)}\`${since === MINORS[0] ? ' before' : ` since release ${since}`}`).join(', ')}`;
}

/** A default as code. */
function codeOfDefault({ notation, typescript }: OptionProp, value: Json): string | undefined {
  if (notation === 'seconds') {
    return `Duration.seconds(${value})`;
  }
  if (notation === 'auto') {
    return `AutoSwitch.${String(value).toUpperCase()}`;
  }
  if (['boolean', 'integer', 'number'].includes(notation)) {
    return String(value);
  }
  return notation === 'string' && typescript === 'string' ? `'${value}'` : undefined;
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value).replace(/([:,])/g, '$1 ');
}

function isEmptyJson(value: Json): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function isTree(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).some(inner => typeof inner === 'object' && inner !== null);
}

function listPathsInCode(paths: readonly string[]): string {
  const quoted = paths.slice(0, 3).map(path => `\`${path}\``);
  const more = paths.length > 3 ? [`${paths.length - 3} more places`] : [];
  const all = [...quoted, ...more];
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}` : all[0];
}

/** Wraps a text into lines for a docstring. */
export function wrap(words: string): string[] {
  const lines = [''];
  for (const word of words.split(/\s+/)) {
    const line = lines[lines.length - 1];
    if (line && line.length + 1 + word.length > WIDTH) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = line ? `${line} ${word}` : word;
    }
  }
  return lines;
}
