import { changed, compared, foundOf, rendered, store } from '../rendered';

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
])('reports embedded etcd from %d to %d members', (from, to, expected) => {
  expect(foundOf(IDS, embedded(from), embedded(to))).toEqual(expected);
});

test('reports deployed etcd by its own replicas, not by those of the control plane', () => {
  expect(foundOf(IDS, deployed(1), deployed(3))).toEqual(['risk replicas-of-etcd']);
  expect(foundOf(IDS, deployed(3), deployed(1))).toEqual(['risk replicas-of-etcd']);
  expect(foundOf(IDS, deployed(3, 1), deployed(3, 3))).toEqual([]);
});

/** A virtual cluster whose workload is scaled by hand, as pausing does. */
const scaled = (described: any, name: string, replicas: number) => changed(rendered(described), 'StatefulSet', name, ({ spec }) => spec.replicas = replicas);

test.each([
  ['embedded', embedded(3), 'my-vc'],
  ['deployed', deployed(3), 'my-vc-etcd'],
])('reports that %s etcd stops without members, and starts again with the data in its claims', (_, described, name) => {
  const [running, stopped] = [rendered(described), scaled(described, name, 0)];
  const messages = (before: any[], after: any[]) => compared(before, after).flatMap(({ findings }) => findings)
    .filter(({ id }) => IDS.includes(id)).map(({ severity, message }) => `${severity} ${message}`);
  expect(messages(running, stopped)).toEqual([expect.stringMatching(/^risk .* from 3 to 0\. The virtual cluster stops\.$/)]);
  expect(messages(stopped, running)).toEqual([expect.stringMatching(/^notice .* from 0 to 3\. The virtual cluster starts again/)]);
  expect(messages(stopped, stopped)).toEqual([]);
});
