import { problems, testMissing, testRows, told } from './refusals';
import { deployedTexts } from '../../../src/check/rules/deployed-texts';

const MANIFESTS = 'experimental.deploy.vcluster.manifests';
const HELM = 'experimental.deploy.vcluster.helm';
const COREDNS = 'controlPlane.coredns';
const OBJECT = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const OBJECTS = 'Kubernetes objects, each with apiVersion, kind and metadata.name';
const chart = (values: unknown) => ({ [HELM]: [{ values }] });

describe('manifests of the virtual cluster', () => {
  testRows([
    ['are YAML', { [MANIFESTS]: 'a: [\nb' }, [MANIFESTS]],
    ['can be an object', { [MANIFESTS]: OBJECT }, []],
    ['can be several objects', { [MANIFESTS]: `---\n${OBJECT}---\n# nothing\n---\n${OBJECT}` }, []],
    ['can be a list of objects', { [MANIFESTS]: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'A', metadata: { generateName: 'a' } }] }) }, []],
    ['are objects, those of lists as well', { [MANIFESTS]: '{apiVersion: v1, kind: List, items: [{}, 1]}' }, [MANIFESTS, MANIFESTS]],
    ['are objects', { [MANIFESTS]: `${OBJECT}---\na: b\n` }, [MANIFESTS]],
    ['are no text', { [MANIFESTS]: 'a' }, [MANIFESTS]],
    ['can be nothing', { [MANIFESTS]: '' }, []],
    ['can hold templates as text', { [MANIFESTS]: `${OBJECT}data:\n  a: "{{ .Values.x }}"\n  b: |\n    {{ .Values.y }}\n` }, []],
    ['aren\'t expanded', { [MANIFESTS]: `${OBJECT}data: {{ .Values.x }}\n  a: b` }, [MANIFESTS]],
    ['leave wrong types to another check', { [MANIFESTS]: 5 }, []],
    ...['apiVersion: 1\nkind: A\nmetadata: {name: a}', 'apiVersion: a/b/v1\nkind: A\nmetadata: {name: a}', 'apiVersion: v1\nkind: 1\nmetadata: {name: a}', 'apiVersion: v1\nkind: A\nmetadata: {}', 'apiVersion: v1\nkind: A']
      .map((text): [string, any, string[]] => [`have all that objects have: ${JSON.stringify(text)}`, { [MANIFESTS]: text }, [MANIFESTS]]),
  ]);

  it('are reported with the problem', () => {
    expect(told({ [MANIFESTS]: 'a: [\nb' })[0]).toMatch(new RegExp(`^${MANIFESTS} must be YAML: .* at line 2, column \\d+\\.$`));
    expect(problems({ [MANIFESTS]: `${OBJECT}---\na: b\n` })).toMatchObject([{ value: { a: 'b' }, allowed: OBJECTS }]);
  });
});

describe('a template of manifests of the virtual cluster', () => {
  const TEMPLATE = 'experimental.deploy.vcluster.manifestsTemplate';
  testRows([
    ['closes its actions', { [TEMPLATE]: `${OBJECT}data: {{ .Values.x ` }, [TEMPLATE]],
    ['closes each of its actions', { [TEMPLATE]: '{{ .a }} {{ .b }} {{ .c }' }, [TEMPLATE]],
    ['can have actions of several lines', { [TEMPLATE]: 'a: {{ if .x\n}}b{{ end }}' }, []],
    ['can have braces in an action', { [TEMPLATE]: '{{ "{{" }}' }, []],
    ['can leave the objects to its actions', { [TEMPLATE]: '{{ .x }}\na: [' }, []],
    ['without actions is objects', { [TEMPLATE]: 'a: b' }, [TEMPLATE]],
    ['without actions may be objects', { [TEMPLATE]: OBJECT }, []],
    ['can be nothing', { [TEMPLATE]: '' }, []],
    ['leaves wrong types to another check', { [TEMPLATE]: 5 }, []],
  ]);

  it('is reported with the problem', () => {
    expect(told({ [TEMPLATE]: '{{ .x' })).toEqual([`${TEMPLATE} must be a template in which each {{ is closed by }}.`]);
  });
});

