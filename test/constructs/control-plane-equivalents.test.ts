import { EQUIVALENTS } from './control-plane-equivalents';
import { EACH_MINOR } from '../releases';
import { controlPlane, errorsOf, newChart, synthesized, virtualCluster } from '../synth';

const minor = (version: string) => Number(version.split('.')[1]);

describe.each(Object.entries(EQUIVALENTS))('typed: %s', (_, { props, values, since }) => {
  const known = EACH_MINOR.filter(release => !since || minor(release.minor) >= minor(since.release));
  const unknown = EACH_MINOR.filter(release => !known.includes(release));
  const asValues = { controlPlane: { statefulSet: values } };

  test('has the same effect as the values, in each release with the option', () => {
    expect(known).not.toHaveLength(0);
    for (const release of known) {
      const chart = newChart();
      expect(synthesized(controlPlane({ release, ...props(chart) }, chart))).toEqual(synthesized(controlPlane({ release, values: asValues })));
      const other = newChart();
      expect(synthesized(virtualCluster({ release, statefulSet: props(other) }, other)))
        .toEqual(synthesized(virtualCluster({ release, values: asValues })));
    }
  });

  if (since) {
    test('is refused by older releases, with the release that added it', () => {
      expect(unknown).not.toHaveLength(0);
      for (const release of unknown) {
        const chart = newChart();
        expect(errorsOf(controlPlane({ release, ...props(chart) }, chart))).toContainEqual(expect.stringMatching(new RegExp(`^${since.option}: .*${since.release}`)));
        const other = newChart();
        expect(errorsOf(virtualCluster({ release, statefulSet: props(other) }, other)))
          .toContainEqual(expect.stringMatching(new RegExp(`^statefulSet\\.${since.option}: .*${since.release}`)));
      }
    });
  }
});
