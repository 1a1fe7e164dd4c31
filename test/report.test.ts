import { isReport, linesOf } from './report';
import { controlPlane, errorsOf, virtualCluster } from './synth';

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a report is told from other errors', () => {
  const report = thrown(() => virtualCluster({ values: { nope: 1 } }).node.root.node.validate());
  expect(isReport(report)).toBe(true);
  expect(linesOf(report)).toEqual([expect.stringMatching(/^values\.nope: .* must be left out/)]);
  const crash = new TypeError('Validation failed with the following errors:\n\ntest\n  x: must be y.\n');
  for (const other of [crash, new Error('Validation failed'), Object.assign(new Error('x'), { name: 'ValidationError' }), 'text']) {
    expect(isReport(other)).toBe(false);
    expect(thrown(() => linesOf(other))).toBe(other);
  }
});

test('a crash isn\'t taken for an app without errors', () => {
  const cp = controlPlane();
  cp.containers[0].env.addVariable('A', undefined as any);
  cp.node.addValidation({ validate: () => { throw new TypeError('crash'); } });
  expect(() => errorsOf(cp)).toThrow();
});
