/** The texts of files, by name. */
export type Files = ReadonlyMap<string, string>;

/** A text in a file that was not in any file before. */
export interface NewText {
  readonly file: string;
  readonly text: string;
}

const REFUSAL = /\b(?:fail|required)\s+\(?\s*(?:printf\s+)?"((?:[^"\\]|\\.)*)"/g;
const READ_OF_VALUES = /\.Values((?:\.\w+){2,})/g;
const ERROR = /\b(?:fmt\.Errorf|errors\.(?:New|Errorf|Wrapf?))\((?:\w+,\s*)?\s*"((?:[^"\\]|\\.)*)"/g;

/** The new errors with which templates refuse values. */
export function newRefusals(before: Files, after: Files): NewText[] {
  return newTexts(before, after, REFUSAL);
}

/**
 * The paths of values that templates read, but did not read before. If a section above is null, Helm fails, unless a condition
 * prevents the template from reading it.
 */
export function newReads(before: Files, after: Files): NewText[] {
  return newTexts(before, after, READ_OF_VALUES).map(({ file, text }) => ({ file, text: text.slice(1) }));
}

/** The new errors of vCluster's own checks. */
export function newErrors(before: Files, after: Files): NewText[] {
  return newTexts(goFiles(before), goFiles(after), ERROR);
}

/** The changed Go files, without tests. */
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
