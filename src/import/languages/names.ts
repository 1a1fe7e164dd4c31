/** The names that jsii gives to the props and methods of TypeScript in other languages. */

const PYTHON_KEYWORDS = new Set(`
  False None True and as assert async await break class continue def del elif else except finally for from global if import in
  is lambda nonlocal not or pass raise return try while with yield
`.trim().split(/\s+/));

const JAVA_KEYWORDS = new Set(`
  abstract assert boolean break build byte case catch char class const continue default double do else enum extends false final
  finally float for goto if implements import instanceof int interface long native new null package private protected public
  return short static strictfp super switch synchronized this throw throws transient true try void volatile while _
`.trim().split(/\s+/));

/** `extraSans` as `extra_sans`. */
export function pythonName(name: string): string {
  const snake = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2').replace(/(\p{Lu}+)(\p{Lu}\p{Ll}+)/gu, '$1_$2').toLowerCase();
  return PYTHON_KEYWORDS.has(snake) ? `${snake}_` : snake;
}

/** The method of a builder that sets a prop. */
export function javaName(name: string): string {
  const safe = JAVA_KEYWORDS.has(name) ? `${name}Value` : name;
  return safe.replace(/\d+\p{Ll}/gu, match => match.toUpperCase());
}

/** `extraSans` as `ExtraSans`, in Go and C#. */
export function pascalName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
