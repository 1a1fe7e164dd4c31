import { foundOf, store } from '../rendered';

const IDS = ['replicas-of-etcd'];
const embedded = (replicas: number) => ({
  values: { controlPlane: { ...store({ etcd: { embedded: { enabled: true } } }).controlPlane, statefulSet: { highAvailability: { replicas } } } },
});
const deployed = (members: number, replicas = 1) => ({
  values: {
    controlPlane: {
      ...store({ etcd: { deploy: { enabled: true, statefulSet: { highAvailability: { replicas: members } } } } }).controlPlane,
      statefulSet: { highAvailability: { replicas } },
    },
  },
});

test.each([
  [1, 3, ['notice replicas-of-etcd']],
  [3, 5, ['notice replicas-of-etcd']],
  [3, 2, ['risk replicas-of-etcd']],
  [1, 2, ['risk replicas-of-etcd']],
  [3, 1, ['risk replicas-of-etcd']],
  [3, 3, []],
])('judges embedded etcd from %d to %d members', (from, to, expected) => {
  expect(foundOf(IDS, embedded(from), embedded(to))).toEqual(expected);
});

test('judges deployed etcd by its own replicas, not by those of the control plane', () => {
  expect(foundOf(IDS, deployed(1), deployed(3))).toEqual(['risk replicas-of-etcd']);
  expect(foundOf(IDS, deployed(3), deployed(1))).toEqual(['risk replicas-of-etcd']);
  expect(foundOf(IDS, deployed(3, 1), deployed(3, 3))).toEqual([]);
});
