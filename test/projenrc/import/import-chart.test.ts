import { transpile } from 'typescript';
import { ImportedChart } from '../../../projenrc/import/charts';
import { importChart } from '../../../projenrc/import/import-chart';
import { releaseNames } from '../../../projenrc/import/release-file';
import { templatesOf } from '../../../src/release/chart/known-templates';
import { applyChange, factsOfPatch } from '../../../src/release/fold';
import { HISTORY } from '../../../src/release/history';
import { ReleaseChange } from '../../../src/release/release-change';
import { factsOfMinor, ReleaseModel } from '../../../src/release/release-model';
import { JsonObject } from '../../../src/values/json';
import { NEWEST, NEWEST_MINOR } from '../../releases';

/** The minor release after the newest one, and what its file is called. */
const NEXT = `0.${Number(NEWEST_MINOR.split('.')[1]) + 1}`;
const names = releaseNames(NEXT);
const FILE = `${names.file}.ts`;

/** A chart that differs from a known release's in one value, in one that went and in one type. */
function chartLike(known: string, version: string): ImportedChart {
  const { defaults, shape } = ReleaseModel.of(known);
  const { telemetry, ...rest } = defaults as unknown as JsonObject;
  return {
    version,
    folder: 'chart',
    templates: templatesOf(known),
    defaults: { ...rest, rbac: { role: { enabled: false } }, fresh: [1] },
    shape: { ...shape, Fresh: { enabled: 'boolean!' } },
  };
}

/** What a written file exports. */
function evaluated(text: string): ReleaseChange {
  const exported: Record<string, ReleaseChange> = {};
  new Function('exports', transpile(text))(exported);
  return Object.values(exported)[0];
}

describe('a new minor release', () => {
  const chart = chartLike(NEWEST, `${NEXT}.0`);
  const { files, before } = importChart(chart);

  test('gets a file with the changes to the previous release', () => {
    expect(Object.keys(files)).toEqual([FILE]);
    const { defaults, shape } = applyChange(factsOfMinor(NEWEST_MINOR), evaluated(files[FILE]));
    expect({ defaults, shape }).toEqual({ defaults: chart.defaults, shape: chart.shape });
  });

  test('only has the differences', () => {
    const { version, defaults, shape } = evaluated(files[FILE]);
    expect(version).toBe(`${NEXT}.0`);
    expect(shape).toEqual({ Fresh: { enabled: 'boolean!' } });
    expect(Object.keys(defaults!).sort()).toEqual(['fresh', 'rbac', 'telemetry']);
    expect(defaults).toMatchObject({ fresh: [1], telemetry: null });
  });

  test('is compared with the previous release', () => {
    expect(before).toBe(NEWEST);
  });

  test('has a remaining task if its templates differ, and none if they do not', () => {
    const changed = new Map([...templatesOf(NEWEST), ['role.yaml', 'another']]);
    expect(importChart({ ...chart, templates: changed }).files[FILE]).toContain('// TODO supports: ');
    expect(files[FILE]).not.toContain('TODO');
  });
});

describe('a new patch', () => {
  const chart = chartLike('0.35.3', '0.35.4');
  const { files } = importChart(chart);
  const change = evaluated(files['v0-35.ts']);
  const facts = applyChange(factsOfMinor('0.34'), change);

  test('is described by the file of its minor release', () => {
    expect(change.version).toBe('0.35.4');
    expect({ defaults: facts.defaults, shape: facts.shape }).toEqual({ defaults: chart.defaults, shape: chart.shape });
  });

  test('doesn\'t change the facts of older patches', () => {
    const older = factsOfPatch(facts, change, '0.35.3');
    const { defaults, shape, supports } = ReleaseModel.of('0.35.3');
    expect(older).toEqual({ defaults, shape, supports });
  });

  test('doesn\'t change the facts of the next minor release', () => {
    expect(Object.keys(files)).toEqual(['v0-35.ts', 'v0-36.ts']);
    expect(applyChange(facts, evaluated(files['v0-36.ts']))).toEqual(factsOfMinor('0.36'));
  });

  test('of the newest minor release only changes its file, and keeps the differences of older patches', () => {
    const newest = chartLike('0.30.5', '0.30.6');
    const before = evaluated(importChart(newest).files['v0-30.ts']).before;
    expect(Object.keys(before!)).toEqual(['0.30.6', ...Object.keys(HISTORY['0.30'].load().before!)]);
    expect(Object.keys(importChart(chartLike(NEWEST, `${NEWEST_MINOR}.99`)).files)).toEqual([`${releaseNames(NEWEST).file}.ts`]);
  });
});

test('a new patch of the oldest minor release still has all facts', () => {
  const chart = chartLike('0.22.6', '0.22.7');
  const text = importChart(chart).files['v0-22.ts'];
  expect(text).toContain('export const v0_22: FirstRelease = {');
  const { defaults, shape, supports } = evaluated(text);
  expect({ defaults, shape, supports }).toEqual({ defaults: chart.defaults, shape: chart.shape, supports: ReleaseModel.of('0.22.6').supports });
});

describe('a known patch', () => {
  test.each(['0.36.1', '0.26.0'])('%s changes nothing if its chart is the same', version => {
    const { defaults, shape } = ReleaseModel.of(version);
    expect(importChart({ version, folder: 'chart', templates: templatesOf(version), ...JSON.parse(JSON.stringify({ defaults, shape })) }))
      .toEqual({ files: {}, before: version });
  });

  test('stops the import if its chart has other templates', () => {
    const { defaults, shape } = JSON.parse(JSON.stringify(ReleaseModel.of('0.36.1')));
    const templates = new Map([...templatesOf('0.36.1'), ['role.yaml', 'another']]);
    expect(() => importChart({ version: '0.36.1', folder: 'chart', templates, defaults, shape })).toThrow('0.36.1 is known, but its chart has other templates: role.yaml');
  });

  test('stops the import if its chart has other facts', () => {
    expect(() => importChart(chartLike('0.36.1', '0.36.1'))).toThrow('0.36.1 is known, but its chart says otherwise: {"rbac"');
  });
});

test('a minor release that is older than the known ones is not added', () => {
  expect(() => importChart(chartLike('0.22.6', '0.21.0'))).toThrow(`0.21.0 is older than ${NEWEST_MINOR}`);
});
