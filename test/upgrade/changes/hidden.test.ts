import { createHash } from 'node:crypto';
import { Upgrade } from '../../../src';
import { fieldChanges } from '../../../src/upgrade/changes/field-changes';
import { DAY, rendered } from '../rendered';

function changes(before: any, after: any, kind = 'ConfigMap'): any[] {
  const objectOf = (fields: any) => ({ apiVersion: 'v1', kind, metadata: { name: 'a' }, ...fields });
  return fieldChanges({ before: objectOf(before), after: objectOf(after) });
}

/** What replaces a secret, as the documentation of the output says: the first digits of its SHA-256. */
function digest(text: string): string {
  return `(hidden, sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 8)})`;
}

/** How a value is shown, where another one takes its place. */
function shown(fields: any, kind?: string): any {
  const [{ before }] = changes(fields, {}, kind);
  return before;
}

describe('keys', () => {
  test.each([
    ['password', 'hunter2'], ['adminPassword', 'a'], ['clientSecret', 'abc'], ['client-secret', 'abc'], ['apiKey', 'a'], ['api_key', 'a'],
    ['accessKey', 'a'], ['auth', 'dXNlcjpw'], ['identityToken', 'a'], ['mySecret', 'Not+A/Name='], ['passphrase', 'a'], ['cookieSecret', 'abc'],
  ])('hides the text of %s', (key, text) => {
    expect(shown({ [key]: text })).toBe(digest(text));
  });

  test.each([
    ['secretName', 'a'], ['secretRef', 'a'], ['existingSecret', 'a'], ['imagePullSecret', 'a'], ['tlsSecret', 'a'], ['mySecret', 'db.credentials'],
    ['passwordKey', 'a'], ['tokenTtl', '1h'], ['author', 'a'], ['topologyKey', 'zone'], ['existingSecretForAuthSecret', 'A_B'],
  ])('shows the text of %s', (key, text) => {
    expect(shown({ [key]: text })).toBe(text);
  });

  test('hides a number that is a secret, and shows one beside it, and a switch', () => {
    expect(shown({ automountServiceAccountToken: false })).toBe(false);
    expect(shown({ login: { password: 1234, port: 1234 } })).toEqual({ password: digest('1234'), port: 1234 });
    expect(shown({ projected: { serviceAccountToken: { expirationSeconds: 3600, audience: 'api', path: 'token' } } }))
      .toEqual({ serviceAccountToken: { expirationSeconds: 3600, audience: 'api', path: 'token' } });
  });

  test('hides what is below a secret, and shows where it is taken from', () => {
    const token = (value: string, name: string) => ({ token: { value, secretRef: { name, key: 'k' } } });
    expect(changes(token('a', 'x'), token('b', 'y'))).toEqual([
      { path: 'token.secretRef.name', before: 'x', after: 'y' },
      { path: 'token.value', before: digest('a'), after: digest('b') },
    ]);
    expect(shown(token('a', 'x'))).toEqual({ value: digest('a'), secretRef: { name: 'x', key: 'k' } });
    expect(shown({ auth: { 'registry.example.com': { username: 'u', password: 'p' } } })).toEqual({ 'registry.example.com': { username: 'u', password: digest('p') } });
  });
});

describe('arguments', () => {
  test.each([
    [['--oidc-client-secret=abc', '--v=2'], [`--oidc-client-secret=${digest('abc')}`, '--v=2']],
    [['--token=a b'], [`--token=${digest('a b')}`]],
    [['--password', 'abc', 'def'], ['--password', digest('abc'), 'def']],
    [['vcluster login --access-key abc --debug'], [`vcluster login --access-key ${digest('abc')} --debug`]],
    [['login --password="a b" --user=u'], [`login --password=${digest('"a b"')} --user=u`]],
    [['TOKEN=abc run'], [`TOKEN=${digest('abc')} run`]],
  ])('hides the secrets in %j', (args, expected) => {
    expect(shown({ args })).toEqual(expected);
  });

  test.each([
    [['--token-ttl=1h', '--tls-secret=name', '--secret-name=a', '--enable-bootstrap-token-auth=true', '--service-account-private-key-file=/a']],
    [['--token', '--debug']], [['--oidc-client-id=abc']], [['run --password --debug']],
  ])('shows %j', args => {
    expect(shown({ args })).toEqual(args);
  });
});

