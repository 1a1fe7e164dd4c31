const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;

/**
 * The order in which Helm writes the keys of a map: letters by code point, after all other characters, and sequences of digits
 * by their number, so that `a2` comes before `a10`.
 *
 * For a few sets of keys, this order has no first key (`a1x` < `a2` < `a10` < `a1x`). Helm then writes them in a different order
 * in each run.
 */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      return isAsciiLetter(x) && isAsciiLetter(y) ? x - y : compareCharacters([...a], [...b]);
    }
  }
  return a.length - b.length;
}

function compareCharacters(a: string[], b: string[]): number {
  const at = a.findIndex((character, i) => character !== b[i]);
  const aIsLetter = LETTER.test(a[at]);
  const bIsLetter = LETTER.test(b[at]);
  if (aIsLetter !== bIsLetter) {
    return aIsLetter ? 1 : -1;
  }
  if (!aIsLetter) {
    // A zero only counts if the number starts before the first difference between the keys.
    const begun = (a[at] === '0' || b[at] === '0') && endsInNumber(a.slice(0, at)) ? 1n : 0n;
    const x = numberAt(a, at, begun);
    const y = numberAt(b, at, begun);
    if (x.value !== y.value) {
      return x.value < y.value ? -1 : 1;
    }
    if (x.end !== y.end) {
      return x.end - y.end;
    }
  }
  return a[at].codePointAt(0)! - b[at].codePointAt(0)!;
}

/** Whether the digits at the end are not only zeros. */
function endsInNumber(characters: string[]): boolean {
  for (let i = characters.length - 1; i >= 0 && DIGIT.test(characters[i]); i--) {
    if (characters[i] !== '0') {
      return true;
    }
  }
  return false;
}

/** The number that starts at a position, with the overflow of a 64-bit integer, and its end. */
function numberAt(characters: string[], start: number, begun: bigint): { value: bigint; end: number } {
  let value = begun;
  let end = start;
  while (end < characters.length && DIGIT.test(characters[end])) {
    value = BigInt.asIntN(64, value * 10n + BigInt(characters[end].codePointAt(0)! - 48));
    end++;
  }
  return { value, end };
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
