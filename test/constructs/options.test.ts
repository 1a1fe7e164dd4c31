import { changes } from '../changes';
import { COMBINATIONS } from './combinations';
import { withoutNewest } from '../releases';
import { controlPlane, errorsOf, newChart, RELEASES, synthesized } from '../synth';

/*
 * What each option changes against the defaults, in the oldest and the newest release. A row that a release refuses has
 * its errors instead.
 */
describe.each(Object.entries(RELEASES))('the %s release', (_, release) => {
  const defaults = synthesized(controlPlane({ release }));

  test('defaults', () => {
    expect(withoutNewest(defaults.filter(object => object.kind !== 'Secret'))).toMatchSnapshot();
  });

  test.each(Object.entries(COMBINATIONS))('%s', (_name, options) => {
    const chart = newChart();
    const cp = controlPlane({ release, ...options(chart) }, chart);
    const errors = errorsOf(cp);
    expect(withoutNewest(errors.length > 0 ? { refused: errors } : changes(defaults, synthesized(cp)))).toMatchSnapshot();
  });
});
