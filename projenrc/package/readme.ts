import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { blocksOf } from '../docs/markdown';
import { ROOT } from '../root';

/** The targets of jsii-pacmak, and the pages with the examples of README.md in their languages. */
export const PAGES: Readonly<Record<string, string>> = {
  python: 'docs/languages/python.md',
  java: 'docs/languages/java.md',
  go: 'docs/languages/go.md',
  dotnet: 'docs/languages/csharp.md',
};

const REPOSITORY = 'https://github.com/cdk8s-vcluster/cdk8s-vcluster';
const TYPESCRIPT = /^```ts\n[\s\S]*?^```$/gm;
const QUICK_START = 'Quick start';
/** Sections that are left out, because the quick start of each language contains the installation. */
const LEFT_OUT = ['Install'];

/** A section of a page: the text below a heading, up to the next one. */
interface Section {
  readonly title: string;
  readonly text: string;
}

/** Builds a package with the README for the target's language. */
export function withReadme<T>(target: string, pack: () => T): T {
  const file = join(ROOT, '.jsii');
  const compiled = readFileSync(file, 'utf8');
  const assembly = JSON.parse(compiled);
  try {
    writeFileSync(file, JSON.stringify({ ...assembly, readme: { markdown: packageReadme(target, assembly.version) } }, undefined, 2));
    return pack();
  } finally {
    writeFileSync(file, compiled);
  }
}

/**
 * The README of a package: README.md with the quick start and the examples from the page of the language. Links refer to the
 * version's tag in the repository.
 */
export function packageReadme(target: string, version: string): string {
  const [head, ...sections] = sectionsOf(read('README.md'));
  const own = new Map(sectionsOf(read(PAGES[target])).map(({ title, text }) => [title, text]));
  const translated = sections.filter(({ title }) => !LEFT_OUT.includes(title)).map(({ title, text }) => ({
    title,
    text: title === QUICK_START ? quickStart(text, own.get(title) ?? '') : withExamples(text, own.get(title) ?? '', `${PAGES[target]}: ${title}`),
  }));
  const page = [head.text, ...translated.map(({ title, text }) => `## ${title}\n${text}`)].join('');
  return absoluteLinks(plainFences(page), version).replace(/\bVERSION\b/g, version);
}

/** The text of a section. */
export function section(page: string, title: string): string {
  const found = sectionsOf(page).find(one => one.title === title);
  if (!found) {
    throw new Error(`there is no section named ${title}`);
  }
  return found.text;
}

/** The text before the first heading of the second level, and the sections. */
function sectionsOf(page: string): Section[] {
  const [head, ...rest] = page.split(/^## /m);
  return [{ title: '', text: head }, ...rest.map(text => ({ title: text.split('\n', 1)[0], text: text.slice(text.indexOf('\n') + 1) }))];
}

/** The commands and programs of the language, then the text of README.md about the result, then the rest of the language's page. */
function quickStart(typescript: string, own: string): string {
  const [commands, remark] = afterCommands(own);
  return `${commands}\n${afterCommands(typescript)[1].trim()}\n\n${remark.trim()}\n\n`;
}

/** A section up to the end of its last commands, and the rest. */
function afterCommands(text: string): [string, string] {
  const end = text.indexOf('\n```\n', text.lastIndexOf('\n```sh\n') + 1) + '\n```\n'.length;
  return [text.slice(0, end), text.slice(end)];
}

/** Replaces the TypeScript examples in a section by those of another section, in the same order. */
function withExamples(text: string, own: string, where: string): string {
  const examples = blocksOf(own);
  const wanted = text.match(TYPESCRIPT)?.length ?? 0;
  if (examples.length !== wanted) {
    throw new Error(`${where}: ${examples.length} examples, and README.md has ${wanted}`);
  }
  let next = 0;
  return text.replace(TYPESCRIPT, () => {
    const { language, text: example } = examples[next++];
    return `\`\`\`${language}\n${example}\`\`\``;
  });
}

/** Removes the words after the language of a block, which are only for the tests of the project. */
function plainFences(page: string): string {
  return page.replace(/^(```\w+) .*$/gm, '$1');
}

/** Changes links and pictures to URLs with the version's tag. */
function absoluteLinks(page: string, version: string): string {
  const tag = version === '0.0.0' ? 'main' : `v${version}`;
  return page.replace(/(!?)(\[[^\]]*\])\((?!https?:|#)([^)]+)\)/g, (_, picture, words, target) =>
    `${picture}${words}(${REPOSITORY}/${picture ? 'raw' : 'blob'}/${tag}/${posix.normalize(target)})`);
}

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}
