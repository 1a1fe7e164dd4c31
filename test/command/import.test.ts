import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/command/command';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a file with a text. */
function file(text: string): string {
  const path = join(folder, 'vcluster.yaml');
  writeFileSync(path, text);
  return path;
}

const VALUES = 'sync: { toHost: { ingresses: { enabled: yes } } }\n';

test('writes a complete app', () => {
  const { exitCode, stdout } = runCommand(['import', file(VALUES), '--release', '0.36.1', '--name', 'dev', '--namespace', 'team-a']);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`import { App, Chart } from 'cdk8s';
import { VClusterRelease, VirtualCluster } from 'cdk8s-vcluster';

const app = new App();
const chart = new Chart(app, 'dev', { namespace: 'team-a' });

new VirtualCluster(chart, 'VirtualCluster', {
  release: VClusterRelease.of('0.36.1'),
  name: 'dev',
  sync: { toHost: { ingresses: { enabled: true } } },
});

app.synth();
`);
});

test.each([
  ['typescript', 'new VirtualCluster(chart, \'VirtualCluster\', {'],
  ['python', 'from cdk8s_vcluster import'],
  ['java', 'public final class Main'],
  ['go', 'package main'],
  ['csharp', 'using Cdk8sVcluster;'],
])('writes %s', (language, line) => {
  expect(runCommand(['import', file(VALUES), '--release', '0.36.1', '--language', language])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(line) });
});

test('includes the version of the host cluster, which some releases run', () => {
  const { stdout } = runCommand(['import', file(VALUES), '--release', '0.24.2', '--host-kubernetes-version', '1.31.4']);
  expect(stdout).toContain('hostKubernetesVersion: \'1.31.4\',');
});

test('reads standard input', () => {
  const text = execFileSync('bash', ['-c', `echo '${VALUES.trim()}' | ${process.execPath} --import tsx src/command/bin.ts import - --release 0.36.1`],
    { cwd: join(__dirname, '../..'), encoding: 'utf8' });
  expect(text).toContain('ingresses: { enabled: true }');
});

test('prints the reason why the release refuses the values, and no code', () => {
  const { exitCode, stdout, stderr } = runCommand(['import', file('sync: { toHost: { ingres: { enabled: true } } }'), '--release', '0.36.1']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: undefined });
  expect(stderr).toMatch(/^vCluster 0\.36\.1 refuses \S+vcluster\.yaml:\n {2}values\.sync\.toHost\.ingres: .*Did you mean ingresses\?/);
});

test.each([
  ['two documents', 'sync: {}\n---\nsync: {}\n', 'must contain one YAML document, not 2'],
  ['a list', '- sync\n', 'must contain a map at its top level'],
  ['nothing', '# no options\n', 'must contain at least one option'],
  ['an empty map', '{}\n', 'must contain at least one option'],
  ['no YAML', 'sync: [\n', 'must be YAML'],
])('refuses a file with %s', (_, text, message) => {
  expect(runCommand(['import', file(text), '--release', '0.36.1'])).toEqual({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test.each([
  [['import', '--release', '0.36.1'], 'import requires one file, or - for standard input. None is given.'],
  [['import', 'a.yaml', 'b.yaml', '--release', '0.36.1'], '2 are given.'],
  [['import', 'a.yaml'], 'import requires --release'],
  [['import', 'a.yaml', '--release', '0.36.1', '--language', 'rust'], '--language must be typescript, python, java, go or csharp, not \'rust\'.'],
  [['import', '/no/such.yaml', '--release', '0.36.1'], '/no/such.yaml'],
  [['import', 'a.yaml', '--release', '0.36.1', '--values', 'x'], '--values'],
])('refuses wrong arguments: %j', (args, message) => {
  expect(runCommand(args)).toEqual({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test('refuses an unknown release', () => {
  expect(runCommand(['import', file(VALUES), '--release', '9.9.9'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('9.9.9') });
});

test.each([[['import', '--help']], [['import', '-h']]])('shows its help: %j', args => {
  expect(runCommand(args)).toEqual({ exitCode: 0, stdout: expect.stringContaining('Usage: cdk8s-vcluster import <vcluster.yaml> --release <release>') });
});
