import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, locked } from './cache';

const SOURCE = join(__dirname, 'programs');
const FILES = ['go.mod', 'go.sum', 'servers.go'];

const PACKAGES = {
  'etcd': 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
  'kubectl': 'k8s.io/kubernetes/cmd/kubectl',
};

/** How SQLite is compiled into kine: as kine's own build has it, with the table that tells how large the database is. */
export const C_FLAGS = '-O1 -DSQLITE_ENABLE_DBSTAT_VTAB=1';

/** A program of etcd or Kubernetes. */
export type Program = keyof typeof PACKAGES;

/** Whether Go is installed. It builds the programs. */
export function canBuild(): boolean {
  try {
    return execFileSync('go', ['version'], { stdio: 'pipe' }).length > 0;
  } catch {
    return false;
  }
}

/**
 * Builds programs that aren't in the cache yet. The cache is outside of the checkout, with a folder for each version of `go.mod`.
 *
 * @returns the folder of the programs
 */
export async function build(programs: readonly Program[] = ['etcd', 'kube-apiserver']): Promise<string> {
  const folder = cacheFolder('servers', hashOfSources());
  const missing = () => programs.filter(program => !existsSync(join(folder, program)));
  if (missing().length > 0) {
    await locked(folder, async () => {
      FILES.forEach(file => copyFileSync(join(SOURCE, file), join(folder, file)));
      for (const program of missing()) {
        await goBuild({ module: folder, package: PACKAGES[program], flags: `-X k8s.io/component-base/version.gitVersion=v${kubernetesVersion()}` }, join(folder, program));
      }
    });
  }
  return folder;
}

/** The version of Kubernetes that is built, such as 1.34.2. */
export function kubernetesVersion(): string {
  return /k8s\.io\/kubernetes v(\S+)/.exec(readFileSync(join(SOURCE, 'go.mod'), 'utf8'))![1];
}

/** Builds one program to a file that appears only when it is complete. */
export async function goBuild(what: { readonly module: string; readonly package: string; readonly flags: string }, file: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await promisify(execFile)('go', ['build', '-mod=mod', '-buildvcs=false', '-ldflags', `-s -w ${what.flags}`, '-o', unfinished, what.package], {
    cwd: what.module,
    env: { ...process.env, GOFLAGS: '', CGO_CFLAGS: C_FLAGS },
    maxBuffer: 2 ** 26,
  });
  renameSync(unfinished, file);
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.arch);
  FILES.forEach(file => hash.update(readFileSync(join(SOURCE, file))));
  return hash.digest('hex').slice(0, 16);
}

