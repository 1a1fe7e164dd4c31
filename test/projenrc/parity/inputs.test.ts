import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nullInputs, randomInputs, switchInputs, testInputs } from '../../../projenrc/parity/inputs';

const DEFAULTS = { sync: { pods: { enabled: true, names: [] }, classes: { enabled: 'auto' } }, name: 'a' };

test("the inputs of the chart's own tests are the values that they set, nested or by path", () => {
  const chart = mkdtempSync(join(tmpdir(), 'tests-'));
  mkdirSync(join(chart, 'tests'));
  writeFileSync(join(chart, 'tests/role_test.yaml'), [
    'suite: Role', 'tests:', '  - it: one', '    set:', '      sync:', '        pods: { enabled: false }', '      sync.classes.enabled: true', '  - it: nothing',
  ].join('\n'));
  expect(testInputs(chart)).toEqual([
    { id: 'role-0', values: { sync: { pods: { enabled: false }, classes: { enabled: true } } } },
    { id: 'role-1', values: {} },
  ]);
  rmSync(chart, { recursive: true });
  expect(testInputs(chart)).toEqual([]);
});

test('each switch gets the opposite value, and both values if it is auto', () => {
  expect(switchInputs(DEFAULTS)).toEqual([
    { id: 'sync.pods.enabled=false', values: { sync: { pods: { enabled: false } } } },
    { id: 'sync.classes.enabled=true', values: { sync: { classes: { enabled: true } } } },
    { id: 'sync.classes.enabled=false', values: { sync: { classes: { enabled: false } } } },
  ]);
});

test('each section is set to null', () => {
  expect(nullInputs(DEFAULTS).map(({ values }) => values)).toEqual([{ sync: null }, { sync: { pods: null } }, { sync: { classes: null } }]);
});

test('random combinations are the same for the same seed, and keep nulls', () => {
  const inputs = [...switchInputs(DEFAULTS), ...nullInputs(DEFAULTS)];
  expect(randomInputs(inputs, 30, 7)).toEqual(randomInputs(inputs, 30, 7));
  expect(randomInputs(inputs, 30, 7)).not.toEqual(randomInputs(inputs, 30, 8));
  expect(randomInputs(inputs, 30, 7)).toHaveLength(30);
  expect(JSON.stringify(randomInputs(inputs, 30, 7))).toContain('null');
});
