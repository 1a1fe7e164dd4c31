import { checkFragment } from '../../../src/check/kubernetes/fragments';

const told = (port: unknown) => checkFragment('GRPCAction', { port });

test.each([[80], [1]])('%j is an integer', port => {
  expect(told(port)).toEqual([]);
});

test.each([[0.5], ['80'], [true], [2 ** 31], [-(2 ** 31)]])('%j is not an integer', port => {
  expect(told(port)[0]).toMatchObject({ path: ['port'], value: port, allowed: 'a whole number below 2147483648' });
});

test('the largest integer has 31 bits', () => {
  expect(checkFragment('Probe', { grpc: { port: 1 }, periodSeconds: 2 ** 31 - 1 })).toEqual([]);
  expect(checkFragment('Probe', { grpc: { port: 1 }, periodSeconds: 2 ** 31 })).toHaveLength(1);
});

test.each<[unknown, string | undefined]>([
  ['80', 'Write 80 without quotes.'], ['-1', 'Write -1 without quotes.'], ['+8080', 'Write +8080 without quotes.'],
  ['http', undefined], ['80s', undefined], ['x80', undefined], [true, undefined], [0.5, undefined],
])('advice for %j', (port, fix) => {
  expect(told(port)[0].fix).toBe(fix);
});

test.each([[80], ['http'], ['80%']])('%j is an integer or a string', port => {
  expect(checkFragment('RollingUpdateDeployment', { maxSurge: port }).filter(({ allowed }) => allowed === 'a whole number or a string')).toEqual([]);
});

test.each([[0.5], [true], [2 ** 31]])('%j is neither', port => {
  expect(checkFragment('RollingUpdateDeployment', { maxSurge: port })[0].allowed).toBe('a whole number or a string');
});
