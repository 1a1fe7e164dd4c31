import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../projenrc/root';
import { readYaml } from '../../../src/values/read-yaml';
import { writeChart } from '../../release/chart/written-chart';
import { NEWEST, NEWEST_MINOR } from '../../releases';

/*
 * The steps of the workflow that watches vCluster's releases, in a shell: in a copy of this project, with a repository that
 * the test makes.
 */
const NEXT = `0.${Number(NEWEST_MINOR.split('.')[1]) + 1}.0`;
const temp = mkdtempSync(join(tmpdir(), 'watch-'));
const [project, repository, origin, runner] = ['project', 'vcluster', 'origin.git', 'runner'].map(name => join(temp, name));
afterAll(() => rmSync(temp, { recursive: true }));

const [{ jobs }] = readYaml(readFileSync(join(ROOT, '.github/workflows/watch.yml'), 'utf8')) as any[];
const steps: { name: string; run?: string; if?: string }[] = jobs.watch.steps;
const git = (folder: string, ...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { stdio: 'pipe' });

/** Runs a step as the runner does, with what an earlier step found. */
function run(name: string, found: Record<string, string> = {}): Record<string, string> {
  const output = join(runner, 'output');
  writeFileSync(output, '');
  const { status, stderr, stdout } = spawnSync('bash', ['-e', '-c', steps.find(step => step.name === name)!.run!], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...found, PATH: `${join(temp, 'bin')}:${process.env.PATH}`, REPOSITORY: `file://${repository}`, RUNNER_TEMP: runner, GITHUB_OUTPUT: output, PACKAGE_CACHE: runner },
  });
  expect([status, status === 0 ? '' : stderr + stdout]).toEqual([0, '']);
  return Object.fromEntries(readFileSync(output, 'utf8').split('\n').filter(Boolean).map(line => line.split('=')));
}

/** Commits a chart to the repository, with the tag of its release. */
function release(version: string, templates: Record<string, string>): void {
  rmSync(join(repository, 'chart'), { recursive: true, force: true });
  cpSync(writeChart({ version: '0.0.1', like: NEWEST, templates }), join(repository, 'chart'), { recursive: true });
  git(repository, 'add', '.');
  git(repository, 'commit', '--message', version);
  git(repository, 'tag', `v${version}`);
}

beforeAll(() => {
  for (const folder of ['src', 'imports', 'projenrc', 'test', 'package.json', '.projenrc.ts']) {
    cpSync(join(ROOT, folder), join(project, folder), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  [runner, repository, join(temp, 'bin')].forEach(folder => mkdirSync(folder));
  // Without helm and Go, nothing is built.
  for (const program of ['helm', 'go']) {
    writeFileSync(join(temp, 'bin', program), '#!/bin/sh\nexit 1\n');
    chmodSync(join(temp, 'bin', program), 0o755);
  }
  git(temp, 'init', '--quiet', '--bare', origin);
  git(project, 'init', '--quiet');
  git(project, 'remote', 'add', 'origin', origin);
  git(repository, 'init', '--quiet');
  release(NEWEST, { 'role.yaml': 'kind: Role\n' });
});

test('nothing is found if the newest release is known', () => {
  expect(run('Find a new release')).toEqual({});
});

test('each step after the search runs only if a release was found', () => {
  const search = steps.findIndex(step => step.name === 'Find a new release');
  expect(steps.slice(search + 1).filter(step => step.if !== 'steps.find.outputs.version')).toEqual([]);
  expect(steps.slice(search + 1).length).toBeGreaterThan(3);
});

test('a new release is found, imported and described', () => {
  release(NEXT, { 'role.yaml': 'kind: Role\n{{ fail "refused since then" }}\n' });
  const found = run('Find a new release');
  expect(found).toEqual({ version: NEXT, before: NEWEST });
  const env = { VERSION: found.version, BEFORE: found.before };
  ['Check out the release', 'Import', 'Compare with the chart'].forEach(name => run(name, env));

  const body = readFileSync(join(runner, 'body.md'), 'utf8');
  expect(body).toContain(`## vCluster ${NEXT}, compared with ${NEWEST}`);
  expect(body).toContain('- [ ] role.yaml changed: src/chart/role.ts, src/chart/role-rules.ts');
  expect(body).toContain('- [ ] role.yaml: "refused since then"');
  expect(body).toContain('```\nskipped: there is neither helm nor Go\n```');
  expect(existsSync(join(project, `src/release/history/v${NEXT.replace('.', '-').replace(/\.\d+$/, '')}.ts`))).toBe(true);
  expect(readFileSync(join(project, 'src/release/history.ts'), 'utf8')).toContain(`newest: '${NEXT}'`);
}, 300_000);

test('a release that already has a branch is skipped', () => {
  git(project, 'add', 'package.json');
  git(project, 'commit', '--message', 'one');
  const later = NEXT.replace(/0$/, '1');
  release(later, { 'role.yaml': 'kind: Role\n' });
  expect(run('Find a new release')).toMatchObject({ version: later });
  git(project, 'push', '--quiet', 'origin', `HEAD:refs/heads/vcluster-${later}`);
  expect(run('Find a new release')).toEqual({});
}, 60_000);
