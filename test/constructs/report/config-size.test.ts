import { controlPlane, errorsOf, virtualCluster } from '../../synth';

/** A comment of CoreDNS's configuration, as a value. */
const withCorefile = (bytes: number) => ({ controlPlane: { coredns: { overwriteConfig: `#${'x'.repeat(bytes - 1)}` } } });

describe.each([
  ['a virtual cluster', (values: object) => virtualCluster({ values })],
  ['a control plane', (values: object) => controlPlane({ values })],
])('the configuration of %s', (_, build) => {
  test('has at most the size that a Secret can hold: the option that is too large is named', () => {
    expect(errorsOf(build(withCorefile(1024 * 1024)))).toEqual([
      expect.stringMatching(/values\.controlPlane\.coredns\.overwriteConfig, Secret vc-config-my-\w+: "\d{7} bytes" must be at most 1 MiB of data\.$/),
    ]);
  });

  test('may be nearly as large', () => {
    expect(errorsOf(build(withCorefile(1_000_000)))).toEqual([]);
  });
});
