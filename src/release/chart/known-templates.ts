/* eslint-disable @typescript-eslint/no-require-imports */
import { knownReleases } from '../known-releases';
import { compareVersions } from '../version';

/** The digests of the templates of a chart, by the template's name. */
export type Templates = ReadonlyMap<string, string>;

/**
 * The digests of templates, by template and release.
 *
 * A digest applies from its release on, until the next digest. Null: the template was removed.
 */
export type TemplateHistory = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** How a template of a chart differs from the templates of a known release. */
export interface TemplateDifference {
  readonly template: string;
  readonly kind: 'changed' | 'added' | 'removed';
}

/** Loads the digests when the first chart is read. */
function history(): TemplateHistory {
  return require('./template-digests').TEMPLATE_DIGESTS;
}

/** The templates of a release that the library knows. */
export function templatesOf(release: string, known: TemplateHistory = history()): Templates {
  const templates = Object.entries(known).map(([template, digests]) => [template, digestAt(digests, release)] as const);
  return new Map(templates.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

function digestAt(digests: Readonly<Record<string, string | null>>, release: string): string | null {
  return Object.entries(digests).reduce<string | null>(
    (digest, [since, next]) => (compareVersions(since, release) <= 0 ? next : digest), null);
}

let ofAll: readonly { readonly release: string; readonly templates: Templates }[] | undefined;

/** The templates of all known releases, oldest first. */
function knownTemplates() {
  const known = history();
  return ofAll ??= knownReleases().map(release => ({ release, templates: templatesOf(release, known) }));
}

/** How the templates of a chart differ from others. */
export function templateDifferences(chart: Templates, others: Templates): TemplateDifference[] {
  return [...new Set([...chart.keys(), ...others.keys()])].sort()
    .filter(template => chart.get(template) !== others.get(template))
    .map(template => ({ template, kind: !others.has(template) ? 'added' : chart.has(template) ? 'changed' : 'removed' }));
}

/** A known release, and how the templates of a chart differ from its templates. */
export interface NearestRelease {
  readonly release: string;
  /** Empty if the chart has the templates of the release. */
  readonly differences: readonly TemplateDifference[];
}

/**
 * The known release that is nearest to a chart: the newest release that isn't newer than the chart and has the same templates,
 * or if there is none, any templates.
 *
 * @param version the version of the chart
 */
export function nearestRelease(version: string, chart: Templates): NearestRelease {
  const all = knownTemplates().map(({ release, templates }) => ({ release, differences: templateDifferences(chart, templates) }));
  const same = all.filter(({ differences }) => differences.length === 0);
  const candidates = same.length > 0 ? same : all;
  return candidates.filter(({ release }) => compareVersions(release, version) <= 0).at(-1) ?? candidates[0];
}
