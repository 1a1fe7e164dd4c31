import { Successor, SUCCESSORS } from './successors';
import { compareVersions } from '../release/version';
import { at, isObject } from '../values/json';
import { listed } from '../values/listed';
import type { Path } from '../values/problem';

/**
 * Advice on the replacement of an option that other releases have, in complete sentences. Undefined if nothing is known.
 *
 * @param path the option that the release doesn't have
 * @param value its value: the advice is about the keys that it has
 * @param release the release in use, such as `0.36.1`
 */
export function adviceOnRemoved(path: Path, value: unknown, release: string): string | undefined {
  const option = dotted(path);
  const removed = SUCCESSORS.filter(({ since }) => compareVersions(since, release) <= 0);
  const above = removed.find(row => option === row.path || option.startsWith(`${row.path}.`));
  const rows = above ? [above] : rowsBelow(option, value, removed);
  const sentences = rows.flatMap(row => [...sentence(withPresentSuccessors(row, release), row.path !== option), ...row.how ? [row.how] : []]);
  return joinSentences(sentences) ?? joinSentences(older(option, value, release));
}

/** Advice on an option that was a map in older releases, and now has another type. */
export function adviceOnChanged(path: Path, value: unknown, release: string): string | undefined {
  const rows = isObject(value) ? rowsBelow(dotted(path), value, SUCCESSORS).filter(({ since }) => compareVersions(since, release) <= 0) : [];
  return joinSentences(rows.flatMap(({ how }) => (how ? [how] : [])));
}

/** The rows about the keys of a value, or about all keys if it has none of them. */
function rowsBelow(option: string, value: unknown, rows: readonly Successor[]): Successor[] {
  const all = rows.filter(({ path }) => path.startsWith(`${option}.`));
  const there = all.filter(({ path }) => at(value, path.slice(option.length + 1).split('.')) !== undefined);
  return there.length > 0 ? there : all;
}

/** A row with the successors that the release has. A successor can also have been removed. */
function withPresentSuccessors(row: Successor, release: string): Successor {
  const now = row.now.flatMap(option => {
    const next = SUCCESSORS.filter(({ path, since }) => (path === option || path.startsWith(`${option}.`)) && compareVersions(since, release) <= 0);
    return next.length > 0 ? next.flatMap(one => withPresentSuccessors(one, release).now) : [option];
  });
  return { ...row, now: [...new Set(now)].filter(option => !now.some(other => option.startsWith(`${other}.`))) };
}

function sentence({ path, now }: Successor, named: boolean): string[] {
  const subject = named ? `${path} is` : 'It is';
  return now.length > 0 ? [`${subject} now ${listed(now)}.`] : [];
}

/** The names in the current release of an option of a newer release. */
function older(option: string, value: unknown, release: string): string[] {
  const newer = SUCCESSORS.filter(({ since }) => compareVersions(since, release) > 0);
  const names = newer
    .filter(({ now }) => now.some(one => one === option || (one.startsWith(`${option}.`) && at(value, one.slice(option.length + 1).split('.')) !== undefined)))
    .flatMap(({ path }) => namesBefore(path, newer));
  return names.length > 0 ? [`In this release it is ${listed([...new Set(names)])}.`] : [];
}

/** The earlier names of an option: it can have been renamed several times. */
function namesBefore(option: string, newer: readonly Successor[]): string[] {
  const before = newer.flatMap(({ path, now }) => now
    .filter(one => option === one || option.startsWith(`${one}.`)).map(one => `${path}${option.slice(one.length)}`));
  return before.length > 0 ? before.flatMap(name => namesBefore(name, newer)) : [option];
}

function joinSentences(sentences: readonly string[]): string | undefined {
  return sentences.length > 0 ? [...new Set(sentences)].join(' ') : undefined;
}

function dotted(path: Path): string {
  return path.filter(key => typeof key === 'string').join('.');
}
