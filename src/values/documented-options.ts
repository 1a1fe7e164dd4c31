import type { Path } from './problem';

/** The URL of the pages of all options. */
const PAGES = 'https://github.com/cdk8s-vcluster/cdk8s-vcluster/blob/main/docs/values';

/** The index of the pages. */
export const INDEX_PAGE = 'README.md';

/** The page of the options of a section. Sections below `controlPlane` have separate pages. */
export function optionsPage([section, inner]: Path): string {
  if (section === undefined || (section === 'controlPlane' && inner === undefined)) {
    return INDEX_PAGE;
  }
  return section === 'controlPlane' ? `${section}-${inner}.md` : `${section}.md`;
}

/** A sentence with a link to the options of a section. */
export function whereListed(path: Path): string {
  return `All options are listed at ${PAGES}/${optionsPage(path)}.`;
}
