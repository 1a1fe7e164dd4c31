/** What files say, by the name of the file. */
export type Files = ReadonlyMap<string, string>;

/** Something that a file says and that no file said before. */
export interface NewText {
  readonly file: string;
  readonly text: string;
}

const REFUSAL = /\b(?:fail|required)\s+\(?\s*(?:printf\s+)?"((?:[^"\\]|\\.)*)"/g;
const READ_OF_VALUES = /\.Values((?:\.\w+){2,})/g;
const ERROR = /\b(?:fmt\.Errorf|errors\.(?:New|Errorf|Wrapf?))\((?:\w+,\s*)?\s*"((?:[^"\\]|\\.)*)"/g;

/** Why templates refuse values, where they didn't before. */
export function newRefusals(before: Files, after: Files): NewText[] {
  return newTexts(before, after, REFUSAL);
}

/**
 * The values that templates read by a path, and didn't before. Where a section above is null, Helm fails, unless a condition
 * keeps the template from reading it.
 */
export function newReads(before: Files, after: Files): NewText[] {
  return newTexts(before, after, READ_OF_VALUES).map(({ file, text }) => ({ file, text: text.slice(1) }));
}

/** What vCluster's own checks say that they didn't say before. */
export function newErrors(before: Files, after: Files): NewText[] {
  return newTexts(goFiles(before), goFiles(after), ERROR);
}

/** The files of Go code that differ, tests left out. */
export function changedGoFiles(before: Files, after: Files): string[] {
  const [old, current] = [before, after].map(goFiles);
  return [...new Set([...old.keys(), ...current.keys()])].filter(name => old.get(name) !== current.get(name)).sort();
}

function goFiles(files: Files): Files {
  return new Map([...files].filter(([name]) => name.endsWith('.go') && !name.endsWith('_test.go')));
}

function newTexts(before: Files, after: Files, pattern: RegExp): NewText[] {
  const known = new Set([...before.values()].flatMap(text => matches(text, pattern)));
  return [...after].flatMap(([file, content]) => [...new Set(matches(content, pattern))]
    .filter(text => !known.has(text))
    .map(text => ({ file, text })));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(match => match[1]);
}
