import { OptionType, optionStruct } from '../../src/props/option-table';

/** The file with all types that have no separate page. */
export const API = 'API.md';
const FOLDER = 'docs/api';
const SHARED = 'shared';

/** Structs with a separate page, in addition to the sections of a virtual cluster. */
const OTHER_ROOTS: Readonly<Record<string, readonly string[]>> = {
  backingStore: ['EmbeddedDatabaseOptions', 'ExternalDatabaseOptions', 'EmbeddedEtcdOptions', 'DeployedEtcdOptions', 'ExternalEtcdOptions'],
  distro: ['K8sOptions', 'K3sOptions', 'K0sOptions'],
};

/** A type with its description, as the generator of the API reference writes them. */
interface Entry {
  readonly name: string;
  readonly text: string;
}

/** Splits the API reference into pages, by file: the option structs of each section move to a separate page. */
export function apiPages(reference: string): Record<string, string> {
  const pageOf = pagesOfStructs();
  const moved = new Map<string, Entry[]>();
  const kept = reference.split(/^(?=#{2,3} )/m).filter(block => {
    const name = /^### (\S+)/.exec(block)?.[1];
    const page = name && pageOf.get(name);
    if (!name || !page) {
      return true;
    }
    moved.set(page, [...moved.get(page) ?? [], { name, text: block }]);
    return false;
  }).join('');

  const files = new Map([...moved].flatMap(([page, entries]) => entries.map(({ name }) => [name, `${page}.md`] as const)));
  const pages = [...moved].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    [API]: linked(withIndex(kept, pages), name => files.has(name) ? `${FOLDER}/${files.get(name)}` : ''),
    ...Object.fromEntries(pages.map(([page, entries]) => [
      `${FOLDER}/${page}.md`,
      linked([heading(page), ...entries.map(({ text }) => `${text.trimEnd()}\n`)].join('\n'),
        name => (files.get(name) === `${page}.md` ? '' : files.get(name) ?? `../../${API}`)),
    ])),
  };
}

/** The page of each option struct: the page of the only section that uses it, or the page of shared structs. */
function pagesOfStructs(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const visit = (name: string, page: string) => {
    const known = pages.get(name);
    if (known === page || known === SHARED) {
      return;
    }
    pages.set(name, known ? SHARED : page);
    optionStruct(name).options.forEach(({ type }) => structsOf(type).forEach(inner => visit(inner, pages.get(name)!)));
  };
  for (const { prop, type } of optionStruct('VirtualClusterOptions').options) {
    structsOf(type).forEach(name => visit(name, prop));
  }
  Object.entries(OTHER_ROOTS).forEach(([page, names]) => names.forEach(name => visit(name, page)));
  return pages;
}

function structsOf(type: OptionType): string[] {
  switch (type.kind) {
    case 'struct': return [type.name];
    case 'list':
    case 'map': return structsOf(type.of);
    default: return [];
  }
}

function heading(page: string): string {
  const what = page === SHARED ? 'Options that several sections share' : `Options of \`${page}\``;
  return `# ${what}\n\nPart of the [API reference](../../${API}).\n`;
}

/** The reference, with links to the pages in place of the structs. */
function withIndex(kept: string, pages: readonly (readonly [string, readonly Entry[]])[]): string {
  const index = pages.map(([page, entries]) =>
    `- [${page === SHARED ? 'shared by several sections' : `\`${page}\``}](${FOLDER}/${page}.md): ${entries.map(({ name }) => `\`${name}\``).join(', ')}`);
  return kept.replace(/^## Structs .*\n/m, structs => `${structs}\nOptions have a page for each section:\n\n${index.join('\n')}\n`);
}

/** Rewrites links to types as links to their pages. */
function linked(text: string, fileOf: (name: string) => string): string {
  return text.replace(/href="#cdk8s-vcluster\.([A-Za-z0-9]+)/g, (_, name) => `href="${fileOf(name)}#cdk8s-vcluster.${name}`);
}
