import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { VirtualCluster } from '../../../src';
import { adviceOnFiles, namesFiles } from '../../../src/constructs/report/files';
import { mergeValues } from '../../../src/values/merge';
import { virtualCluster, warningLines } from '../../synth';

const apiServer = (...extraArgs: string[]) => virtualCluster({ values: { controlPlane: { distro: { k8s: { apiServer: { extraArgs } } } } } });
const warningsOf = (vc: VirtualCluster) => warningLines(vc).filter(line => line.includes('No volume is mounted at this path'));
const database = (caFile: string, enabled = true) => virtualCluster({
  values: { controlPlane: { backingStore: { database: { external: { enabled, dataSource: 'postgres://u@db/vc', caFile } } } } },
});

describe('a file that no volume contains', () => {
  test.each([
    ['of an argument', apiServer('--audit-policy-file=/etc/audit/policy.yaml'), 'apiServer.extraArgs[0]: "/etc/audit/policy.yaml"'],
    ['of an argument with its value behind it', apiServer('--v=4', '--audit-policy-file', '/etc/audit/policy.yaml'), 'apiServer.extraArgs[2]: "/etc/audit/policy.yaml"'],
    ['of a configuration', apiServer('--authentication-config=/etc/auth.yaml'), 'extraArgs[0]'],
    ['of a kubeconfig', apiServer('--authorization-kubeconfig=/etc/kubeconfig'), 'extraArgs[0]'],
    ['beside a folder that begins alike', apiServer('--oidc-ca-file=/database/ca.crt'), 'extraArgs[0]'],
    ['of the authority of kubelets', apiServer('--kubelet-certificate-authority=/mine/ca.crt'), 'extraArgs[0]: "/mine/ca.crt"'],
    ['of the key of a certificate', apiServer('--tls-sni-cert-key=/data/a.crt,/mine/a.key:a.example.com'), 'extraArgs[0]: "/mine/a.key"'],
    ['of the certificate of a key', apiServer('--tls-sni-cert-key', '/mine/a.crt,/data/a.key'), 'extraArgs[1]: "/mine/a.crt"'],
    ['of a database', database('/certs-of-mine/ca.crt'), 'database.external.caFile: "/certs-of-mine/ca.crt"'],
    ['of an external etcd', virtualCluster({
      values: { controlPlane: { backingStore: { etcd: { external: { enabled: true, endpoint: 'https://etcd:2379', tls: { keyFile: '/mine/key' } } } } } },
    }), 'etcd.external.tls.keyFile: "/mine/key"'],
    ['of the database\'s client', virtualCluster({
      values: { controlPlane: { backingStore: { database: { embedded: { enabled: true, extraArgs: ['--ca-file=/mine/ca'] } } } } },
    }), 'database.embedded.extraArgs[0]'],
  ])('%s causes a warning', (_, vc, place) => {
    expect(warningsOf(vc)).toEqual([expect.stringContaining(place)]);
  });
});

describe('a file causes no warning', () => {
  test.each([
    ['on the volume with the data', apiServer('--oidc-ca-file=/data/ca.crt')],
    ['of the image\'s distribution', apiServer('--oidc-ca-file=/etc/ssl/certs/ca-certificates.crt')],
    ['of the pod\'s own account', apiServer('--oidc-ca-file=/var/run/secrets/kubernetes.io/serviceaccount/ca.crt')],
    ['of a certificate and its key', apiServer('--tls-sni-cert-key=/data/a.crt,/data/a.key')],
    ['that is written', apiServer('--audit-log-path=/var/log/audit.log', '--log-file=/var/log/a.log')],
    ['relative to a folder that is not known', apiServer('--oidc-ca-file=ca.crt')],
    ['without a name', apiServer('--oidc-ca-file=', '--oidc-ca-file')],
    ['of a database that is off', database('/mine/ca.crt', false)],
  ])('%s', (_, vc) => expect(warningsOf(vc)).toEqual([]));

  test('on a volume of the options', () => {
    const vc = virtualCluster({
      values: {
        controlPlane: {
          distro: { k8s: { apiServer: { extraArgs: ['--audit-policy-file=/etc/audit/policy.yaml'] } } },
          statefulSet: { persistence: { addVolumes: [{ name: 'audit', configMap: { name: 'audit' } }], addVolumeMounts: [{ name: 'audit', mountPath: '/etc/audit' }] } },
        },
      },
    });
    expect(warningsOf(vc)).toEqual([]);
  });

  test('on a volume that was added through cdk8s-plus', () => {
    const vc = apiServer('--audit-policy-file=/etc/audit/policy.yaml');
    const policy = kplus.ConfigMap.fromConfigMapName(vc, 'Policy', 'policy');
    vc.controlPlane.containers[0].mount('/etc/audit', kplus.Volume.fromConfigMap(vc, 'Audit', policy, { name: 'audit' }));
    expect(warningsOf(vc)).toEqual([]);
  });

  test('mounted as a single file, by a patch', () => {
    const vc = apiServer('--audit-policy-file=/etc/audit/policy.yaml');
    ApiObject.of(vc.controlPlane).addJsonPatch(
      JsonPatch.add('/spec/template/spec/containers/0/volumeMounts/-', { name: 'data', mountPath: '/etc/audit/policy.yaml', subPath: 'policy.yaml' }));
    expect(warningsOf(vc)).toEqual([]);
  });
});

