import { nearestRelease, TemplateHistory, templateDifferences, templatesOf } from '../../../src/release/chart/known-templates';
import { TEMPLATE_DIGESTS } from '../../../src/release/chart/template-digests';
import { TEMPLATE_OBJECTS } from '../../../src/release/chart/template-objects';
import { knownReleases } from '../../../src/release/known-releases';
import { compareVersions } from '../../../src/release/version';

const RELEASES = knownReleases();

test.each(RELEASES)('the templates of %s are known', release => {
  const templates = templatesOf(release);
  expect([...templates.keys()]).toEqual(expect.arrayContaining(['statefulset.yaml', 'headless-service.yaml', 'config-secret.yaml', 'role.yaml']));
  expect([...templates.values()].filter(digest => !/^[\da-f]{16}$/.test(digest))).toEqual([]);
});

test('a digest applies from a release on, until the next one', () => {
  const history: TemplateHistory = { 'a.yaml': { '0.22.0': '1', '0.30.1': '2', '0.33.0': null }, 'b.yaml': { '0.31.0': '3' } };
  expect(templatesOf('0.30.0', history)).toEqual(new Map([['a.yaml', '1']]));
  expect(templatesOf('0.30.10', history)).toEqual(new Map([['a.yaml', '2']]));
  expect(templatesOf('0.31.0', history)).toEqual(new Map([['a.yaml', '2'], ['b.yaml', '3']]));
  expect(templatesOf('0.34.0', history)).toEqual(new Map([['b.yaml', '3']]));
});

test.each(Object.entries(TEMPLATE_DIGESTS))('%s has its digests from the oldest release to the newest, each different from the one before', (_, digests) => {
  const releases = Object.keys(digests);
  expect(releases).toEqual([...releases].sort(compareVersions));
  expect(releases.filter(release => !RELEASES.includes(release))).toEqual([]);
  expect(Object.values(digests).filter((digest, index, all) => digest === all[index - 1])).toEqual([]);
});

test('errors have the objects of each template, but of no template that no release has', () => {
  expect(Object.keys(TEMPLATE_OBJECTS).sort()).toEqual(Object.keys(TEMPLATE_DIGESTS).sort());
});

test('changed, added and removed templates are distinguished', () => {
  expect(templateDifferences(new Map([['a', '1'], ['b', '2'], ['c', '3']]), new Map([['b', '1'], ['c', '3'], ['d', '4']]))).toEqual([
    { template: 'a', kind: 'added' },
    { template: 'b', kind: 'changed' },
    { template: 'd', kind: 'removed' },
  ]);
});

describe('the nearest release to a chart', () => {
  test.each(RELEASES)('with the version and the templates of %s is that release', release => {
    expect(nearestRelease(release, templatesOf(release))).toEqual({ release, differences: [] });
  });

  test.each([
    ['0.34.9', '0.34.2', '0.34.7'],
    ['0.35.9', '0.35.0', '0.35.3'],
    ['9.0.0', '0.26.2', '0.26.3'],
    ['0.21.0', '0.33.3', '0.33.2'],
  ])('is the newest older release with the same templates: %s with those of %s', (version, templates, release) => {
    expect(nearestRelease(version, templatesOf(templates))).toEqual({ release, differences: [] });
  });

  test.each([['0.34.9', '0.34.7'], ['0.30.1', '0.30.1'], ['0.21.0', '0.22.0']])('is the newest older release if none has the same templates: %s', (version, release) => {
    const changed = new Map([...templatesOf('0.30.1'), ['role.yaml', 'another'], ['more.yaml', 'new']]);
    const nearest = nearestRelease(version, changed);
    expect(nearest.release).toBe(release);
    expect(nearest.differences).toEqual(expect.arrayContaining([{ template: 'role.yaml', kind: 'changed' }, { template: 'more.yaml', kind: 'added' }]));
  });
});
