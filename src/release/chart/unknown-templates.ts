import type { NearestRelease, TemplateDifference } from './known-templates';
import { TEMPLATE_OBJECTS } from './template-objects';

/** Lists the templates of a chart that differ, and the objects that they render: `role.yaml (Role)`. */
export function nameDifferences(differences: readonly TemplateDifference[]): string {
  return joinNames(differences.map(({ template, kind }) => `${template} (${[KINDS_OF_DIFFERENCE[kind], objectsOfTemplate(template, kind)].filter(Boolean).join(': ')})`));
}

const KINDS_OF_DIFFERENCE = { changed: '', added: 'new', removed: 'missing' };

function objectsOfTemplate(template: string, kind: TemplateDifference['kind']): string {
  const objects = TEMPLATE_OBJECTS[template];
  return objects ?? (kind === 'added' ? 'what it renders is left out' : '');
}

/** The error for the unknown templates of a chart. */
export function refusal(version: string, { release, differences }: NearestRelease): string {
  return `${differences.length === 1 ? 'a template' : 'templates'} of vCluster ${version} that this version of cdk8s-vcluster doesn't know: `
    + `${nameDifferences(differences)}. The other templates are those of ${release}. Upgrade cdk8s-vcluster, or pass acceptUnknownTemplates: true, `
    + `which renders these objects as ${release} does, and compare them with helm template.`;
}

/** The warning for a release whose chart has unknown templates. */
export function warning({ release, differences }: NearestRelease): string {
  return `${nameDifferences(differences)} ${differences.length === 1 ? 'is not that' : 'are not those'} of ${release}: compare with helm template.`;
}

function joinNames(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
