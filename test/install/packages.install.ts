import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Example, examplesOf, filesOf, writeProgram } from './examples';
import { isThere, Language, LANGUAGES } from './languages';
import { lastCommands, noKubectl, scriptOf, stepsOf } from './quick-start';
import { Registry, temporary, TEMPORARY } from './registries/registry';
import { execute, shell } from './run';
import { firstRelease, Release, secondRelease } from './second-release';
import { blocksOf } from '../../projenrc/docs/markdown';
import { readPage } from '../../projenrc/docs/pages';
import { ExampleResult, runExample as runTypeScript } from '../../projenrc/docs/run-example';
import { packageReadme, section } from '../../projenrc/package/readme';

const MINUTES = 60_000;
const README = readPage('README.md');
const FILES = filesOf(README);
/** What the examples of README.md render, print and fail with in TypeScript. */
const EXPECTED: ExampleResult[] = examplesOf(README, 'ts').map(({ text }) => runTypeScript(text, FILES));

const QUICK_START = runTypeScript(/^```ts\n([\s\S]*?)^```$/m.exec(section(README, 'Quick start'))![1]).manifests;

const first = firstRelease();
let second: Promise<Release>;
const rows: string[][] = [];
/** What each language rendered. */
const rendered = new Map<string, string>();

beforeAll(() => {
  expect(existsSync(first.dist)).toBe(true);
  second = secondRelease(LANGUAGES.filter(isThere).map(({ target }) => target));
  // It is waited for below.
  second.catch(() => undefined);
});

afterAll(() => {
  const skipped = LANGUAGES.filter(language => !isThere(language)).map(({ name, tool }) => `skipped    ${name}: there is no ${tool} on the path`);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column].length))) ?? [];
  const lines = rows.map(row => `installed  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()}`);
  rmSync(TEMPORARY, { recursive: true, force: true });
  process.stdout.write(`${[...lines, ...skipped].join('\n')}\n`);
});

describe.each(LANGUAGES.filter(isThere))('$name', (language: Language) => {
  const temp = temporary('install');
  const folder = join(temp, 'my-vclusters');
  const readme = language.target === 'js' ? README : packageReadme(language.target, first.version);
  const quickStart = section(readme, 'Quick start');
  const [install, upgrade] = commandsOf(language);
  const later = (commands: string) => `${language.resume ?? ''}\n${commands}`;
  let registry: Registry;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    registry = await language.open();
    env = { ...registry.env, ...noKubectl(temp), CDK8S_CHECK_UPGRADE: 'false', JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0] };
  }, 10 * MINUTES);

  afterAll(() => registry?.stop?.());

  test('the quick start has the installation of README.md', () => {
    expect(quickStart.replace(/<\/groupId>\s*<artifactId>/g, ':')).toContain(install);
  });

  test('the quick start installs the published version, and renders the objects in README.md', async () => {
    const published = await registry.publish(first.dist, first.version);
    expect(published.length).toBeGreaterThan(0);
    await timed(language, registry, first.version, published, () => shell(scriptOf(quickStart), temp, env));
    expect(await language.installed(folder, env)).toBe(first.version);
    expect(readFileSync(join(temp, 'commands'), 'utf8')).toBe('kubectl create namespace team-a\nkubectl apply -f dist/dev.k8s.yaml\n');
    expect(readManifests(join(temp, 'applied.yaml'))).toEqual(QUICK_START);
    rendered.set(language.name, readFileSync(join(temp, 'applied.yaml'), 'utf8'));
  }, 20 * MINUTES);

  (language.examples ? test : test.skip)('the examples of the package\'s README have the same objects, output and errors as those in TypeScript', async () => {
    const { fence, frame, run } = language.examples!;
    const examples: Example[] = examplesOf(readme, fence);
    expect(examples).toHaveLength(EXPECTED.length);
    writeProgram(folder, examples, frame);
    Object.entries(FILES).forEach(([file, text]) => writeFileSync(join(folder, file), text));
    const { status, stdout, stderr } = await execute('bash', ['-c', later(run)], folder, env);
    expect({ status, said: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, said: '' });
    examples.forEach(({ name }, index) => {
      const { manifests, error, warnings } = EXPECTED[index];
      const failure = join(folder, `${name}.error`);
      expect(existsSync(failure) ? readFileSync(failure, 'utf8') : '').toContain(error ?? '');
      expect(existsSync(failure)).toBe(error !== undefined);
      expect(error === undefined ? readManifests(join(folder, 'dist', name, 'chart.k8s.yaml')) : []).toEqual(manifests);
      warnings.split('\n').forEach(line => expect(stderr).toContain(line));
    });
  }, 20 * MINUTES);

  test('the tests of docs/testing.md pass', async () => {
    const page = section(readPage('docs/testing.md'), language.name);
    if (stepsOf(page).length > 0) {
      addDependencies(folder, page);
      await shell(later(scriptOf(page)), folder, env);
    }
  }, 20 * MINUTES);

  test('a second release upgrades it', async () => {
    const { version, dist } = await second;
    expect(version).not.toBe(first.version);
    const published = await registry.publish(dist, version);
    await timed(language, registry, version, published, () => shell(later(`${upgrade}\n${lastCommands(quickStart)}`), folder, env));
    expect(await language.installed(folder, env)).toBe(version);
    expect(readManifests(join(temp, 'applied.yaml'))).toEqual(QUICK_START);
  }, 20 * MINUTES);
});

test('the quick starts of all languages render identical files', () => {
  expect(rendered.size).toBeGreaterThan(0);
  expect([...rendered].filter(([, text]) => text !== [...rendered.values()][0]).map(([name]) => name)).toEqual([]);
});

/** Adds the dependencies of a page to the quick start's pom.xml. */
function addDependencies(folder: string, page: string): void {
  const added = blocksOf(page).filter(({ language }) => language === 'xml').map(({ text }) => text).join('');
  if (added !== '') {
    const file = join(folder, 'pom.xml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('  </dependencies>', `${added}  </dependencies>`));
  }
}

function readManifests(file: string): unknown[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document => document.toJS());
}

/** Adds a row to the table. */
async function timed({ name }: Language, registry: Registry, version: string, published: string[], does: () => Promise<unknown>): Promise<void> {
  const start = Date.now();
  await does();
  rows.push([name, registry.name, version, published[0], `${Math.round((Date.now() - start) / 1000)} s`]);
}

/** What README.md's table says of installing and upgrading with a tool. */
function commandsOf({ row }: Language): string[] {
  const line = section(README, 'Install').split('\n').find(one => one.startsWith(`| ${row} |`))!;
  return [...line.matchAll(/`([^`]+)`/g)].map(([, command]) => command);
}
