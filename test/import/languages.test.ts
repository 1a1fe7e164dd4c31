import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { codeOf, FILES, installed } from './files';
import { synthesizedBy } from './run';
import { OPTIONS } from '../../imports/options';
import { VClusterRelease, VirtualCluster } from '../../src';
import { LANGUAGES } from '../../src/import/import';
import { javaName, pascalName, pythonName } from '../../src/import/languages/names';
import { newChart } from '../synth';

beforeAll(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
afterAll(() => jest.restoreAllMocks());

/** What the packages of the other languages are made with. */
const { toPascalCase, toSnakeCase } = createRequire(require.resolve('jsii-pacmak/package.json'))('codemaker');

const NAMES = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];

describe.each(FILES)('the code for %s.yaml', name => {
  test.each(NAMES)('reads well in %s', language => {
    expect(codeOf(name, language)).toMatchSnapshot();
  });

  test('renders in TypeScript what the file renders', () => {
    const { release, namespace, language: _, ...props } = { language: '', ...installed(name) };
    const made = new VirtualCluster(newChart({ namespace }), 'Expected', { ...props, release: VClusterRelease.of(release) });
    expect(synthesizedBy(codeOf(name, 'typescript'))).toBe(yamlOf(made));
  });
});

function yamlOf(made: VirtualCluster): string {
  return (made.node.root as any).synthYaml();
}

test.each(FILES)('gofmt leaves the code for %s.yaml as it is', name => {
  const { error, stdout } = spawnSync('gofmt', [], { input: codeOf(name, 'go'), encoding: 'utf8' });
  if (!error) {
    expect(stdout).toBe(codeOf(name, 'go'));
  }
});

describe('names in other languages', () => {
  const props = [...new Set(Object.values(OPTIONS).flatMap(Object.keys))].filter(prop => prop !== '+');

  test('are those that jsii makes in Python', () => {
    expect(props.map(prop => pythonName(prop).replace(/_$/, ''))).toEqual(props.map(prop => toSnakeCase(prop)));
    expect(['from', 'global', 'except', 'import'].map(pythonName)).toEqual(['from_', 'global_', 'except_', 'import_']);
  });

  test('are those that jsii makes in Java', () => {
    expect(['default', 'static', 's3', 'l2Advertisement', 'extraSans'].map(javaName))
      .toEqual(['defaultValue', 'staticValue', 's3', 'l2Advertisement', 'extraSans']);
  });

  test('are those that jsii makes in Go and C#', () => {
    const plain = props.filter(prop => /^[a-z]+([A-Z][a-z]+)*$/.test(prop));
    expect(plain.map(pascalName)).toEqual(plain.map(prop => toPascalCase(prop)));
  });
});
