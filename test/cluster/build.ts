import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const SOURCE = join(__dirname, 'servers');
const FILES = ['go.mod', 'go.sum', 'servers.go'];
const PROGRAMS = { 'etcd': 'go.etcd.io/etcd/server/v3', 'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver' };

/** Whether there is Go here, to build the programs with and to download what they are to know. */
export function canBuild(): boolean {
  return goVersion() !== undefined;
}

/** The folder of the programs. They are built once for each version of their modules, outside of the checkout. */
export async function build(): Promise<string> {
  const folder = cacheFolder();
  while (!isBuilt(folder) && !claim(folder)) {
    // Another test builds them: it takes all of the machine.
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  if (!isBuilt(folder)) {
    // Built aside, so that nobody runs half a program.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    FILES.forEach(file => copyFileSync(join(SOURCE, file), join(aside, file)));
    const version = /k8s\.io\/kubernetes v(\S+)/.exec(readFileSync(join(SOURCE, 'go.mod'), 'utf8'))![1];
    for (const [program, module] of Object.entries(PROGRAMS)) {
      const flags = `-s -w -X k8s.io/component-base/version.gitVersion=v${version}`;
      await promisify(execFile)('go', ['build', '-mod=mod', '-buildvcs=false', '-ldflags', flags, '-o', program, module], { cwd: aside });
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
    rmSync(claimOf(folder), { force: true });
  }
  return folder;
}

function claimOf(folder: string): string {
  return `${folder}.builder`;
}

/** Whether this process is the one to build: the first to say so, as long as it lives. */
function claim(folder: string): boolean {
  const file = claimOf(folder);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(Number(existsSync(file) && readFileSync(file, 'utf8')))) {
      rmSync(file, { force: true });
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

function isBuilt(folder: string): boolean {
  return Object.keys(PROGRAMS).every(program => existsSync(join(folder, program)));
}

function cacheFolder(): string {
  const hash = createHash('sha256').update(process.arch);
  FILES.forEach(file => hash.update(readFileSync(join(SOURCE, file))));
  const cache = process.env.PACKAGE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-vcluster');
  return join(cache, 'servers', hash.digest('hex').slice(0, 16));
}

function goVersion(): string | undefined {
  try {
    return execFileSync('go', ['version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
