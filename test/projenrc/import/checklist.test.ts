import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checklist, ComparedVersions } from '../../../projenrc/import/checklist/checklist';
import { keyChanges } from '../../../projenrc/import/checklist/keys';
import { changedGoFiles, newErrors, newReads, newRefusals } from '../../../projenrc/import/checklist/texts';
import { checkedOut, tagged } from '../../../projenrc/import/checklist/versions';
import { templateDigest } from '../../../src/release/chart/normal-form';

const files = (content: Record<string, string>) => new Map(Object.entries(content));

test('a refusal is new if no template had it', () => {
  const before = files({ '_validate.tpl': '{{ fail "old" }}' });
  const after = files({ '_helper.tpl': '{{ fail "old" }}', 'role.yaml': '{{- fail (printf "new %s" .x) }}{{ required "must be there" .y }}' });
  expect(newRefusals(before, after)).toEqual([{ file: 'role.yaml', text: 'new %s' }, { file: 'role.yaml', text: 'must be there' }]);
});

test('a read of a value is new if no template read it', () => {
  const before = files({ 'role.yaml': '{{ if .Values.rbac.role.enabled }}' });
  const after = files({ 'role.yaml': '{{ if .Values.rbac.role.enabled }}{{ .Values.deploy.csi.enabled }}{{ .Values.pro }}' });
  expect(newReads(before, after)).toEqual([{ file: 'role.yaml', text: 'deploy.csi.enabled' }]);
});

test("new errors of vCluster's own checks are texts outside of tests", () => {
  const before = files({ 'validation.go': 'errors.New("old")', 'same.go': 'package a' });
  const after = files({ 'validation.go': 'errors.New("old")\nfmt.Errorf("new %s: %w", a, err)\nerrors.Wrap(err, "wrapped")', 'same.go': 'package a', 'a_test.go': 'errors.New("test")' });
  expect(newErrors(before, after).map(({ text }) => text)).toEqual(['new %s: %w', 'wrapped']);
  expect(changedGoFiles(before, after)).toEqual(['validation.go']);
});

test('added and removed keys are listed by their topmost path, with possible successors', () => {
  const before = { Config: { old: 'Section', list: 'Item[]' }, Section: { size: 'string', more: 'Section' }, Item: { name: 'string' } };
  const after = { Config: { fresh: 'Section', list: 'Item[]' }, Section: { size: 'string', more: 'Section' }, Item: { name: 'string', size: 'string' } };
  expect(keyChanges(before, after)).toEqual({ came: ['fresh', 'list.*.size'], went: [{ path: 'old', successors: [] }] });
  expect(keyChanges({ Config: { a: 'Item' }, Item: { name: 'string' } }, { Config: { b: 'Item', name: 'string' }, Item: {} }))
    .toEqual({ came: ['b', 'name'], went: [{ path: 'a', successors: [] }] });
  expect(keyChanges({ Config: { a: 'Item', size: 'string' }, Item: {} }, { Config: { a: 'Item' }, Item: { size: 'string' } }).went)
    .toEqual([{ path: 'size', successors: ['a.size'] }]);
});

test('keys are compared below unions, lists, maps and recursive types', () => {
  const before = { Config: { a: 'Item|string', b: 'map<Item>', c: 'Unknown' }, Item: { name: 'string', own: 'Item' } };
  const after = { Config: { a: 'Item|string', b: 'map<Item>', c: 'Unknown' }, Item: { name: 'string', own: 'Item', size: 'string' } };
  expect(keyChanges(before as any, after as any).came).toEqual(['a.size', 'b.*.size']);
});

describe('a checkout', () => {
  const root = mkdtempSync(join(tmpdir(), 'checkout-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const git = (...args: string[]) => execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { stdio: 'pipe' });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeAll(() => {
    git('init');
    write('chart/templates/role.yaml', 'kind: Role\n');
    write('pkg/config/validation.go', 'errors.New("old")\n');
    git('add', '.');
    git('commit', '--message', 'one');
    git('tag', 'v0.36.1');
    write('chart/templates/role.yaml', 'kind: Role\n{{ fail "new refusal" }}\n');
    write('pkg/config/validation.go', 'errors.New("new check")\n');
  });

  const compared = (version: string, text: string, shape = {}): ComparedVersions => ({
    version, templates: new Map([['role.yaml', templateDigest('role.yaml', text)]]), shape: { Config: shape },
  });

  test('has the files of its tags', () => {
    expect(tagged(root, 'v0.36.1')!.filesOf('chart/templates')).toEqual(files({ 'role.yaml': 'kind: Role\n' }));
    expect(tagged(root, 'v0.1.0')).toBeUndefined();
    expect(tagged(tmpdir(), 'v0.36.1')).toBeUndefined();
  });

  test('results in a list of the changes and their effects', () => {
    const lines = checklist(
      { ...compared('0.36.1', 'kind: Role\n'), files: tagged(root, 'v0.36.1') },
      { ...compared('0.37.0', 'kind: Role\n{{ fail "new refusal" }}\n', { fresh: 'string' }), files: checkedOut(root) },
    );
    expect(lines.filter(line => line.startsWith('- [ ] '))).toEqual([
      '- [ ] role.yaml changed: src/chart/role.ts, src/chart/role-rules.ts',
      '- [ ] role.yaml: "new refusal"',
      '- [ ] pkg/config/validation.go changed',
      '- [ ] pkg/config/validation.go: "new check"',
      '- [ ] `fresh` came',
    ]);
  });

  test('without the tag is mentioned, and templates are compared nevertheless', () => {
    const lines = checklist(compared('0.36.1', 'a'), compared('0.37.0', 'b')).join('\n');
    expect(lines).toContain('- [ ] role.yaml changed');
    expect(lines).toContain('git fetch --depth 1 origin tag v0.36.1');
  });
});
