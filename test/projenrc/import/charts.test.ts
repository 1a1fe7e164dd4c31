import { execFileSync } from 'child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { chartAt, chartsAt } from '../../../projenrc/import/charts';
import { templateDigest } from '../../../src/release/chart/normal-form';

const roots: string[] = [];
afterAll(() => roots.forEach(root => rmSync(root, { recursive: true })));

/** A folder with charts in these subfolders, each with what its Chart.yaml says its version is. */
function folderOf(charts: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'charts-'));
  roots.push(root);
  for (const [folder, version] of Object.entries(charts)) {
    const chart = join(root, folder);
    mkdirSync(chart, { recursive: true });
    writeFileSync(join(chart, 'Chart.yaml'), `name: vcluster\nversion: ${version}\n`);
    writeFileSync(join(chart, 'values.yaml'), 'controlPlane:\n  # A comment.\n  distro: {}\npro: no\n');
    writeFileSync(join(chart, 'values.schema.json'), '{"properties":{"controlPlane":{"type":"object"},"pro":{"type":"boolean"}},"additionalProperties":false}');
    mkdirSync(join(chart, 'templates'));
    writeFileSync(join(chart, 'templates/role.yaml'), 'kind: Role\n');
  }
  return root;
}

test('charts are found in the folders of helm pull and in checkouts, from the oldest to the newest', () => {
  const root = folderOf({ '0.9.0/vcluster': '0.9.0', 'v0.10.2/chart': '0.0.1', '0.10.1': '0.10.1', 'v0.10.1-rc.1/chart': '0.0.1' });
  expect(chartsAt(root).map(chart => chart.version)).toEqual(['0.9.0', '0.10.1-rc.1', '0.10.1', '0.10.2']);
});

test('a chart has its values and their shape', () => {
  const folder = join(folderOf({ one: '0.37.0' }), 'one');
  expect(chartsAt(folder)).toEqual([{
    folder,
    version: '0.37.0',
    defaults: { controlPlane: { distro: {} }, pro: false },
    shape: { Config: { controlPlane: 'object', pro: 'boolean' } },
    templates: new Map([['role.yaml', templateDigest('role.yaml', 'kind: Role\n')]]),
  }]);
});

test('a checkout in a folder without a release in its name is refused', () => {
  expect(() => chartsAt(folderOf({ checkout: '0.0.1' }))).toThrow('which release is it? Its chart says 0.0.1');
});

test('a path that is not a folder is refused', () => {
  expect(() => chartsAt('/nowhere/at/all')).toThrow('/nowhere/at/all is no folder');
});

test('the release of a checkout is the tag of its commit', () => {
  const root = folderOf({ 'checkout/chart': '0.0.1' });
  const git = (...args: string[]) => execFileSync('git', ['-C', join(root, 'checkout'), '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { stdio: 'pipe' });
  git('init');
  git('add', '.');
  git('commit', '--message', 'chart');
  git('tag', 'v0.38.0-rc.2');
  expect(chartAt(join(root, 'checkout')).version).toBe('0.38.0-rc.2');
  git('tag', 'v0.38.0');
  expect(chartAt(join(root, 'checkout')).version).toBe('0.38.0');
});

test('several charts are refused if one is required', () => {
  expect(() => chartAt(folderOf({ one: '0.37.0', other: '0.37.1' }))).toThrow('has 2 charts: must be the folder of one');
});
