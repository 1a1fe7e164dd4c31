import { expandTemplates, expandText, templateProblems } from '../../src/chart/template';

const SCOPE = {
  name: 'my-vc',
  namespace: 'team-a',
  values: {
    pro: true,
    serviceCIDR: '10.96.0.0/12',
    controlPlane: {
      statefulSet: { highAvailability: { replicas: 3, leaseDuration: 2000000 }, labels: {} },
      ingress: { host: 'vc: "example"\nnext' },
    },
  },
};

describe('simple references in a text', () => {
  test.each([
    ['{{ .Release.Name }}', 'my-vc'],
    ['{{.Release.Namespace}}/{{ $.Release.Name }}', 'team-a/my-vc'],
    ['{{ .Values.serviceCIDR }}', '10.96.0.0/12'],
    ['{{ .Values.pro }}', 'true'],
    ['{{ .Values.controlPlane.statefulSet.highAvailability.replicas }}', '3'],
    ['{{ .Values.controlPlane.statefulSet.highAvailability.leaseDuration }}', '2e+06'],
    ['a{{ .Values.nothing }}b', 'ab'],
    ['a{{ .Values.controlPlane.statefulSet.labels.tier }}b', 'ab'],
    ['a {{- .Release.Name }} b', 'amy-vc b'],
    ['a {{ .Release.Name -}}\n b', 'a my-vcb'],
    ['a\n{{- .Release.Name -}} {{- .Release.Name }}', 'amy-vcmy-vc'],
    ['a{{/* a comment */}}b', 'ab'],
    ['a {{- /* a comment */ -}} b', 'ab'],
    ['{{ .Release.Name\n}}', 'my-vc'],
    ['no }} expression', 'no }} expression'],
  ])('%j gives %j', (template, text) => {
    expect(expandText(SCOPE, template)).toEqual({ text, notPlain: [] });
  });

  test.each([
    '{{ .Release.Name | quote }}',
    '{{ .Release.Revision }}',
    '{{ .Chart.Version }}',
    '{{ .Values.controlPlane }}',
    '{{ .Values }}',
    '{{ .Values.serviceCIDR.length }}',
    '{{ .Values.no.such }}',
    '{{ .Values.my-key }}',
    '{{ include "x" . }}',
    '{{ "}}" }}',
    '{{ if .Values.pro }}',
    '{{-3 }}',
    '{{ }}',
    '{{ .Release.Name',
  ])('%s is not a simple reference', expression => {
    expect(expandText(SCOPE, `a ${expression}`)).toEqual({ text: `a ${expression}`, notPlain: [expression] });
  });
});

describe('references in a value', () => {
  test('do not change other parts', () => {
    const value = { a: [1, 'x', { b: null }], c: '{ }' };
    expect(expandTemplates(SCOPE, value)).toBe(value);
  });

  test('are also evaluated in keys', () => {
    expect(expandTemplates(SCOPE, { '{{ .Release.Name }}': ['a-{{ .Release.Name }}', 1] })).toEqual({ 'my-vc': ['a-my-vc', 1] });
  });

  test('result in text if the text starts with them, otherwise in the value that is read', () => {
    const replicas = '{{ .Values.controlPlane.statefulSet.highAvailability.replicas }}';
    expect(expandTemplates(SCOPE, { a: replicas, b: `1${replicas}` })).toEqual({ a: '3', b: 13 });
  });

  test('can be in long texts and in several lines', () => {
    const long = 'word '.repeat(30);
    expect(expandTemplates(SCOPE, { a: `${long}{{ .Release.Name }} end`, b: 'x\n{{ .Release.Name }}\n' }))
      .toEqual({ a: `${long}my-vc end`, b: 'x\nmy-vc\n' });
  });
});

describe('problems with them', () => {
  test('are reported for each expression, with its path', () => {
    const problems = templateProblems(SCOPE, { tls: [{ secretName: 'a-{{ .Release.Name | upper }}' }], name: '{{ .Release.Name }}' }, ['spec']);
    expect(problems).toEqual([expect.objectContaining({ path: ['spec', 'tls', 0, 'secretName'], value: '{{ .Release.Name | upper }}' })]);
  });

  test('are reported if the result is not YAML', () => {
    expect(templateProblems(SCOPE, { a: 'x {{ .Values.controlPlane.ingress.host }}' }, ['spec']))
      .toEqual([expect.objectContaining({ path: ['spec'], allowed: expect.stringContaining('YAML still') })]);
  });

  test('are not reported if there are none', () => {
    expect(templateProblems(SCOPE, { a: ['x', 1, null] }, ['spec'])).toEqual([]);
    expect(templateProblems(SCOPE, { a: '{{ .Release.Name }}' }, ['spec'])).toEqual([]);
  });
});
