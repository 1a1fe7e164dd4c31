/**
 * Which small changes to the rules no test notices: `npm run test:mutation`, or a part of it with `-- --mutate <file or folder>`.
 *
 * Each file is changed by itself, and judged by the tests of its name alone, or where it has none by those of its folder. That
 * is stricter than all tests together would be. It is also what makes it possible to change the tables: what is in them is read
 * when they are loaded, so that each such change needs a run of all tests that judge it.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import base from '../../stryker.config.mjs';

const FOLDERS = ['src/check/kubernetes', 'src/check/rules', 'src/check/warnings'];
/** Folders whose files are changed only where they are named. */
const NAMED = ['src/check', 'src/constructs/report'];
const REPORT = 'reports/mutation';
const LEAST = 90;

/** Files whose tests have other names. */
const ELSEWHERE = {
  'src/check/kubernetes/container-resources.ts': ['test/check/kubernetes/quota.test.ts'],
  'src/check/kubernetes/objects.ts': ['test/check/kubernetes/manifest.test.ts'],
  'src/check/kubernetes/quota-scopes.ts': ['test/check/kubernetes/quota.test.ts'],
  'src/check/what-was-meant.ts': ['what-was-meant', 'what-was-meant-of-shapes', 'check-shape', 'slips'].map(name => `test/check/${name}.test.ts`),
  'src/constructs/report/app-advice.ts': ['app-advice', 'kubeconfig-rights', 'own-quota'].map(name => `test/constructs/report/${name}.test.ts`),
  'src/constructs/report/output-files.ts': ['test/constructs/report/conflicts.test.ts'],
};

const { values: options } = parseArgs({
  options: { mutate: { type: 'string', multiple: true, default: FOLDERS } },
});

const subjects = [...FOLDERS, ...NAMED].flatMap(folder => readdirSync(folder).map(file => `${folder}/${file}`))
  .filter(file => file.endsWith('.ts') && options.mutate.flatMap(list => list.split(',')).some(part => file === part || file.startsWith(`${part.replace(/\/$/, '')}/`)));
if (subjects.length === 0) {
  throw new Error(`Nothing to change in ${options.mutate.join(', ')}: name files of ${[...FOLDERS, ...NAMED].join(', ')}.`);
}

mkdirSync(REPORT, { recursive: true });
const start = Date.now();
const all = [];
for (const subject of subjects) {
  const mutants = await new Stryker({
    ...base,
    mutate: [subject],
    jest: { ...base.jest, config: { ...base.jest.config, ...judgesOf(subject) } },
    jsonReporter: { fileName: `${REPORT}/${subject.replaceAll('/', '-')}.json` },
    allowEmpty: true,
  }).runMutationTest();
  all.push(...mutants);
  show(subject, mutants);
  mutants.filter(isMissed).forEach(({ location, mutatorName, replacement }) =>
    console.log(`  ${subject}:${location.start.line}:${location.start.column}  ${mutatorName}: ${replacement.replace(/\s+/g, ' ')}`));
}
const score = show('all', all);
console.log(`${Math.round((Date.now() - start) / 60_000)} minutes`);
process.exitCode = score < LEAST ? 1 : 0;

/** The tests that must notice a change: the file of the same name, those that are named, or all of the same folder at once. */
function judgesOf(subject) {
  const [own, ...others] = ELSEWHERE[subject] ?? [subject.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts')];
  return existsSync(own)
    ? { testMatch: [own, ...others].map(file => `<rootDir>/${file}`) }
    : { testMatch: ['<rootDir>/test/mutation/together.ts'], globals: { FOLDER: own.slice(0, own.lastIndexOf('/')) } };
}

function isMissed({ status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

function show(what, mutants) {
  const missed = mutants.filter(isMissed).length;
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const percent = killed + missed === 0 ? 100 : killed / (killed + missed) * 100;
  console.log(`${what}: ${killed + missed} changes, ${killed} noticed, ${missed} missed: ${percent.toFixed(1)} %`);
  return percent;
}