describe('values of charts for the virtual cluster', () => {
  testRows([
    ['are YAML', chart('a: [\nb'), [`${HELM}[0].values`]],
    ['are a map', chart('- a'), [`${HELM}[0].values`]],
    ['are no text', chart('a'), [`${HELM}[0].values`]],
    ['can be a map', chart('a: {b: 1}\nc: []\n'), []],
    ['can be nothing', chart(''), []],
    ['can be a comment', chart('# none'), []],
    ['are the first document', chart('a: b\n---\nc'), []],
    ['can have templates that others expand', chart('a: {{ .Values.x }}\n  b: ['), []],
    ['leave wrong types to another check', chart(5), []],
    ['are reported for each chart', { [HELM]: [{ values: 'a: b' }, { values: 'c' }] }, [`${HELM}[1].values`]],
  ]);

  it('are reported with the problem', () => {
    expect(problems(chart('a'))).toMatchObject([{ value: 'a', allowed: 'a map in YAML' }]);
    expect(told(chart('a: [\nb'))[0]).toMatch(/values must be YAML: /);
  });
});

describe('the replacement of CoreDNS', () => {
  const manifests = (text: unknown) => ({ [`${COREDNS}.overwriteManifests`]: text });
  const config = (text: unknown) => ({ [`${COREDNS}.overwriteConfig`]: text });
  testRows([
    ['is YAML', manifests('a: [\nb'), [`${COREDNS}.overwriteManifests`]],
    ['is objects', manifests('a: b'), [`${COREDNS}.overwriteManifests`]],
    ['can be an object', manifests(OBJECT), []],
    ['can be nothing', manifests(''), []],
    ['can have the templates of older releases', manifests(`${OBJECT}spec: {{.IMAGE}}\n a: [`), []],
    ['can be anything without CoreDNS', { ...manifests('a: ['), ...config('{'), [`${COREDNS}.enabled`]: false }, []],
    ['can be a Corefile', config('.:1053 {\n  errors\n  rewrite name regex a{2} b\n  # a }\n  log "}" {$ENV}\n  hosts {\n    fallthrough\n  }\n}\n'), []],
    ['can begin with a comment', config('# a {\na {\n}\n'), []],
    ['can have a quote with several signs', config('a {\n b "} }"\n}\n'), []],
    ['can be two servers', config('a {\n}\nb {\n}\n# {'), []],
    ['closes its blocks', config('.:1053 {\n  errors\n'), [`${COREDNS}.overwriteConfig`]],
    ['opens its blocks', config('.:1053 {\n}\n}\n{\n'), [`${COREDNS}.overwriteConfig`]],
    ['has blocks that are words of their own', config('.:1053{\n  errors\n}\n'), [`${COREDNS}.overwriteConfig`]],
    ['closes blocks within blocks', config('a {\n b {\n}\n'), [`${COREDNS}.overwriteConfig`]],
    ['can have a mark within a word', config('a {\n b#}\n}\n'), []],
    ['can have quotes within quotes', config('a {\n b "\\"}" \n}\n'), []],
    ['can have templates', config('a {{ .x }} {'), []],
    ['leaves wrong types to another check', { ...manifests(5), ...config(5) }, []],
  ]);

  it('is reported with advice', () => {
    expect(told(config('a {'))).toEqual([
      `${COREDNS}.overwriteConfig must be a Corefile with a closing brace for each opening brace. `
      + 'A block starts with { at the end of a line, and ends with } on its own line.',
    ]);
  });
});

testMissing(deployedTexts, { ...chart('a: b'), [MANIFESTS]: OBJECT, [`${COREDNS}.overwriteConfig`]: 'a' });
