import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { chartsAt } from '../../../projenrc/import/charts';

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
    writeFileSync(join(chart, 'values.yaml'), 'sync:\n  # A comment.\n  toHost: {}\npro: no\n');
    writeFileSync(join(chart, 'values.schema.json'), '{"properties":{"pro":{"type":"boolean"}},"additionalProperties":false}');
  }
  return root;
}

test('charts are found where helm pulled them and in checkouts, from the oldest to the newest', () => {
  const root = folderOf({ '0.9.0/vcluster': '0.9.0', 'v0.10.2/chart': '0.0.1', '0.10.1': '0.10.1' });
  expect(chartsAt(root).map(chart => chart.version)).toEqual(['0.9.0', '0.10.1', '0.10.2']);
});

test('a chart tells its values and their shape', () => {
  const [chart] = chartsAt(join(folderOf({ one: '0.37.0' }), 'one'));
  expect(chart).toEqual({ version: '0.37.0', defaults: { sync: { toHost: {} }, pro: false }, shape: { Config: { pro: 'boolean' } } });
});

test('a checkout in a folder that names no release is refused', () => {
  expect(() => chartsAt(folderOf({ checkout: '0.0.1' }))).toThrow('which release is it? Its chart says 0.0.1');
});

test('what is no folder is refused', () => {
  expect(() => chartsAt('/nowhere/at/all')).toThrow('/nowhere/at/all is no folder');
});
