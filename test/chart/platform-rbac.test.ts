import { object, objects, OLDEST } from './rendering';
import { errorsOf, virtualCluster } from '../synth';

const PLATFORM = { platform: { apiKey: { namespace: 'vcluster-platform' } } };

test("the control plane may read the platform's API key in another namespace", () => {
  const called = 'vc-my-vc-v-team-a-platform-role';
  const role = object('Role', PLATFORM, { called });
  expect(role.metadata.namespace).toBe('vcluster-platform');
  expect(role.rules).toEqual([{ apiGroups: [''], resources: ['secrets'], verbs: ['get'], resourceNames: ['vcluster-platform-api-key'] }]);
  const binding = object('RoleBinding', PLATFORM, { called: `${called}-binding` });
  expect(binding.metadata.namespace).toBe('vcluster-platform');
  expect(binding.roleRef.name).toBe(called);
  expect(binding.subjects).toEqual([{ kind: 'ServiceAccount', name: 'vc-my-vc', namespace: 'team-a' }]);
});

test('the Secret can have another name', () => {
  const values = { platform: { apiKey: { namespace: 'p', secretName: 'key' } } };
  expect(object('Role', values, { called: 'vc-my-vc-v-team-a-platform-role' }).rules[0].resourceNames).toEqual(['key']);
});

test.each([
  ['nothing is said', {}],
  ['the Secret is in the same namespace', { namespace: 'team-a' }],
  ['the permission is given elsewhere', { namespace: 'p', createRBAC: false }],
])('no permission is needed if %s', (_, apiKey) => {
  expect(objects('Role', { platform: { apiKey } })).toHaveLength(1);
});

test('releases before 0.32 have the options in another section', () => {
  const values = { external: { platform: { apiKey: { namespace: 'p' } } } };
  expect(objects('Role', values, { release: '0.31.3' })).toHaveLength(2);
});

test('0.22 binds the service account in the namespace of the Secret', () => {
  const values = { external: { platform: { apiKey: { namespace: 'p' } } } };
  const binding = object('RoleBinding', values, { release: OLDEST, called: 'vc-my-vc-v-team-a-platform-role-binding' });
  expect(binding.subjects[0].namespace).toBe('p');
});

test('the namespace of the Secret must be a valid name', () => {
  const values = { platform: { apiKey: { namespace: 'Team A' } } };
  expect(errorsOf(virtualCluster({ values }))).toEqual([expect.stringContaining('values.platform.apiKey.namespace: "Team A" must be the name of a namespace')]);
});
