import * as kplus from 'cdk8s-plus-28';
import { VClusterRelease } from '../../../src';
import { Rule } from '../../../src/check/rule';
import { RULES } from '../../../src/check/rules';
import { DOUBTS } from '../../../src/check/warnings/doubts';
import { ReleaseModel } from '../../../src/release/release-model';
import { whereKnown } from '../../../src/release/where-known';
import { told } from '../../check/rules/refusals';
import { EACH_MINOR } from '../../releases';
import { newChart, virtualCluster, warningLines } from '../../synth';

const MODELS = EACH_MINOR.map(({ version }) => ReleaseModel.of(version));

/** The options that a rule's words name in full. */
function optionsIn({ allowed, fix }: Rule): string[] {
  const words = [allowed, fix].filter(text => typeof text === 'string').join(' ');
  return words.match(/\b(controlPlane|exportKubeConfig|experimental|integrations|networking(?!\.k8s\.io)|policies|privateNodes|rbac|sync)(\.\w+)+/g) ?? [];
}

/** Whether a release has a rule, and the option that it is about. */
function concerns({ path, since, until }: Rule, release: ReleaseModel): boolean {
  const place = path.replaceAll('[]', '.0').split('.').filter(Boolean).map(key => (key === '0' ? 0 : key));
  return release.isWithin(since?.split('.').slice(0, 2).join('.'), until) && whereKnown(place).includes(release.minor);
}

describe('the advice is possible', () => {
  test.each(MODELS.map(release => [release.version, release] as const))('in release %s, which has the options in its rules', (_, release) => {
    const options = [...RULES, ...Object.values(DOUBTS).flat()].filter(rule => concerns(rule, release)).flatMap(optionsIn);
    expect(options).not.toHaveLength(0);
    expect(options.filter(option => !whereKnown(option.split('.')).includes(release.minor))).toEqual([]);
  });

  test('the shared stores are those that the release has', () => {
    const several = { 'controlPlane.statefulSet.highAvailability.replicas': 3 };
    expect(told(several, { release: '0.24.2' })).toEqual([expect.not.stringContaining('externalEtcd')]);
    expect(told(several, { release: '0.25.0' })).toEqual([expect.stringContaining('embeddedEtcd(), deployedEtcd(), externalEtcd() or externalDatabase()')]);
  });
});

describe('the version of the host cluster', () => {
  const INEXACT = /^hostKubernetesVersion: "1\.31"\. Release 0\.24\.2 runs the API server in exactly the Kubernetes version of the host cluster\. v1\.31\.0 is used here\./;
  const warnings = (release: string, hostKubernetesVersion?: string, values = {}) =>
    warningLines(virtualCluster({ release: VClusterRelease.of(release), hostKubernetesVersion, values })).filter(line => line.startsWith('hostKubernetesVersion'));

  test('needs its patch version if it is the version of the API server', () => {
    expect(warnings('0.24.2', '1.31')).toEqual([expect.stringMatching(INEXACT)]);
  });

  test.each([
    ['with a patch', '0.24.2', '1.31.4', {}], ['with a patch and more', '0.24.2', 'v1.31.4-eks-1', {}], ['where it is not known', '0.24.2', undefined, {}],
    ['in later releases', '0.25.2', '1.31', {}],
    ['where the API server has a version of its own', '0.24.2', '1.31', { controlPlane: { distro: { k8s: { version: 'v1.30.1' } } } }],
    ['where the API server is k3s', '0.24.2', '1.31', { controlPlane: { distro: { k3s: { enabled: true } } } }],
  ])('is exact enough %s', (_, release, version, values) => {
    expect(warnings(release, version, values)).toEqual([]);
  });
});

describe('a data volume that Helm ignores', () => {
  const dataVolume = [{ name: 'data', persistentVolumeClaim: { claimName: 'mine' } }];
  const warnings = (persistence: object, backingStore = {}) =>
    warningLines(virtualCluster({ values: { controlPlane: { backingStore, statefulSet: { persistence: persistence as any } } } }))
      .filter(line => line.includes('data-NAME-0'));

  test('causes a warning, because a Helm release with these values keeps its data elsewhere', () => {
    expect(warnings({ dataVolume })).toEqual([expect.stringMatching(/^values\.controlPlane\.statefulSet\.persistence\.dataVolume: /)]);
    expect(warnings({ dataVolume }, { etcd: { embedded: { enabled: true } } })).toHaveLength(1);
  });

  test.each<[string, object, object?]>([
    ['there is none', {}], ['the claim is switched off', { dataVolume, volumeClaim: { enabled: false } }],
    ['the store is elsewhere', { dataVolume }, { etcd: { deploy: { enabled: true } } }],
  ])('causes no warning if %s', (_, persistence, ...[backingStore]) => {
    expect(warnings(persistence, backingStore)).toEqual([]);
  });

  test('causes no warning as a typed prop, which Helm releases don\'t have', () => {
    const vc = virtualCluster({ statefulSet: { persistence: { dataVolume: [kplus.Volume.fromEmptyDir(newChart(), 'Data', 'data')] } } });
    expect(warningLines(vc)).toEqual([]);
  });
});
