import { Rule } from '../../../src/check/rule';
import { DOUBTS, RULES } from '../../../src/check/rules';
import { ReleaseModel } from '../../../src/release/release-model';
import { whereKnown } from '../../../src/release/where-known';
import { told } from '../../check/rules/refusals';
import { EACH_MINOR } from '../../releases';

const MODELS = EACH_MINOR.map(({ version }) => ReleaseModel.of(version));

/** The options that a rule's words name in full. */
function optionsIn({ allowed, fix }: Rule): string[] {
  const words = [allowed, fix].filter(text => typeof text === 'string').join(' ');
  return words.match(/\b(controlPlane|exportKubeConfig|experimental|integrations|networking|policies|privateNodes|rbac|sync)(\.\w+)+/g) ?? [];
}

/** Whether a release has a rule, and the option that it is about. */
function concerns({ path, since, until }: Rule, release: ReleaseModel): boolean {
  const place = path.replaceAll('[]', '.0').split('.').filter(Boolean).map(key => (key === '0' ? 0 : key));
  return release.isWithin(since?.split('.').slice(0, 2).join('.'), until) && whereKnown(place).includes(release.minor);
}

describe('what is advised can be done', () => {
  test.each(MODELS.map(release => [release.version, release] as const))('in release %s: it knows the options that its rules name', (_, release) => {
    const options = [...RULES, ...DOUBTS].filter(rule => concerns(rule, release)).flatMap(optionsIn);
    expect(options).not.toHaveLength(0);
    expect(options.filter(option => !whereKnown(option.split('.')).includes(release.minor))).toEqual([]);
  });

  test('the shared stores are those that the release has', () => {
    const several = { 'controlPlane.statefulSet.highAvailability.replicas': 3 };
    expect(told(several, { release: '0.24.2' })).toEqual([expect.not.stringContaining('externalEtcd')]);
    expect(told(several, { release: '0.25.0' })).toEqual([expect.stringContaining('embeddedEtcd(), deployedEtcd(), externalEtcd() or externalDatabase()')]);
  });
});
