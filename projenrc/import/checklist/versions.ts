import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of one version of vCluster's repository. */
export interface VersionFiles {
  /** The files below a folder, by their relative paths. Empty if there is no such folder. */
  filesOf(folder: string): ReadonlyMap<string, string>;
}

/** The files that are checked out in a folder. */
export function checkedOut(root: string): VersionFiles {
  return { filesOf: folder => new Map(pathsBelow(join(root, folder)).map(name => [name, readFileSync(join(root, folder, name), 'utf8')])) };
}

function pathsBelow(folder: string): string[] {
  return !existsSync(folder) ? [] : readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    (entry.isDirectory() ? pathsBelow(join(folder, entry.name)).map(name => `${entry.name}/${name}`) : [entry.name]));
}

/**
 * The files of a tag in a checkout.
 *
 * @returns undefined if the folder isn't a checkout, or doesn't have the tag
 */
export function tagged(root: string, tag: string): VersionFiles | undefined {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 });
  try {
    git('rev-parse', '--verify', `${tag}^{commit}`);
  } catch {
    return undefined;
  }
  return {
    filesOf: folder => new Map(git('ls-tree', '-r', '--name-only', tag, `${folder}/`).split('\n').filter(Boolean)
      .map(path => [path.slice(folder.length + 1), git('show', `${tag}:${path}`)])),
  };
}
