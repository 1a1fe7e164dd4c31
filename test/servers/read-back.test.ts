import { lostFields } from './read-back';

const container = (fields: object) => ({ spec: { containers: [{ name: 'a', ...fields }] } });

test.each<[string, any, any]>([
  ['what is the same', container({ image: 'a', ports: [{ containerPort: 1 }] }), container({ image: 'a', ports: [{ containerPort: 1 }] })],
  ['what the server adds', container({}), container({ terminationMessagePath: '/dev/termination-log' })],
  ['an amount in another unit', container({ resources: { limits: { cpu: '1000m', memory: '2048Mi' } } }), container({ resources: { limits: { cpu: '1', memory: '2Gi' } } })],
  ['an amount as a number', { spec: { hard: { pods: 10, cpu: 0.5 } } }, { spec: { hard: { pods: '10', cpu: '500m' } } }],
  ['an amount that is rounded up', { spec: { hard: { cpu: '1u' } } }, { spec: { hard: { cpu: '1m' } } }],
  ['what is nothing, and not stored', { spec: { replicas: 1, paused: false, args: [], labels: {}, text: '' } }, { spec: { replicas: 1 } }],
  ['a list of nothing', { rules: [] }, { rules: null }],
  ['a node port that is chosen', { spec: { ports: [{ port: 1, nodePort: 0 }] } }, { spec: { ports: [{ port: 1, nodePort: 30123 }] } }],
  ['text that is stored as base64', { stringData: { a: 'b' } }, { data: { a: 'Yg==' } }],
])('%s is read back without differences', (_, sent, stored) => {
  expect(lostFields(sent, stored)).toEqual([]);
});

test.each<[string, any, any, string]>([
  ['another amount', container({ resources: { limits: { cpu: '1' } } }), container({ resources: { limits: { cpu: '2' } } }), '.spec.containers[0].resources.limits.cpu'],
  ['an amount of another unit', { spec: { hard: { memory: '1G' } } }, { spec: { hard: { memory: '1Gi' } } }, '.spec.hard.memory'],
  ['a text that only looks like an amount', { metadata: { labels: { a: '1000m' } } }, { metadata: { labels: { a: '1' } } }, '.metadata.labels.a'],
  ['a number as a text', { spec: { replicas: 1 } }, { spec: { replicas: '1' } }, '.spec.replicas'],
  ['another text', container({ image: 'a' }), container({ image: 'b' }), '.spec.containers[0].image'],
  ['a field that is gone', container({ image: 'a' }), container({}), '.spec.containers[0].image'],
  ['a missing value', { spec: { paused: false } }, { spec: { paused: true } }, '.spec.paused'],
  ['an item that is gone', { spec: { args: ['a', 'b'] } }, { spec: { args: ['a'] } }, '.spec.args'],
  ['an item that was added', { spec: { args: ['a'] } }, { spec: { args: ['a', 'b'] } }, '.spec.args'],
  ['a volume without its source', { spec: { volumes: [{ name: 'a', emptyDir: {} }] } }, { spec: { volumes: [{ name: 'a' }] } }, '.spec.volumes[0].emptyDir'],
  ['a node port that is another', { spec: { ports: [{ nodePort: 30001 }] } }, { spec: { ports: [{ nodePort: 30002 }] } }, '.spec.ports[0].nodePort'],
  ['another text as base64', { stringData: { a: 'b' } }, { data: { a: 'Yw==' } }, '.stringData.a'],
])('%s is reported', (_, sent, stored, field) => {
  expect(lostFields(sent, stored)[0]).toMatch(`${field} (`);
});
