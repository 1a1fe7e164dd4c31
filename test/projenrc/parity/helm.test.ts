import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findHelm, template } from '../../../projenrc/parity/helm';
import * as programs from '../../../projenrc/parity/programs';
import { recordDigests } from '../../../projenrc/parity/record';

const { cacheFolder } = programs;
jest.mock('../../../projenrc/parity/programs', () => ({ ...jest.requireActual('../../../projenrc/parity/programs'), has: jest.fn() }));

const TARGET = { name: 'my-vc', namespace: 'team-a', kubeVersion: '1.31.0' };

let folder: string;
const { PATH, PACKAGE_CACHE, XDG_CACHE_HOME } = process.env;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helm-'));
  process.env.PATH = join(folder, 'bin');
  process.env.PACKAGE_CACHE = join(folder, 'cache');
});
afterEach(() => {
  Object.entries({ PATH, PACKAGE_CACHE, XDG_CACHE_HOME }).forEach(([name, value]) => {
    value === undefined ? delete process.env[name] : process.env[name] = value;
  });
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Writes a program for the shell, and returns its path. */
function program(path: string, script: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** The programs that are on the path. */
function onPath(...names: string[]): void {
  (programs.has as jest.Mock).mockImplementation(name => names.includes(name));
}

test('uses helm from the path', () => {
  onPath('helm', 'go');
  expect(findHelm()).toBe('helm');
});

test('builds helm from its Go module if Go is available, once', () => {
  jest.spyOn(console, 'log').mockReturnValue();
  onPath('go');
  program('bin/go', 'if [ "$1" = install ]; then echo built > "$GOBIN/helm"; fi');
  const built = findHelm()!;
  expect(built).toMatch(new RegExp(`^${folder}/cache/helm-.*/helm$`));
  program('bin/go', 'exit 1');
  expect(findHelm()).toBe(built);
});

test('reports that there is neither helm nor Go', () => {
  onPath();
  expect(findHelm()).toBeUndefined();
});

test('keeps programs in the cache of the user, unless another folder is set', () => {
  expect(cacheFolder()).toBe(join(folder, 'cache'));
  delete process.env.PACKAGE_CACHE;
  process.env.XDG_CACHE_HOME = '/xdg';
  expect(cacheFolder()).toBe('/xdg/cdk8s-vcluster');
  delete process.env.XDG_CACHE_HOME;
  expect(cacheFolder()).toMatch(/\/\.cache\/cdk8s-vcluster$/);
});

test('reads the objects that helm prints', async () => {
  const helm = program('helm', 'echo "kind: A\nname: $2\n---\n# nothing\n---\nkind: B"');
  expect(await template(helm, 'chart', 'values.json', TARGET)).toEqual({ manifests: [{ kind: 'A', name: 'my-vc' }, { kind: 'B' }] });
});

test('returns the reason why helm refuses values, or can\'t be run', async () => {
  const helm = program('helm', 'echo "Error: no such value" >&2; exit 1');
  expect(await template(helm, 'chart', 'values.json', TARGET)).toEqual({ refusal: 'Error: no such value' });
  expect(await template(join(folder, 'none'), 'chart', 'values.json', TARGET)).toEqual({ refusal: expect.stringContaining('ENOENT') });
});

test('records nothing if a chart refuses a case of the project', async () => {
  const helm = program('helm', 'echo refused >&2; exit 1');
  await expect(recordDigests(helm, 'chart', '0.36.1')).rejects.toThrow(/^the chart of 0\.36\.1 refuses the case .* of test\/parity\/own-cases\.ts: refused$/);
});
