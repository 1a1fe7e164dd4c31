import { ApiObject, Lazy } from 'cdk8s';
import { isReport, linesOf } from './report';
import { errorsOf, newChart, synthesized, virtualCluster } from './synth';

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a report is distinguished from other errors', () => {
  const report = thrown(() => synthesized(virtualCluster({ values: { nope: 1 } })));
  expect(isReport(report)).toBe(true);
  expect(linesOf(report)).toEqual([expect.stringMatching(/^values\.nope: .* must be left out/)]);
  const crash = new TypeError('Validation failed with the following errors:\n\ntest\n  x: must be y.\n');
  for (const other of [crash, new Error('Validation failed'), Object.assign(new Error('x'), { name: 'ValidationError' }), 'text']) {
    expect(isReport(other)).toBe(false);
    expect(thrown(() => linesOf(other))).toBe(other);
  }
});

test('a failure is not treated as an app without errors', () => {
  const chart = newChart();
  new ApiObject(chart, 'Failing', { apiVersion: 'v1', kind: 'ConfigMap', data: Lazy.any({ produce: () => { throw new TypeError('no data'); } }) });
  expect(() => errorsOf(chart)).toThrow('no data');
});
