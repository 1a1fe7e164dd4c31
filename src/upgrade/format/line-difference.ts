/** A removed (`-`) or added (`+`) line. */
export interface MarkedLine {
  readonly mark: '-' | '+';
  readonly line: string;
}

/** If there are more lines, all lines between the first and the last difference are shown. */
const MAX_LINES = 2000;

/** The lines that differ between two lists, in order: all lines except for a longest common subsequence. */
export function lineDifference(before: readonly string[], after: readonly string[]): MarkedLine[] {
  const start = before.findIndex((line, i) => line !== after[i]);
  const head = start < 0 ? before.length : start;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++;
  }
  return middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
}

function middle(before: readonly string[], after: readonly string[]): MarkedLine[] {
  if (before.length === 0 || after.length === 0 || before.length + after.length > MAX_LINES) {
    return [...before.map(line => ({ mark: '-' as const, line })), ...after.map(line => ({ mark: '+' as const, line }))];
  }
  // lengths[i][j] is the length of the longest common subsequence of before.slice(i) and after.slice(j).
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i][j] = before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const marked: MarkedLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      [i, j] = [i + 1, j + 1];
    } else if (j === after.length || (i < before.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      marked.push({ mark: '-', line: before[i++] });
    } else {
      marked.push({ mark: '+', line: after[j++] });
    }
  }
  return marked;
}
