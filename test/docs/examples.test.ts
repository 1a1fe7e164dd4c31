import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../projenrc/docs/markdown';
import { pages, readPage } from '../../projenrc/docs/pages';
import { compilerErrors, wholeProgram } from '../../projenrc/docs/program';
import { runExample } from '../../projenrc/docs/run-example';

test('an example that doesn\'t compile is reported with its page and line', () => {
  const wrong = wholeProgram('import { VirtualCluster } from \'cdk8s-vcluster\';\n\nnew VirtualCluster(chart, 1);');
  expect(compilerErrors(new Map([['page.md:3', wrong]]))).toEqual([expect.stringMatching(/^page\.md:3: [\s\S]*\(new VirtualCluster\(chart, 1\);\)$/)]);
}, 120_000);

test('imports are at the top of the program, and the rest is inside the fixture', () => {
  expect(wholeProgram('import { a } from \'a\';\nuse(a, chart);')).toMatch(/^import \{ a \} from 'a';[\s\S]*const chart[\s\S]*use\(a, chart\);/);
});

test('an example is synthesised, and can read the files of its page', () => {
  const example = 'import { ApiObject, Yaml } from \'cdk8s\';\nnew ApiObject(chart, \'A\', Yaml.load(\'a.yaml\')[0]);';
  const { manifests } = runExample(example, { 'a.yaml': 'apiVersion: v1\nkind: A\nmetadata: { name: a }\n' });
  expect(manifests).toEqual([{ apiVersion: 'v1', kind: 'A', metadata: { name: 'a', namespace: 'team-a' } }]);
});

test('the error of an example is reported', () => {
  expect(runExample('throw new Error(\'no\');').error).toBe('no');
});

describe('an excerpt of an example in another language', () => {
  const shown = pages().flatMap(page => blocksOf(readPage(page))).filter(block => block.info.startsWith('examples/'));
  const lines = (text: string) => text.trim().split('\n').map(line => line.trim()).join('\n');

  test.each(shown.map(({ info, text }) => [info, text]))('is the same as in %s', (file, text) => {
    expect(lines(readFileSync(join(__dirname, '../..', file), 'utf8'))).toContain(lines(text));
  });
});
