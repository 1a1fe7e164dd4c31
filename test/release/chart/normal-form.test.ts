import { templateDigest } from '../../../src/release/chart/normal-form';

const ROLE = `{{- if .Values.rbac.role.enabled }}
kind: Role
metadata:
  name: vc-{{ .Release.Name }}
  labels:
    app: "a # b"
rules:
  - verbs: ["get"]
{{- if .Values.more }}
  - verbs: ["list"]
{{- end }}
{{- end }}
`;

const same = (changed: string, original = ROLE, name = 'role.yaml') => templateDigest(name, changed) === templateDigest(name, original);

describe('a template keeps its digest if', () => {
  test.each<[string, string, string?]>([
    ['a comment of the template is added', `{{/* About\n  roles. */}}\n${ROLE}`],
    ['a comment with trim markers is added', ROLE.replace('rules:', '{{- /* rules: }} */}}\nrules:')],
    ['a line that is a YAML comment is added', ROLE.replace('rules:', '# What it may do.\nrules:')],
    ['YAML comments are added before an action', ROLE.replace('{{- if .Values.more }}', '  # More.\n  # Much more.\n{{- if .Values.more }}')],
    ['a YAML comment is added before an assignment', ROLE.replace('rules:', '# About a.\n{{- $a := 1 }}\nrules:'), ROLE.replace('rules:', '{{- $a := 1 }}\nrules:')],
    ['a YAML comment is added before what is indented', ROLE.replace('rules:', '# More.\n{{- toYaml .Values.a | nindent 2 }}\nrules:'), ROLE.replace('rules:', '{{- toYaml .Values.a | nindent 2 }}\nrules:')],
    ['a YAML comment is added before an alternative', ROLE.replace('{{- end }}', '# Else.\n{{- else }}\n  - verbs: ["get"]\n{{- end }}'), ROLE.replace('{{- end }}', '{{- else }}\n  - verbs: ["get"]\n{{- end }}')],
    ['a YAML comment is added before all', `# Roles.\n${ROLE}`],
    ['a YAML comment is added after all', `${ROLE}# Roles.\n`],
    ['blank lines are added', ROLE.replace('rules:', '\n   \nrules:')],
    ['white space is added at the end of a line', ROLE.replace('kind: Role', 'kind: Role  ')],
    ['white space is added within an action', ROLE.replace('{{ .Release.Name }}', '{{  .Release.Name\n}}')],
    ['a line ends otherwise', ROLE.replaceAll('\n', '\r\n')],
    ['the last line has no end', ROLE.trimEnd()],
  ])('%s', (_, changed, original = ROLE) => {
    expect(changed).not.toBe(original);
    expect(same(changed, original)).toBe(true);
  });
});

describe('a template gets another digest if', () => {
  test.each([
    ['a value changes', ROLE.replace('"list"', '"watch"')],
    ['a line is added', `${ROLE}more: true\n`],
    ['a line is indented', ROLE.replace('  name:', '    name:')],
    ['a condition changes', ROLE.replace('.Values.more', '.Values.less')],
    ['a trim marker goes', ROLE.replace('{{- if .Values.more }}', '  {{ if .Values.more }}')],
    ['a text in quotes changes', ROLE.replace('"a # b"', '"a  # b"')],
    ['the action behind a # changes', ROLE.replace('rules:', '# {{ fail "no" }}\nrules:')],
    ['a text in quotes within an action changes', ROLE.replace('.Values.more', 'eq .Values.more "a  b"')],
    ['an action doesn\'t end', ROLE.replace('{{- end }}\n{{- end }}\n', '{{- end }}\n{{- end\n')],
  ])('%s', (_, changed) => {
    expect(changed).not.toBe(ROLE);
    expect(same(changed)).toBe(false);
  });

  test('blank lines and # are added in content', () => {
    const script = 'data:\n  run: |\n    a\n    b\n';
    expect(same(script.replace('    b', '    # c\n    b'), script)).toBe(false);
    expect(same(script.replace('    b', '\n    b'), script)).toBe(false);
    const quoted = 'a: "b\n  c"\n';
    expect(same(quoted.replace('  c', '  # d\n  c'), quoted)).toBe(false);
  });

  test('an action writes the start of a comment', () => {
    expect(same('a: b\n# c{{ "\\n" }}d: e\n', 'a: b\n{{ "\\n" }}d: e\n')).toBe(false);
    expect(same('a: b\n# c\n{{- if .on }}d: e{{ end }}\n', 'a: b\n{{- if .on }}d: e{{ end }}\n')).toBe(false);
    expect(same('a: b\n# c\n{{- if .on }}\nd: e\n{{- else }}f{{ end }}\n', 'a: b\n{{- if .on }}\nd: e\n{{- else }}f{{ end }}\n')).toBe(false);
  });
});

describe('in a file of definitions', () => {
  const HELPER = '{{- define "name" -}}\n{{- if .Values.on -}}\n{{ true }}\n{{- end -}}\n{{- end -}}\n';

  test('a change outside of definitions keeps the digest', () => {
    expect(same(`Names.\n\n${HELPER}\n# The end.\n`, HELPER, '_helper.tpl')).toBe(true);
  });

  test('a change within a definition changes it, including white space before its first line', () => {
    expect(same(HELPER.replace('true', 'false'), HELPER, '_helper.tpl')).toBe(false);
    // Included in a condition, white space alone counts as true.
    expect(same(HELPER.replace('{{- end -}}\n{{- end -}}', '{{- end }}\n{{ end -}}'), HELPER, '_helper.tpl')).toBe(false);
  });

  test('the same text changes the digest of a file that Helm writes', () => {
    expect(same(`Names.\n\n${HELPER}`, HELPER, 'helper.yaml')).toBe(false);
  });
});
