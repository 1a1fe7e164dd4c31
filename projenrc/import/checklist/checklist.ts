import { keyChanges } from './keys';
import { changedGoFiles, newErrors, newReads, newRefusals, NewText } from './texts';
import { VersionFiles } from './versions';
import { templateDifferences, Templates } from '../../../src/release/chart/known-templates';
import type { Shape } from '../../../src/release/shape';
import { RENDERERS } from '../renderers';

/** One of two compared releases. */
export interface ComparedVersions {
  readonly version: string;
  readonly templates: Templates;
  readonly shape: Shape;
  /** Its files. Undefined if they are not available. */
  readonly files?: VersionFiles;
}

/** A checklist in Markdown with the changes between two releases, and the places in the library that they affect. */
export function checklist(before: ComparedVersions, after: ComparedVersions): string[] {
  return [
    `## vCluster ${after.version}, compared with ${before.version}`,
    ...checklistSection('Templates that changed, with the files that follow them', templateRows(before, after)),
    ...before.files && after.files ? textSections(before.files, after.files) : [
      '',
      `The files of ${before.version} are not at hand: what the chart and vCluster refuse isn't compared. Use a checkout of vCluster's `
        + `repository, and fetch the tag: git fetch --depth 1 origin tag v${before.version}`,
    ],
    ...checklistSection('Keys of a vcluster.yaml', keyRows(before.shape, after.shape)),
  ];
}

function checklistSection(title: string, rows: readonly string[]): string[] {
  return ['', `### ${title}`, '', ...rows.length > 0 ? rows.map(row => `- [ ] ${row}`) : ['None.']];
}

const KIND_TEXTS = { changed: 'changed', added: 'is new', removed: 'went' };

function templateRows(before: ComparedVersions, after: ComparedVersions): string[] {
  return templateDifferences(after.templates, before.templates).map(({ template, kind }) => {
    const files = RENDERERS[template]?.map(file => (file.startsWith('../') ? `src/${file.slice(3)}` : `src/chart/${file}`));
    return `${template} ${KIND_TEXTS[kind]}: ${files?.join(', ') ?? 'add its renderer to src/chart, to projenrc/import/renderers.ts and to src/release/chart/template-objects.ts'}`;
  });
}

function textSections(before: VersionFiles, after: VersionFiles): string[] {
  const [old, current] = [before, after].map(version => version.filesOf('chart/templates'));
  const rows = (texts: readonly NewText[], quote: (text: string) => string) => texts.map(({ file, text }) => `${file}: ${quote(text)}`);
  const checks = ['config', 'pkg/config'].flatMap(folder => {
    const [oldCode, code] = [before, after].map(version => version.filesOf(folder));
    return [
      ...changedGoFiles(oldCode, code).map(name => `${folder}/${name} changed`),
      ...rows(newErrors(oldCode, code), text => `"${text}"`).map(row => `${folder}/${row}`),
    ];
  });
  return [
    ...checklistSection('New refusals of the chart: rules in src/check/rules', rows(newRefusals(old, current), text => `"${text}"`)),
    ...checklistSection('New reads of values: a null above them is refused, unless a condition guards them (src/check/rules/removed-sections.ts)',
      rows(newReads(old, current), text => `\`${text}\``)),
    ...checklistSection("vCluster's own checks: rules in src/check/rules", checks),
  ];
}

function keyRows(before: Shape, after: Shape): string[] {
  const { came, went } = keyChanges(before, after);
  return [
    ...came.map(path => `\`${path}\` came`),
    ...went.map(({ path, successors }) => `\`${path}\` went${successors.length > 0 ? `, perhaps to ${successors.map(one => `\`${one}\``).join(' or ')}` : ''}`),
  ];
}
