/** The most similar name to a misspelt one. Undefined if none is similar. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of names) {
    if (namesPartOf(name, candidate)) {
      continue;
    }
    const distance = Math.min(edits(lower, candidate.toLowerCase(), least), isLonger(lower, candidate.toLowerCase()) ? 1 : least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Whether the other name is that of a property of the first, such as pathType and path: both are valid names. */
function namesPartOf(name: string, other: string): boolean {
  return other.startsWith(name) && /^(?:Class|Mode|Policy|Type)$/.test(other.slice(name.length));
}

/** Whether one of two names starts with the other, such as emptyDirectory and emptyDir. */
function isLonger(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}

/** The number of letters to insert, remove, replace or swap with their neighbour, but at most `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) {
    return limit;
  }
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, above[j] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    before = above;
    above = row;
  }
  return above[b.length];
}
