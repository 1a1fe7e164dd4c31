import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A folder for what is built once: below `PACKAGE_CACHE`, or in the user's cache. */
export function cacheFolder(...names: string[]): string {
  const cache = process.env.PACKAGE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-vcluster');
  return join(cache, ...names);
}

/** Creates a folder, and runs an action while no other process runs one for the same folder. */
export async function locked<T>(folder: string, action: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const lock = `${folder}.lock`;
  while (!lockedNow(lock)) {
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  try {
    return await action();
  } finally {
    rmSync(lock, { force: true });
  }
}

function lockedNow(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // The process that created the file may have been killed.
    if (!isAlive(Number(existsSync(lock) && readFileSync(lock, 'utf8')))) {
      rmSync(lock, { force: true });
    }
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
