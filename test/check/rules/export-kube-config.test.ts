import { testMissing, testRows, testWords, told } from './refusals';
import { exportKubeConfig } from '../../../src/check/rules/export-kube-config';

describe('the exported kubeconfig', () => {
  testRows([
    ['goes to one Secret or to a list', { 'exportKubeConfig.secret.name': 'a', 'exportKubeConfig.additionalSecrets': [{ name: 'b' }] },
      ['exportKubeConfig.additionalSecrets']],
    ['knows the one Secret by its namespace too', { 'exportKubeConfig.secret.namespace': 'a', 'exportKubeConfig.additionalSecrets': [{ name: 'b' }] },
      ['exportKubeConfig.additionalSecrets']],
    ['can go to one Secret beside an empty list', { 'exportKubeConfig.secret.name': 'a', 'exportKubeConfig.additionalSecrets': [] }, []],
    ['can go to a list', { 'exportKubeConfig.additionalSecrets': [{ name: 'b' }, { namespace: 'c' }] }, []],
    ['goes to a Secret with a name or a namespace', { 'exportKubeConfig.additionalSecrets': [{ server: 'https://x' }] },
      ['exportKubeConfig.additionalSecrets[0]']],
    ["isn't named by blanks", { 'exportKubeConfig.additionalSecrets': [{ name: ' ' }] }, ['exportKubeConfig.additionalSecrets[0]']],
    ["isn't found in a namespace of blanks", { 'exportKubeConfig.additionalSecrets': [{ namespace: ' ' }] }, ['exportKubeConfig.additionalSecrets[0]']],
    ['can go to a namespace of blanks, which is none', { 'exportKubeConfig.secret.namespace': ' ' }, []],
    ['might go to one Secret and a list before 0.24', { 'exportKubeConfig.secret.name': 'a', 'exportKubeConfig.additionalSecrets': [{ name: 'b' }] }, [], { release: '0.23.3' }],
    ['had no list before 0.24', { 'exportKubeConfig.additionalSecrets': [{ server: 'a' }] }, [], { release: '0.23.3' }],
    ['has a server whose URL begins with its scheme', { 'exportKubeConfig.server': 'x-https://my-host' }, ['exportKubeConfig.server']],
    ['must have a valid server', { 'exportKubeConfig.server': 'ftp://x' }, ['exportKubeConfig.server']],
    ['says how to reach the server', { 'exportKubeConfig.server': 'my-host' }, ['exportKubeConfig.server']],
    ['has a server whose URL can be read', { 'exportKubeConfig.server': 'https://a b' }, ['exportKubeConfig.server']],
    ['can have a server', { 'exportKubeConfig.server': 'https://my-host:443' }, []],
    ['can say so without encryption', { 'exportKubeConfig.server': 'http://my-host' }, []],
    ['says how to reach the server of another Secret', { 'exportKubeConfig.additionalSecrets': [{ name: 'a', server: 'my-host' }] },
      ['exportKubeConfig.additionalSecrets[0].server']],
    ['can leave the server of another Secret out', { 'exportKubeConfig.additionalSecrets': [{ name: 'a', server: '' }] }, []],
    ['might name any server of another Secret before 0.29', { 'exportKubeConfig.additionalSecrets': [{ name: 'a', server: 'my-host' }] }, [],
      { release: '0.28.2' }],
    ['goes to each Secret once', { 'exportKubeConfig.additionalSecrets': [{ name: 'a' }, { name: 'b' }, { name: 'a', context: 'c' }] },
      ['exportKubeConfig.additionalSecrets[2]']],
    ['goes to each Secret once, named or not', { 'exportKubeConfig.additionalSecrets': [{ namespace: 'n' }, { name: 'vc-my-vc', namespace: 'n', context: 'c' }] },
      ['exportKubeConfig.additionalSecrets[1]']],
    ['goes to each Secret once, in its own namespace or not', { 'exportKubeConfig.additionalSecrets': [{ name: 'a' }, { name: 'a', namespace: 'team-a' }] },
      ['exportKubeConfig.additionalSecrets[1]'], { namespace: 'team-a' }],
    ['can go to a Secret twice that is the same', { 'exportKubeConfig.additionalSecrets': [{ name: 'a' }, { name: 'a' }] }, []],
    ['can go to Secrets of one name in two namespaces', { 'exportKubeConfig.additionalSecrets': [{ name: 'a' }, { name: 'a', namespace: 'n' }] }, []],
    ['might go to a Secret twice before there was a list', { 'exportKubeConfig.additionalSecrets': [{ name: 'a' }, { name: 'a', context: 'c' }] }, [],
      { release: '0.23.3' }],
    ['logs in as an account with a name', { 'exportKubeConfig.serviceAccount.clusterRole': 'view' }, ['exportKubeConfig.serviceAccount.name']],
    ['logs in as an account of a namespace with a name', { 'exportKubeConfig.serviceAccount.namespace': 'n' }, ['exportKubeConfig.serviceAccount.name']],
    ['logs in as an account with a name in other Secrets', { 'exportKubeConfig.additionalSecrets': [{ name: 'a', serviceAccount: { clusterRole: 'view' } }] },
      ['exportKubeConfig.additionalSecrets[0].serviceAccount.name']],
    ['can log in as an account', { 'exportKubeConfig.serviceAccount': { name: 'a', clusterRole: 'view', namespace: 'n' } }, []],
    ['can log in with a certificate', { 'exportKubeConfig.serviceAccount': { name: '', clusterRole: '', namespace: '' } }, []],
    ['can leave the server out', { 'exportKubeConfig.server': '' }, []],
    ['might name any server before 0.29', { 'exportKubeConfig.server': 'ftp://x' }, [], { release: '0.28.2' }],
    ['goes to a Secret with a possible name', { 'exportKubeConfig.secret.name': 'My_Secret' }, ['exportKubeConfig.secret.name']],
    ['goes to a possible namespace', { 'exportKubeConfig.additionalSecrets': [{ namespace: 'a.b' }] }, ['exportKubeConfig.additionalSecrets[0].namespace']],
    ['can go to a name with dots', { 'exportKubeConfig.secret.name': 'a.b' }, []],
  ]);

  it('is refused with advice', () => {
    expect(told({ 'exportKubeConfig.additionalSecrets': [{ name: 'a' }, { name: 'a', context: 'c' }], 'exportKubeConfig.serviceAccount.clusterRole': 'view' })).toEqual([
      expect.stringMatching(/^exportKubeConfig\.additionalSecrets\[1\] must be a different Secret from additionalSecrets\[0\]\. .*only the last kubeconfig remains/),
      expect.stringMatching(/^exportKubeConfig\.serviceAccount\.name must be set if namespace or clusterRole is set\. .*administrator/),
    ]);
    expect(told({ 'exportKubeConfig.additionalSecrets': [{}] })).toEqual([
      'exportKubeConfig.additionalSecrets[0] must be a Secret with a name, a namespace or both. Set the name or the namespace of the Secret.',
    ]);
  });
});

describe('the error says what is allowed', () => {
  testWords([
    ['one Secret and a list', { 'exportKubeConfig.secret.name': 'a', 'exportKubeConfig.additionalSecrets': [{ name: 'b' }] },
      ['empty if exportKubeConfig.secret is set', 'List all Secrets in additionalSecrets']],
    ['a server without a scheme', { 'exportKubeConfig.server': 'my-host' }, ['a URL that starts with https:// or http://']],
    ['an impossible name', { 'exportKubeConfig.secret.name': 'My_Secret' }, ['must be at most 253 lower-case letters']],
    ['an impossible namespace', { 'exportKubeConfig.secret.namespace': 'a.b' }, ['must be at most 63 lower-case letters']],
  ]);
});

testMissing(exportKubeConfig, { 'exportKubeConfig.additionalSecrets': [{ name: 'a' }] });