describe('Secrets in texts', () => {
  const head = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\n';

  test.each([
    ['an entry', `${head}stringData:\n  a: s3cret\n`, `${head}stringData:\n  a: ${digest('s3cret')}`],
    ['data in front of the kind', 'data:\n  a: s3cret\nkind: Secret', 'data:\n  a: (hidden'],
    ['a block', `${head}data:\n  "a": |-\n    s3cret\n    other: s3cret\ntype: Opaque`, `${head}data:\n  "a": ${digest('|-\n    s3cret\n    other: s3cret')}\ntype: Opaque`],
    ['entries behind comments and conditions', `${head}data:\n# one\n{{- if .Values.x }}\n  a: s3cret\n# s3cret\n{{- end }}\n  b: s3cret\ntype: Opaque`, 'type: Opaque'],
    ['a map in braces', `${head}data: {a: s3cret,\n  b: s3cret\n}\ntype: Opaque`, 'type: Opaque'],
    ['lines that end as on Windows', `${head}data:\n  a: s3cret\ntype: Opaque`.replaceAll('\n', '\r\n'), 'type: Opaque'],
    ['JSON', '{"kind":"Secret","data":{"a":"s3cret"}}', '{"kind":"Secret","data":(hidden'],
    ['JSON of several lines', '{\n  "kind": "Secret",\n  "data": {\n    "a": "s3cret"\n  },\n  "type": "Opaque"\n}', '"type": "Opaque"'],
    ['an item of a list', '- kind: ConfigMap\n- data:\n    a: s3cret\n  kind: Secret\n- kind: Pod', '\n- kind: Pod'],
    ['a template', `${head.replace('x', '{{ .Values.x }}')}stringData:\n  {{ .Values.key }}: s3cret\n  b: {{ "s3cret" }}`, '{{ .Values.key }}: (hidden'],
    ['a later document', `a: 1\n---\n${head}data:\n  a: s3cret\n---\nkind: ConfigMap\ndata:\n  a: plain`, '\n---\nkind: ConfigMap\ndata:\n  a: plain'],
    ['the text of a ConfigMap', 'kind: ConfigMap\ndata:\n  text: |\n    kind: Secret\n    data:\n      a: s3cret', '(hidden'],
    ['what kubectl applied last',
      'metadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"data":{"a":"s3cret"}}\n  name: x',
      '\n  name: x'],
  ])('hides %s', (_, text, expected) => {
    const result = shown({ text });
    expect(result).not.toContain('s3cret');
    expect(result).toContain(expected);
  });

  test.each([
    'kind: ConfigMap\ndata:\n  a: plain', 'kind: SecretStore\ndata:\n  a: plain', 'kind: Secret\nmetadata:\n  name: plain\n  labels: { data-of: plain }',
    'kind: Secret', 'secretName: plain\nexistingSecret: plain', 'auth:\n  user: plain\n', 'args:\n- --level\n- plain', 'env:\n- name: LEVEL\n  value: plain', 'See https://example.com: the token is elsewhere.',
  ])('shows %j', text => {
    expect(shown({ text })).toBe(text);
  });

  test.each([
    ['adminPassword: s3cret', `adminPassword: ${digest('s3cret')}`],
    ['a: 1\nauth:\n  apiToken: "s3cret"\n  user: u', `a: 1\nauth:\n  apiToken: ${digest('"s3cret"')}\n  user: u`],
    ['db: {user: u, password: s3cret}', 'db: {user: u, password:(hidden'],
    ['password:\n  s3cret\nuser: u', '\nuser: u'],
    ['env:\n- name: DB_PASSWORD\n  value: s3cret\n- name: LEVEL\n  value: debug', '\n- name: LEVEL\n  value: debug'],
    ['args:\n- --token\n- s3cret\n- --debug', '\n- --debug'],
    ['privateKey: |\n  s3cret\n\n  s3cret\nuser: u', '\nuser: u'],
  ])('hides keys named like secrets in %j', (text, expected) => {
    expect(shown({ text })).not.toContain('s3cret');
    expect(shown({ text })).toContain(expected);
  });
});

test('hides the data of Secrets anywhere in the configuration, and tells that they change', () => {
  const manifests = (secret: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\nstringData:\n  a: ${secret}\n`;
  const cluster = (secret: string) => rendered({
    values: {
      experimental: {
        deploy: { vcluster: { manifests: manifests(secret), manifestsTemplate: manifests(secret) }, host: { manifests: manifests(secret) } },
      },
      plugins: { p: { image: 'x', config: { object: { kind: 'Secret', data: { a: secret } } } } },
    },
  });
  const report = Upgrade.compare(cluster('s3cret'), cluster('0ther'), { date: DAY });
  for (const text of [report.toText(), report.toMarkdown(), report.toJson()]) {
    expect(text).not.toMatch(/s3cret|0ther/);
  }
  expect(report.clusters[0].changed.find(({ object }) => object === 'Secret/team-a/vc-config-my-vc')!.changes.map(({ path }) => path)).toEqual([
    'data["config.yaml"].experimental.deploy.host.manifests',
    'data["config.yaml"].experimental.deploy.vcluster.manifests',
    'data["config.yaml"].experimental.deploy.vcluster.manifestsTemplate',
    'data["config.yaml"].plugins.p.config.object.data.a',
  ]);
});

test('hides a file of the name config.yaml in another Secret', () => {
  expect(shown({ data: { 'config.yaml': 'YTogMQ==' } }, 'Secret')).toEqual({ 'config.yaml': digest('YTogMQ==') });
  expect(changes({ data: { 'config.yaml': 'YTogMQ==' } }, { data: { 'config.yaml': 'YTogMg==' } }, 'Secret')[0].before).toBe(digest('YTogMQ=='));
});

describe('the annotation of kubectl apply', () => {
  const applied = (annotations: any) => rendered().map(object =>
    ({ ...object, metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, ...annotations } } }));
  const last = (text: string) => ({ 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ kind: 'Secret', data: { a: text } }) });

  test('is no change', () => {
    expect(Upgrade.compare(applied(last('s3cret')), rendered(), { date: DAY }).toText()).toBe('Nothing changes.\n');
    expect(Upgrade.compare(applied(last('s3cret')), applied(last('0ther')), { date: DAY }).toText()).toBe('Nothing changes.\n');
  });

  test('hides no other annotation', () => {
    const text = Upgrade.compare(applied({ ...last('s3cret'), own: 'a' }), applied({ own: 'b' }), { date: DAY }).toText();
    expect(text).toContain('- own: a\n    + own: b\n');
    expect(text).not.toContain('s3cret');
  });

  test('is hidden in the template of a pod', () => {
    expect(JSON.stringify(shown({ template: { metadata: { annotations: last('s3cret') } } }))).toMatch(/last-applied-configuration":"\(hidden, /);
  });
});
