import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build, C_FLAGS, goBuild } from '../servers/build';
import { cacheFolder, locked } from '../servers/cache';
import { Programs } from './host/programs';
import { MAY_BE_MISSING, NEWEST } from './releases';

const ADDITIONS = join(__dirname, 'stand-in');

const KINE = '0.14.4';
const HELM = '3.18.6';

/** Builds all that isn't in the cache: etcd, Kubernetes, kine, and vCluster's open build in each of the versions. */
export async function buildPrograms(versions: readonly string[], tell: (what: string) => void): Promise<Programs> {
  const timed = async <T>(name: string, action: () => Promise<T>): Promise<T> => {
    const start = Date.now();
    const result = await action();
    tell(`${name}: ${Math.round((Date.now() - start) / 1000)} s`);
    return result;
  };
  const servers = await timed('etcd, kube-apiserver, kube-controller-manager, kubectl', () =>
    build(['etcd', 'kube-apiserver', 'kube-controller-manager', 'kubectl']));
  const kine = await timed(`kine ${KINE}`, () => buildModule({ module: 'github.com/k3s-io/kine', version: KINE, package: '.', program: 'kine', flags: '' }));
  const helm = await timed(`helm ${HELM}`, () =>
    buildModule({ module: 'helm.sh/helm/v3', version: HELM, package: './cmd/helm', program: 'helm', flags: '' }));
  const vcluster: Record<string, string> = {};
  const charts: Record<string, string> = {};
  const missing: Record<string, string> = {};
  for (const version of versions) {
    if (MAY_BE_MISSING && !await isPublished(`github.com/loft-sh/vcluster@v${version}`)) {
      missing[version] = 'its Go module can\'t be downloaded';
      continue;
    }
    vcluster[version] = await timed(`vCluster ${version}`, () => buildModule({
      module: 'github.com/loft-sh/vcluster',
      version,
      package: './cmd/vcluster',
      program: 'vcluster',
      // Only the newest release is tested with an external database.
      addition: version === NEWEST ? 'external_database.go' : undefined,
      flags: `-X github.com/loft-sh/vcluster/pkg/telemetry.SyncerVersion=${version}`,
    }));
    charts[version] = await copyChart(version);
  }
  return { servers, kine, helm, vcluster, charts, missing };
}

interface ModuleProgram {
  readonly module: string;
  readonly version: string;
  readonly package: string;
  readonly program: string;
  readonly flags: string;

  /** A file of the folder `stand-in` that is added to the package. */
  readonly addition?: string;
}

/**
 * Builds a program of a module, with the versions that the module itself requires. `go install` refuses a module that replaces
 * others, and the module cache can't be written to, so this builds a copy.
 */
async function buildModule(what: ModuleProgram): Promise<string> {
  const { module, version, package: name, program, flags, addition } = what;
  const folder = cacheFolder('modules', `${program}@${version}-${hashOf(what)}`);
  const file = join(folder, program);
  if (existsSync(file)) {
    return file;
  }
  await locked(folder, async () => {
    if (existsSync(file)) {
      return;
    }
    const source = join(folder, 'source');
    await copyModule(`${module}@v${version}`, '.', source);
    if (addition) {
      copyFileSync(join(ADDITIONS, addition), join(source, name, addition));
    }
    await goBuild({ module: source, package: name, flags }, file);
    rmSync(source, { recursive: true, force: true });
  });
  return file;
}

/** Tells programs apart that are built in another way. */
function hashOf(what: ModuleProgram): string {
  const hash = createHash('sha256').update(JSON.stringify([process.arch, C_FLAGS, what]));
  return hash.update(what.addition ? readFileSync(join(ADDITIONS, what.addition)) : '').digest('hex').slice(0, 12);
}

/** Copies the chart of a release from vCluster's module. The module leaves the version to the release. */
async function copyChart(version: string): Promise<string> {
  const folder = cacheFolder('modules', `chart@${version}`);
  if (!existsSync(folder)) {
    await copyModule(`github.com/loft-sh/vcluster@v${version}`, 'chart', `${folder}.copy`);
    const file = join(`${folder}.copy`, 'Chart.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^version: .*$/m, `version: ${version}`));
    renameSync(`${folder}.copy`, folder);
  }
  return folder;
}

async function isPublished(module: string): Promise<boolean> {
  const options = { cwd: tmpdir(), env: { ...process.env, GOFLAGS: '' } };
  return promisify(execFile)('go', ['mod', 'download', '-json', module], options).then(() => true, () => false);
}

/** Copies a folder of a module. */
async function copyModule(module: string, path: string, target: string): Promise<void> {
  const { stdout } = await promisify(execFile)('go', ['mod', 'download', '-json', module], { cwd: tmpdir(), env: { ...process.env, GOFLAGS: '' } });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(JSON.parse(stdout).Dir, path), target, { recursive: true });
  await promisify(execFile)('chmod', ['-R', 'u+w', target]);
}
