import { object, objects } from './rendering';

const deploy = (host: { manifests?: string; manifestsTemplate?: string }) => ({ experimental: { deploy: { host } } });

test('manifests are rendered without changes, in their namespace or that of the virtual cluster', () => {
  const manifests = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: "{{ y }}"}\n'
    + '---\n# nothing\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: other}\n';
  expect(objects('ConfigMap', deploy({ manifests }))).toEqual([
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'team-a' }, data: { x: '{{ y }}' } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b', namespace: 'other' } },
  ]);
});

test('cluster-scoped objects have no namespace', () => {
  const manifests = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n';
  expect(object('Namespace', deploy({ manifests })).metadata).toEqual({ name: 'a' });
});

test('the objects of a List are separate objects', () => {
  const item = (name: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
  const manifests = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [item('a'), item('b')] });
  expect(objects('ConfigMap', deploy({ manifests })).map(({ metadata }) => metadata)).toEqual(['a', 'b'].map(name => ({ name, namespace: 'team-a' })));
});

test('a template comes last, with its references evaluated', () => {
  const manifest = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
  const found = objects('ConfigMap', deploy({ manifests: manifest('a'), manifestsTemplate: manifest('{{ .Release.Name }}-b') }));
  expect(found.map(({ metadata }) => metadata.name)).toEqual(['a', 'my-vc-b']);
});
