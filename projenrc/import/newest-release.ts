import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { releaseNames } from './release-file';

/** The files for users with examples that use the newest release. */
const FILES_WITH_RELEASE = ['README.md', 'docs', 'examples'];

/** Replaces the constant of a release in the text of an example. */
export function withRelease(text: string, before: string, after: string): string {
  const [old, next] = [before, after].map(version => releaseNames(version).constant.toUpperCase());
  return text.replace(new RegExp(`(?<![A-Za-z0-9])${old}(?![A-Za-z0-9_])`, 'g'), next);
}

/** Replaces the newest final release in the documentation and the examples. Returns the texts by path. */
export function shownReleases(root: string, before: string, after: string): Record<string, string> {
  const paths = execFileSync('git', ['ls-files', '--', ...FILES_WITH_RELEASE], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  const changed = paths.map(path => [path, readFileSync(join(root, path), 'utf8')] as const)
    .map(([path, text]) => [path, text, withRelease(text, before, after)] as const)
    .filter(([, text, next]) => next !== text);
  return Object.fromEntries(changed.map(([path, , next]) => [path, next]));
}

/** The text of `made-on.ts` with the day of the library's release. */
export function withDay(text: string, day: string): string {
  return text.replace(/(?<=MADE_ON = ')[\d-]+(?=')/, day);
}
