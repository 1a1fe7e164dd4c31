import { VClusterRelease } from '../../src/release/vcluster-release';

describe('the constants', () => {
  test.each([
    ['V0_22', '0.22.6'], ['V0_23', '0.23.3'], ['V0_24', '0.24.2'], ['V0_25', '0.25.2'], ['V0_26', '0.26.5'],
    ['V0_27', '0.27.3'], ['V0_28', '0.28.2'], ['V0_29', '0.29.3'], ['V0_30', '0.30.5'], ['V0_31', '0.31.3'],
    ['V0_32', '0.32.3'], ['V0_33', '0.33.4'], ['V0_34', '0.34.6'], ['V0_35', '0.35.3'], ['V0_36', '0.36.1'],
  ] as const)('%s is %s', (constant, version) => {
    expect(VClusterRelease[constant].version).toBe(version);
    expect(`V${VClusterRelease[constant].minor.replace('.', '_')}`).toBe(constant);
  });
});

describe('any patch of a supported minor is a release', () => {
  test.each(['0.22.0', '0.26.3', '0.34.2', '0.34.7', '0.36.0', '0.36.1'])('%s', version => {
    expect(VClusterRelease.of(version).version).toBe(version);
  });
});

describe('what is no supported release is refused, with what to write instead', () => {
  test.each([
    ['0.37.0', "'0.37.0' is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, or write '0.36.1'"],
    ['1.0.0', "'1.0.0' is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, or write '0.36.1'"],
    ['0.37', "'0.37' is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, or write '0.36.1'"],
    ['0.21.5', "'0.21.5' is older than what is supported: write '0.22.6' or newer"],
    ['0.36.9', "'0.36.9' is a newer patch than this version of cdk8s-vcluster knows: upgrade cdk8s-vcluster, or write '0.36.1' and set the tag of the control plane's image to '0.36.9'"],
    ['0.37.0-rc.1', "'0.37.0-rc.1' is a pre-release, which isn't supported: write '0.36.1'"],
    ['0.35.1-alpha.2', "'0.35.1-alpha.2' is a pre-release, which isn't supported: write '0.35.1'"],
    ['v0.36.1', "'v0.36.1' must be written as a plain version, without 'v': write '0.36.1'"],
    ['v0.34', "'v0.34' must be written as a plain version, without 'v': write '0.34.7'"],
    ['vcluster-0.30.2', "'vcluster-0.30.2' must be written as a plain version, without 'vcluster-': write '0.30.2'"],
    ['0.36.01', "'0.36.01' must be written as a plain version: write '0.36.1'"],
    ['0.36.1 ', "'0.36.1 ' must be written as a plain version: write '0.36.1'"],
    ['0.36', "'0.36' must have three numbers: write '0.36.1'"],
    ['0.22.6.1', "'0.22.6.1' must have three numbers: write '0.22.6'"],
    ['latest', "'latest' must be a version, so that the release changes only when you change it: write '0.36.1'"],
    ['', "'' names no release: write '0.36.1'"],
  ])('%j', (version, message) => {
    expect(() => VClusterRelease.of(version)).toThrow(`vCluster release ${message}. Supported: 0.22.0 to 0.22.6, `);
  });

  test.each([[0.36, '0.36'], [null, 'null'], [undefined, 'undefined'], [{}, '{}']])('%p, from JavaScript', (version, shown) => {
    expect(() => VClusterRelease.of(version as any)).toThrow(`vCluster release ${shown} must be a string: write '0.36.1'. Supported: `);
  });

  test('and the list of what is supported', () => {
    expect(() => VClusterRelease.of('0.1.0')).toThrow(/Supported: 0\.22\.0 to 0\.22\.6, .*0\.34\.0 to 0\.34\.7, 0\.35\.0 to 0\.35\.3, 0\.36\.0 to 0\.36\.1\.$/);
  });
});
