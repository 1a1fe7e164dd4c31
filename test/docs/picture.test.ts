import { readPage } from '../../projenrc/docs/pages';
import { picture, PICTURE } from '../../projenrc/docs/picture';
import { referencesOf } from '../../projenrc/docs/references';

test('the picture shows the rendered objects; `npm run docs` updates it', async () => {
  expect(readPage(PICTURE)).toBe(await picture());
}, 60_000);

test('the README shows the picture', () => {
  expect(readPage('README.md')).toContain(`](${PICTURE})`);
});

describe('references', () => {
  const pod = { metadata: { labels: { app: 'a' } }, spec: { serviceAccountName: 'sa', volumes: [{ name: 'v', secret: { secretName: 's' } }] } };
  const workload = { kind: 'StatefulSet', metadata: { name: 'w', namespace: 'n' }, spec: { serviceName: 'h', template: pod } };
  const service = (name: string, spec: object) => ({ kind: 'Service', metadata: { name, namespace: 'n' }, spec });

  test('a workload refers to its service account, its Secrets and its governing Service', () => {
    const { references } = referencesOf([workload, service('h', { clusterIP: 'None' })]);
    expect(references.map(({ to, says }) => [to, says])).toEqual([
      ['ServiceAccount/sa', 'runs as'], ['Secret/s', 'mounts'], ['Service/h', 'serviceName'],
    ]);
  });

  test('a Service routes to the pods that carry its labels, and to no others', () => {
    const { references } = referencesOf([workload, service('yes', { selector: { app: 'a' } }), service('no', { selector: { app: 'b' } })]);
    expect(references.filter(({ says }) => says === 'routes to')).toEqual([{ from: 'Service/yes', to: 'StatefulSet/w', says: 'routes to' }]);
  });

  test('an object that is not in the manifests is marked as created later', () => {
    expect(referencesOf([workload]).boxes.find(({ id }) => id === 'Secret/s')!.later).toBe(true);
  });
});
