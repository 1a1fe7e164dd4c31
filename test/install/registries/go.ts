import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GO_MODULES } from '../../../projenrc/package/languages';
import { execute, succeed } from '../run';
import { DOWNLOADS, Registry, temporary } from './registry';

const MODULE = 'github.com/cdk8s-vcluster/cdk8s-vcluster-go/cdk8svcluster';
/** What the module needs, and the proxies may lack. It is generated with it. */
const NEEDED = ['constructs', 'cdk8s', 'cdk8splus28'];
const MODULES = join(DOWNLOADS, 'go');

/** A module proxy in a folder, before the proxies that Go is set to. */
export async function openGo(): Promise<Registry> {
  const proxy = temporary('goproxy');
  // What an earlier rehearsal installed.
  rmSync(MODULES, { recursive: true, force: true });
  const others = (await succeed('go', ['env', 'GOPROXY'], proxy)).trim();
  const missing: string[] = [];
  for (const folder of NEEDED.map(name => join(GO_MODULES, name))) {
    const [path, version] = [modulePath(folder), readFileSync(join(folder, 'version'), 'utf8').trim()];
    if ((await execute('go', ['list', '-m', `${path}@v${version}`], proxy, { GOFLAGS: '-mod=mod' })).status !== 0) {
      await addTo(proxy, folder, version);
      missing.push(path);
    }
  }
  return {
    name: 'a file proxy',
    env: {
      GOPROXY: `${pathToFileURL(proxy).href},${others}`,
      GONOSUMDB: [MODULE, ...missing].join(','),
      GOMODCACHE: MODULES,
      GOFLAGS: '-modcacherw',
    },
    publish: async (dist, version) => {
      await addTo(proxy, join(dist, 'go', 'cdk8svcluster'), version);
      return [`${MODULE}@v${version}`];
    },
  };
}

/** The version that a folder's go.mod has. */
export async function installedByGo(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  return (await succeed('go', ['list', '-m', '-f', '{{.Version}}', MODULE], folder, env)).trim().replace(/^v/, '');
}

function modulePath(folder: string): string {
  return /^module (.*)$/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))![1];
}

/** Lays a module out as a proxy does. git makes the archive. */
async function addTo(proxy: string, folder: string, version: string): Promise<void> {
  const path = modulePath(folder);
  const versions = join(proxy, path, '@v');
  mkdirSync(versions, { recursive: true });
  appendFileSync(join(versions, 'list'), `v${version}\n`);
  writeFileSync(join(versions, `v${version}.info`), JSON.stringify({ Version: `v${version}`, Time: '2026-01-01T00:00:00Z' }));
  writeFileSync(join(versions, `v${version}.mod`), readFileSync(join(folder, 'go.mod')));

  const repository = temporary('module');
  const git = (...args: string[]) => succeed('git', [`--git-dir=${repository}`, `--work-tree=${resolve(folder)}`, ...args], folder);
  await git('init', '--quiet');
  await git('add', '--all', '--force', '.');
  const tree = (await git('write-tree')).trim();
  await git('archive', '--format=zip', `--prefix=${path}@v${version}/`, `--output=${join(versions, `v${version}.zip`)}`, tree);
  rmSync(repository, { recursive: true });
  if (!existsSync(join(versions, `v${version}.zip`))) {
    throw new Error(`there is no archive of ${path}`);
  }
}
