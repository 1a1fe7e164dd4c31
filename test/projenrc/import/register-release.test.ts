import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registered, REGISTERS, Registers } from '../../../projenrc/import/register-release';
import { HISTORY } from '../../../src/release/history';
import { NEWEST_MINOR } from '../../releases';

const files = Object.fromEntries(Object.entries(REGISTERS).map(([key, path]) => [key, readFileSync(join(__dirname, '../../..', path), 'utf8')])) as unknown as Registers;
const NEXT = `0.${Number(NEWEST_MINOR.split('.')[1]) + 1}`;
const constant = `V${NEXT.replace('.', '_')}`;

/** The lines that are in one text and not in the other. */
const added = (before: string, after: string) => after.split('\n').filter(line => !before.split('\n').includes(line)).map(line => line.trim());

test('a new minor release is in the history, and has a constant with a test and placeholders for the dates', () => {
  const after = registered(files, `${NEXT}.0`, undefined);
  expect(added(files.history, after.history)).toEqual([`'${NEXT}': { newest: '${NEXT}.0', load: () => require('./history/v${NEXT.replace('.', '-')}').${constant.toLowerCase()} },`]);
  expect(added(files.constants, after.constants)).toEqual([`/** vCluster ${NEXT}.0. */`, `public static readonly ${constant} = VClusterRelease.of('${NEXT}.0');`]);
  expect(added(files.constantsTest, after.constantsTest)).toEqual([`['${constant}', '${NEXT}.0'],`]);
  expect(added(files.lifeCycles, after.lifeCycles)).toEqual([`'${NEXT}': { released: 'TODO', supportEnds: 'TODO', endOfLife: 'TODO' },`]);
});

test('a pre-release of a new minor has no constant', () => {
  const after = registered(files, `${NEXT}.0-rc.1`, undefined);
  expect(after.history).toContain(`'${NEXT}': { newest: '${NEXT}.0-rc.1', load`);
  expect([after.constants, after.constantsTest]).toEqual([files.constants, files.constantsTest]);
});

test('the final release after a pre-release keeps the pre-release known, and gets the constant', () => {
  const known = { newest: `${NEXT}.0-rc.2`, preReleases: [`${NEXT}.0-rc.1`] };
  const after = registered(registered(files, known.newest, undefined), `${NEXT}.0`, known);
  expect(after.history).toContain(`'${NEXT}': { newest: '${NEXT}.0', preReleases: ['${NEXT}.0-rc.1', '${NEXT}.0-rc.2'], load`);
  expect(after.constants).toContain(`${constant} = VClusterRelease.of('${NEXT}.0')`);
});

test('a new patch of a known minor release only changes its line in the history', () => {
  const after = registered(files, '0.35.99', HISTORY['0.35']);
  expect(added(files.history, after.history)).toEqual(["'0.35': { newest: '0.35.99', load: () => require('./history/v0-35').v0_35 },"]);
  expect({ ...after, history: '' }).toEqual({ ...files, history: '' });
});

test('a file with another structure stops the import', () => {
  expect(() => registered({ ...files, history: '' }, `${NEXT}.0`, undefined)).toThrow('no place found for: ');
});
