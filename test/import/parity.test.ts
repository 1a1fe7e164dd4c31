import { join } from 'node:path';
import * as ts from 'typescript';
import { synthesizedBy } from './run';
import { VClusterRelease, VirtualCluster } from '../../src';
import { importedCode, LANGUAGES } from '../../src/import/import';
import { ImportedCluster, importValues, planCluster } from '../../src/import/virtual-cluster';
import type { Identity, Plan } from '../../src/plan/plan';
import { planVirtualCluster } from '../../src/plan/plan-virtual-cluster';
import { canonicalJson } from '../../src/values/canonical';
import { foldersOf } from '../folders';
import { ParityCase, readCases } from '../parity/cases';
import { newChart } from '../synth';

/*
 * The code that is written for the values of the cases that compare the library with the chart. They are read from the folders
 * that VCLUSTER_PARITY_DIR names.
 */
const folders = foldersOf('VCLUSTER_PARITY_DIR');

/** How many cases of each release are compiled and run. */
const SAMPLE = 5;

const identityOf = ({ release, name, namespace }: ParityCase): Identity => ({ release: VClusterRelease.of(release)._model(), name, namespace });
const planOf = (one: ParityCase): Plan => planVirtualCluster({ values: one.values } as any, identityOf(one));
const imported = (one: ParityCase, language: keyof typeof LANGUAGES): ImportedCluster =>
  importValues(one.values, identityOf(one), LANGUAGES[language].abilities);

/** Errors of TypeScript in files that aren't on disk, checked as one program. */
function typeErrors(codes: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    baseUrl: join(__dirname, '../..'),
    paths: { 'cdk8s-vcluster': ['src/index.ts'] },
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const path = (file: string) => codes.get(file.split('/').at(-1)!);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (file, target) => (path(file) === undefined ? getSourceFile(file, target) : ts.createSourceFile(file, path(file)!, target));
  host.fileExists = file => path(file) !== undefined || fileExists(file);
  host.readFile = file => path(file) ?? readFile(file);
  const program = ts.createProgram([...codes.keys()].map(file => join(__dirname, file)), options, host);
  const files = program.getSourceFiles().filter(({ fileName }) => path(fileName) !== undefined);
  return files.flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, start, messageText }) => `${file!.fileName.split('/').at(-1)}:${file!.getLineAndCharacterOfPosition(start!).line + 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

if (folders.length === 0) {
  test.skip('the code for the cases of the chart: set VCLUSTER_PARITY_DIR to the folders of cases', () => {});
} else {
  const cases = readCases(folders).filter(one => one.refusals.length === 0 && planOf(one).errors.length === 0);
  const releases = [...new Set(cases.map(({ release }) => release))];

  const counts: Record<string, { all: number; complete: number }> = {};
  afterAll(() => process.stdout.write(`imported cases without values: ${Object.entries(counts)
    .map(([language, { all, complete }]) => `${complete} of ${all} in ${language}`).join(', ')}\n`));
  // The warnings about the cases are no subject here.
  beforeAll(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
  afterAll(() => jest.restoreAllMocks());

  describe.each(releases)('in release %s', release => {
    const all = cases.filter(one => one.release === release);

    test.each(['typescript', 'go'] as const)('the typed props are merged to the same configuration as the file, in the code for %s', language => {
      const count = counts[language] ??= { all: 0, complete: 0 };
      for (const one of all) {
        const cluster = imported(one, language);
        const { values, errors } = planCluster(cluster, identityOf(one));
        const expected = { case: one.id, errors: [], values: canonicalJson(planOf(one).values) };
        expect({ case: one.id, errors, values: canonicalJson(values) }).toEqual(expected);
        count.all++;
        count.complete += Object.keys(cluster.values).length === 0 ? 1 : 0;
      }
    });
  });

  test('most cases have a complete typed form', () => {
    expect(counts.typescript.complete).toBeGreaterThan(counts.typescript.all * 0.8);
  });

  describe('of a sample', () => {
    const sample = releases.flatMap(release => {
      const all = cases.filter(one => one.release === release && Object.keys(one.values).length > 0);
      return Array.from({ length: SAMPLE }, (_, i) => all[Math.floor(i * all.length / SAMPLE)]);
    });
    const codes = new Map(sample.map((one, i) => [`case-${i}.ts`, importedCode({
      values: one.values, release: one.release, name: one.name, namespace: one.namespace, hostKubernetesVersion: one.kubeVersion, language: 'typescript',
    })]));

    test('the code compiles, and has no unused import or variable', () => {
      expect(typeErrors(codes)).toEqual([]);
    });

    test.each(sample.map((one, i) => [`${one.release} ${one.suite}/${one.id}`, one, codes.get(`case-${i}.ts`)!] as const))(
      'the code renders the bytes that the values render: %s', (_, one, code) => {
        const made = new VirtualCluster(newChart({ namespace: one.namespace }), 'Expected', {
          release: VClusterRelease.of(one.release), name: one.name, hostKubernetesVersion: one.kubeVersion, values: one.values,
        });
        expect(synthesizedBy(code)).toBe((made.node.root as any).synthYaml());
      });
  });
}
