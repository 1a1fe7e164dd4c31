import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VClusterRelease, VirtualCluster } from '../../src';
import { isObject } from '../../src/values/json';
import { formatPath } from '../../src/values/problem';
import { foldersOf } from '../folders';
import { linesOf } from '../report';
import { newChart, synthesized } from '../synth';

/*
 * Values that break one rule, or sit right beside one: each is refused or accepted, as the chart, the API server and
 * vCluster together do. They are read from the folders that VCLUSTER_VERDICTS_DIR names: one file a release.
 */
const folders = foldersOf('VCLUSTER_VERDICTS_DIR');

interface Verdict {
  readonly id: string;
  readonly values: any;
  readonly expect: 'refused' | 'accepted';
}

/** The paths of all that some values say. */
function paths(value: any, path: (string | number)[] = ['values']): string[] {
  const inner = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : isObject(value) ? Object.entries(value) : [];
  return [formatPath(path), ...inner.flatMap(([key, item]) => paths(item, [...path, key]))];
}

/** Whether a line of the report is about something that the values say, or about what is missing beside or below it. */
function namesOption(line: string, values: any): boolean {
  const [where] = line.split(':');
  // `values` and its sections are too far above to name an option.
  return paths(values).some(path => path.split('.').length > (where.startsWith('values.controlPlane') ? 2 : 1)
    && (where === path || where.startsWith(`${path}.`) || where.startsWith(`${path}[`)));
}

if (folders.length === 0) {
  test.skip('verdicts on values: set VCLUSTER_VERDICTS_DIR to the folders of cases', () => {});
} else {
  const files = folders.flatMap(folder => readdirSync(folder).filter(file => file.endsWith('.json')).map(file => [file, join(folder, file)] as const));

  describe.each(files)('%s', (file, path) => {
    const release = VClusterRelease.of(file.replace(/\.json$/, ''));
    const verdicts: Verdict[] = JSON.parse(readFileSync(path, 'utf8'));

    const reportOf = (values: any): string[] => {
      try {
        synthesized(new VirtualCluster(newChart(), 'Case', { release, name: 'my-vc', values }));
        return [];
      } catch (error) {
        return linesOf(error);
      }
    };

    test.each(verdicts.filter(verdict => verdict.expect === 'refused').map(verdict => [verdict.id, verdict] as const))('refuses %s, naming the option', (_, { values }) => {
      expect(reportOf(values).filter(line => namesOption(line, values))).not.toEqual([]);
    });

    test.each(verdicts.filter(verdict => verdict.expect === 'accepted').map(verdict => [verdict.id, verdict] as const))('accepts %s', (_, { values }) => {
      expect(reportOf(values)).toEqual([]);
    });
  });
}
