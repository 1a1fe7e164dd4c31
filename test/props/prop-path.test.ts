import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, Distro } from '../../src';
import { propPath } from '../../src/props/typed-values';
import { formatPath } from '../../src/values/problem';

/** The prop that stands for an option of the workload, as errors name it. */
const prop = (path: string, props: object = {}) => formatPath(propPath('StatefulSetOptions', path.split('.'), props));

test.each([
  ['resources', 'resources'],
  ['resources.limits', 'resources'],
  ['resources.limits.cpu', 'resources.cpu.limit'],
  ['resources.requests.memory', 'resources.memory.request'],
  ['resources.limits.ephemeral-storage', 'resources.ephemeralStorage.limit'],
  ['image.tag', 'image.tag'],
])('the prop of %s is %s', (path, expected) => {
  expect(prop(path)).toBe(expected);
});

test('a variable is identified by its name', () => {
  const props = { env: { LEVEL: kplus.EnvValue.fromValue('1'), MODE: kplus.EnvValue.fromValue('2') } };
  expect(prop('env', props)).toBe('env');
  expect(prop('env.1', props)).toBe('env.MODE');
  expect(prop('env.1.name', props)).toBe('env.MODE');
  expect(prop('env.1.value', props)).toBe('env.MODE.value');
  expect(prop('env.5.value', props)).toBe('env["5"].value');
  expect(prop('env.0.value')).toBe('env["0"].value');
});

test('mounts have the names of cdk8s-plus', () => {
  const mounts = (path: (string | number)[]) => formatPath(propPath('PersistenceOptions', ['addVolumeMounts', 0, ...path], {}));
  expect(mounts([])).toBe('addVolumeMounts[0]');
  expect(mounts(['mountPath'])).toBe('addVolumeMounts[0].path');
  expect(mounts(['name'])).toBe('addVolumeMounts[0].volume');
  expect(mounts(['mountPropagation'])).toBe('addVolumeMounts[0].propagation');
  expect(mounts(['subPath'])).toBe('addVolumeMounts[0].subPath');
});

test('the path is the static method if the choice is wrong, otherwise the option', () => {
  const store = BackingStore.deployedEtcd({ volumeClaim: { size: Size.gibibytes(1) } });
  expect(store._locate(['etcd', 'deploy', 'statefulSet', 'persistence', 'volumeClaim', 'size'])).toEqual({ path: ['backingStore', 'volumeClaim', 'size'] });
  expect(store._locate(['etcd', 'deploy', 'enabled'])).toEqual({ path: ['backingStore'], code: 'BackingStore.deployedEtcd(…)' });
  expect(store._locate(['database', 'embedded'])).toEqual({ path: ['backingStore'], code: 'BackingStore.deployedEtcd(…)' });
  expect(Distro.k8s()._locate(['k8s', 'version'])).toEqual({ path: ['distro', 'version'] });
  expect(Distro.k8s()._locate(['k3s', 'enabled'])).toEqual({ path: ['distro'], code: 'Distro.k8s(…)' });
  expect(Distro.k0s()._locate(['k0s', 'enabled'])).toEqual({ path: ['distro'], code: 'Distro.k0s(…)' });
  expect(Distro.k3s()._locate(['k3s', 'enabled'])).toEqual({ path: ['distro'], code: 'Distro.k3s(…)' });
});
