import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VClusterYaml } from '../../src';

describe('a vcluster.yaml', () => {
  test('is read as Helm reads it', () => {
    expect(VClusterYaml.fromText('a: yes\nb: 22:30\nc: 123e4\nd: null\n').values).toEqual({ a: true, b: '22:30', c: 1230000, d: null });
  });

  test.each([['', {}], ['# nothing\n', {}], ['---\n---\na: 1\n', { a: 1 }]])('can be %j', (text, values) => {
    expect(VClusterYaml.fromText(text).values).toEqual(values);
  });

  test.each([
    ['a: [\nb', /^vcluster\.yaml: must be YAML: /],
    ['a: 1\n---\nb: 2\n', /^vcluster\.yaml: must contain one YAML document, not 2\. Remove the lines ---, or read each document separately\.$/],
    ['- a\n', /^vcluster\.yaml: must contain a map at its top level, such as controlPlane: \{\}\.$/],
    ['text', /must contain a map/],
  ])('can\'t be %j', (text, message) => {
    expect(() => VClusterYaml.fromText(text)).toThrow(message);
  });

  test('is read from a file, whose path is in errors', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
    try {
      const file = join(folder, 'vcluster.yaml');
      writeFileSync(file, 'sync: {}\n');
      expect(VClusterYaml.fromFile(file).values).toEqual({ sync: {} });
      writeFileSync(file, '- a\n');
      expect(() => VClusterYaml.fromFile(file)).toThrow(/vcluster\.yaml.*: must contain a map/);
      expect(() => VClusterYaml.fromFile(join(folder, 'none.yaml'))).toThrow(/none\.yaml/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