describe('each option with the path of a file is checked', () => {
  const found = (path: string, value: unknown, more: object = {}, pod: any = { containers: [{ volumeMounts: [{ mountPath: '/data' }] }] }) => {
    const values: any = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    return adviceOnFiles(mergeValues(values, more as any) as any, pod, place => place.join('/'));
  };
  const STORES = 'controlPlane.backingStore';

  test.each([
    ...['k8s.apiServer', 'k8s.controllerManager', 'k8s.scheduler', 'k3s', 'k0s'].map(program => `controlPlane.distro.${program}.extraArgs`),
    ...['etcd.embedded', 'database.embedded', 'database.external'].map(store => `${STORES}.${store}.extraArgs`),
  ])('%s', option => {
    expect(found(option, ['--v=4', '--ca-file=/mine/a=b'])).toEqual([{
      id: 'file-not-mounted',
      about: `${option.split('.').join('/')}/1: "/mine/a=b".`,
      advice: expect.stringMatching(/^No volume is mounted at this path .* file is missing\. Mount a ConfigMap or Secret .*containers\[0\]\.mount\(\)\.$/),
    }]);
  });

  test.each([
    ...['database.embedded', 'database.external'].flatMap(store => ['caFile', 'certFile', 'keyFile'].map(file => [store, file])),
    ...['tls.caFile', 'tls.certFile', 'tls.keyFile'].map(file => ['etcd.external', file]),
  ])('%s.%s', (store, file) => {
    const enabled = (on: boolean) => ({ controlPlane: { backingStore: store.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), { enabled: on }) } });
    expect(found(`${STORES}.${store}.${file}`, '/mine/a', enabled(true)).map(({ about }) => about)).toEqual([
      `${`${STORES}.${store}.${file}`.split('.').join('/')}: "/mine/a".`,
    ]);
    expect(found(`${STORES}.${store}.${file}`, '/mine/a', enabled(false))).toEqual([]);
  });

  const API_SERVER = 'controlPlane.distro.k8s.apiServer.extraArgs';

  test.each<[string, string[], number]>([
    ['one dash', ['-ca-file=/mine'], 1], ['no dash', ['ca-file=/mine'], 0], ['a longer name', ['--file-limit=/mine'], 0], ['a name behind a sign', ['x --ca-file=/mine'], 0],
    ['a lock', ['--lock-file=/mine'], 0], ['a lock with one dash', ['-lock-file=/mine'], 0], ['a longer lock', ['--log-file-config=/mine'], 1],
    ['a lock of others', ['--my-lock-file=/mine'], 1], ['upper case', ['--CA-FILE=/mine'], 1], ['no value', ['--ca-file'], 0],
  ])('flags by their names: %s', (_, args, count) => {
    expect(found(API_SERVER, args)).toHaveLength(count);
  });

  test.each(['/etc/ssl/a', '/etc/pki/a', '/proc/a', '/dev/a', '/usr/a', '/var/run/secrets/kubernetes.io/a', '/data', '/data/a'])('not if the file exists: %s', file => {
    expect(found(API_SERVER, [`--ca-file=${file}`])).toEqual([]);
  });

  test('in pods without mounts', () => {
    expect(found(API_SERVER, ['--ca-file=/data/a'], {}, { containers: [{}] })).toHaveLength(1);
  });

  test('only if there is one', () => {
    expect([namesFiles({}), namesFiles({ controlPlane: { distro: { k8s: { apiServer: { extraArgs: ['--ca-file=/a'] } } } } })]).toEqual([false, true]);
  });
});
