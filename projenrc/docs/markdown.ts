/** A fenced block of a Markdown page. */
export interface Block {
  /** The language: the first word after the fence. */
  readonly language: string;
  /** The words after the language. */
  readonly info: string;
  readonly text: string;
  /** The line of the page on which the text starts, from 1. */
  readonly line: number;
}

const FENCE = /^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm;

/** The blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(FENCE)].map(({ 1: language, 2: info, 3: text, index }) => ({
    language,
    info: info.trim(),
    text,
    line: page.slice(0, index).split('\n').length + 1,
  }));
}

/** Replaces the text of each block with the result of `rewrite`, in order. */
export function rewriteBlocks(page: string, rewrite: (block: Block, index: number) => string): string {
  const blocks = blocksOf(page);
  let index = 0;
  return page.replace(FENCE, whole => {
    const block = blocks[index];
    const [opening] = whole.split('\n', 1);
    return `${opening}\n${rewrite(block, index++).trimEnd()}\n\`\`\``;
  });
}

/** Replaces the text between the comments `<!-- name -->` and `<!-- /name -->`. */
export function rewriteRegion(page: string, name: string, text: string): string {
  const region = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  return page.replace(region, (_, opening, closing) => `${opening}\n${text.trim()}\n\n${closing}`);
}
