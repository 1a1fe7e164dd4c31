import { HISTORY } from '../../src/release/history';
import { VClusterRelease } from '../../src/release/vcluster-release';
import { NEWEST_FINAL, NEWEST_MINOR } from '../releases';

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

test('each minor release with a final version has a constant, and no other has one', () => {
  const final = Object.values(HISTORY).filter(({ newest }) => !newest.includes('-')).map(({ newest }) => newest.split('.').slice(0, 2).join('.'));
  const constants = Object.values(VClusterRelease).filter(value => value instanceof VClusterRelease) as VClusterRelease[];
  expect(constants.map(({ minor }) => minor)).toEqual(final);
});

test.each(['0.37.0-rc.1'])('%s, a pre-release, has its version and its minor release', version => {
  expect(VClusterRelease.of(version)).toMatchObject({ version, minor: '0.37' });
});

describe('any patch of a supported minor release can be used', () => {
  test.each(['0.22.0', '0.26.3', '0.34.2', '0.34.7', '0.36.0', '0.36.1'])('%s', version => {
    expect(VClusterRelease.of(version).version).toBe(version);
  });
});

/** What the library knows of the two minors that the messages below are about. */
const OF_0_35 = HISTORY['0.35'].newest;
const OF_0_36 = HISTORY['0.36'].newest;
/** The commands that read a release from its chart. */
const readFromChart = (version: string) => `helm pull vcluster --repo https://charts.loft.sh --version ${version} --untar --untardir charts/${version}, then VClusterRelease.fromChart('charts/${version}/vcluster')`;
const AFTER_NEWEST = `0.${Number(NEWEST_MINOR.split('.')[1]) + 1}`;

describe('an unsupported release is refused, with a replacement', () => {
  test.each([
    [`${AFTER_NEWEST}.0`, `'${AFTER_NEWEST}.0' is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, write '${NEWEST_FINAL}', or read it from its chart: helm pull`],
    ['1.0.0', `'1.0.0' is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, write '${NEWEST_FINAL}', or read it from its chart: helm pull`],
    [AFTER_NEWEST, `'${AFTER_NEWEST}' is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, write '${NEWEST_FINAL}', or read it from its chart: helm pull`],
    ['0.21.5', "'0.21.5' is older than the supported releases: write '0.22.6' or newer"],
    ['0.36.99', `'0.36.99' is a newer patch than this version of cdk8s-vcluster knows: upgrade cdk8s-vcluster, write '${OF_0_36}', or read it from its chart: ${readFromChart('0.36.99')}`],
    ['0.37.99-rc.1', `'0.37.99-rc.1' is a newer version than this version of cdk8s-vcluster knows: upgrade cdk8s-vcluster, write '${HISTORY['0.37'].newest}', or read it from its chart: ${readFromChart('0.37.99-rc.1')}`],
    ['0.37.0-alpha.1', '\'0.37.0-alpha.1\' is a pre-release that this version of cdk8s-vcluster doesn\'t know: write \'0.37.0'],
    ['0.35.1-alpha.2', "'0.35.1-alpha.2' is a pre-release that this version of cdk8s-vcluster doesn't know: write '0.35.1'"],
    ['v0.36.1', "'v0.36.1' must be written as a plain version, without 'v': write '0.36.1'"],
    ['v0.37.0-rc.1', "'v0.37.0-rc.1' must be written as a plain version, without 'v': write '0.37.0-rc.1'"],
    ['0.36.1+build', "'0.36.1+build' must be written as a plain version: write '0.36.1'"],
    ['v0.35', `'v0.35' must be written as a plain version, without 'v': write '${OF_0_35}'`],
    ['vcluster-0.30.2', "'vcluster-0.30.2' must be written as a plain version, without 'vcluster-': write '0.30.2'"],
    ['0.36.01', "'0.36.01' must be written as a plain version: write '0.36.1'"],
    ['0.36.1 ', "'0.36.1 ' must be written as a plain version: write '0.36.1'"],
    ['0.36.1-', "'0.36.1-' must be written as a plain version: write '0.36.1'"],
    ['0.36', `'0.36' must have three numbers: write '${OF_0_36}'`],
    ['0.36-rc.1', `'0.36-rc.1' must have three numbers: write '${OF_0_36}'`],
    ['0.22.6.1', "'0.22.6.1' must have three numbers: write '0.22.6'"],
    ['latest', `'latest' must be a version, so that the release changes only when you change it: write '${NEWEST_FINAL}'`],
    ['', `'' is not a release: write '${NEWEST_FINAL}'`],
  ])('%j', (version, message) => {
    expect(() => VClusterRelease.of(version)).toThrow(`vCluster release ${message}`);
    expect(() => VClusterRelease.of(version)).toThrow('. Supported: 0.22.0 to 0.22.6, ');
  });

  test.each([[0.36, '0.36'], [null, 'null'], [undefined, 'undefined'], [{}, '{}']])('%p, from JavaScript', (version, shown) => {
    expect(() => VClusterRelease.of(version as any)).toThrow(`vCluster release ${shown} must be a string: write '${NEWEST_FINAL}'. Supported: `);
  });

  test('and the supported releases are listed', () => {
    const { newest } = Object.values(HISTORY).at(-1)!;
    expect(() => VClusterRelease.of('0.1.0')).toThrow(/Supported: 0\.22\.0 to 0\.22\.6, .*0\.34\.0 to 0\.34\.7, 0\.35\.0 to 0\.35\.3, /);
    expect(() => VClusterRelease.of('0.1.0')).toThrow(new RegExp(` ${newest.replaceAll('.', '\\.')}\\.$`));
  });
});

test('an unknown minor release is read from the chart of its first patch', () => {
  expect(() => VClusterRelease.of(AFTER_NEWEST)).toThrow(readFromChart(`${AFTER_NEWEST}.0`));
});
