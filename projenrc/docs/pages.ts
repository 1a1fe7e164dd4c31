import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { excerpt } from './excerpt';
import { findingsTable } from './findings-table';
import { Block, blocksOf, rewriteBlocks, rewriteRegion } from './markdown';
import { wholeProgram } from './program';
import { lifeCyclesTable, releasesTable, valuesTable } from './releases-table';
import { ExampleResult, runExample } from './run-example';
import { runCommand as runCommand } from '../../src/command/command';
import { ROOT } from '../root';


/** Generators of the text between `<!-- name -->` and `<!-- /name -->`, by name. */
const REGIONS: Readonly<Record<string, () => string>> = {
  'releases': releasesTable,
  'life cycles': lifeCyclesTable,
  'values by release': valuesTable,
  'findings': findingsTable,
};

/** First word of blocks that show the output of the library's command. */
const COMMAND = 'diff ';

/** The pages with examples, by their paths in the repository. */
export function pages(): string[] {
  return ['README.md', ...readdirSync(join(ROOT, 'docs')).filter(name => name.endsWith('.md')).sort().map(name => `docs/${name}`)];
}

export function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The examples of a page as complete programs, by page and line. */
export function programs(path: string): [string, string][] {
  return blocksOf(readPage(path)).filter(isExample).map(block => [`${path}:${block.line}`, wholeProgram(block.text)]);
}

/** A page with all generated parts up to date. */
export function generated(path: string): string {
  const page = Object.entries(REGIONS).reduce((text, [name, make]) =>
    (text.includes(`<!-- ${name} -->`) ? rewriteRegion(text, name, make()) : text), readPage(path));

  const blocks = blocksOf(page);
  const files: Record<string, string> = {};
  let outcome: ExampleResult | undefined;
  return rewriteBlocks(page, (block, index) => {
    const where = `${path}:${block.line}`;
    const [, file] = /^file=(\S+)$/.exec(block.info) ?? [];
    if (file) {
      files[file] = block.text;
    } else if (isExample(block)) {
      outcome = runExample(block.text, files);
      if (outcome.error !== undefined && blocks[index + 1]?.info !== 'error') {
        throw new Error(`${where}: ${outcome.error}`);
      }
    } else if (block.info.startsWith(COMMAND)) {
      return printed(block.info.split(' '), blocks, where);
    } else if (isResult(block)) {
      return result(block, outcome, where);
    }
    return block.text;
  });
}

/** The output of the command. It can read the files of its page. */
function printed(args: string[], blocks: readonly Block[], where: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    const paths = new Map(blocks.flatMap(({ info, text }) => {
      const [, file] = /^file=(\S+)$/.exec(info) ?? [];
      return file ? [[file, { path: join(folder, file), text }] as const] : [];
    }));
    paths.forEach(({ path, text }) => writeFileSync(path, text));
    const { stdout, stderr } = runCommand(args.map(word => paths.get(word)?.path ?? word));
    if (stdout === undefined) {
      throw new Error(`${where}: ${stderr}`);
    }
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isExample({ language }: Block): boolean {
  return language === 'ts';
}

/** Whether a block shows the output, the warnings or the error of the example above. */
function isResult({ language, info }: Block): boolean {
  return (language === 'yaml' && !info.startsWith('file=')) || (language === 'text' && info !== '');
}

function result({ language, info }: Block, outcome: ExampleResult | undefined, where: string): string {
  if (!outcome) {
    throw new Error(`${where}: no example stands above`);
  }
  const said: Record<string, string | undefined> = { error: outcome.error, warnings: outcome.warnings };
  const text = language === 'yaml' ? excerpt(outcome.manifests, info, where) : said[info];
  if (!text) {
    throw new Error(`${where}: there is no ${info}`);
  }
  return text;
}
