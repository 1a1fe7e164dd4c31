import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownReleases, withDay, withRelease } from '../../../projenrc/import/newest-release';
import { releaseNames } from '../../../projenrc/import/release-file';
import { ROOT } from '../../../projenrc/root';
import { NEWEST_FINAL } from '../../releases';


test('a constant is replaced in each language, but no other constant is', () => {
  expect(withRelease('VClusterRelease.V0_36, VClusterRelease_V0_36(), V0_35 XV0_36 V0_360 V0_36_X', '0.36.1', '0.37.0'))
    .toBe('VClusterRelease.V0_37, VClusterRelease_V0_37(), V0_35 XV0_36 V0_360 V0_36_X');
});

test('the documentation shows the newest final release, and is changed with a new one', () => {
  const constant = releaseNames(NEWEST_FINAL).constant.toUpperCase();
  const shown = shownReleases(ROOT, NEWEST_FINAL, '9.1.0');
  expect(Object.keys(shown)).toEqual(expect.arrayContaining([
    'README.md', 'docs/releases.md', 'examples/typescript/charts/smallest.ts', 'examples/python/production.py', 'examples/go/production.go',
    'examples/csharp/Production.cs', 'examples/java/src/main/java/com/example/vclusters/Production.java',
  ]));
  expect(shown['README.md']).toBe(readFileSync(join(ROOT, 'README.md'), 'utf8').replaceAll(constant, 'V9_1'));
});

test('the day of the library\'s release is changed', () => {
  const text = readFileSync(join(ROOT, 'src/release/made-on.ts'), 'utf8');
  expect(withDay(text, '2031-02-03')).toContain("export const MADE_ON = '2031-02-03';");
});
