/** A text in double quotes, with the escapes of JSON, which the other languages also have. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16)}`);
}

/** Whether a text is more readable over several lines: it has line breaks, but no invisible characters. */
export function isReadableInLines(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return text.trimEnd().includes('\n') && !/[\u0000-\u0008\u000b-\u001f\u2028\u2029\ufeff]/.test(text);
}

/** Groups of statements, separated by blank lines. Empty groups are left out. */
export function paragraphs(groups: readonly (readonly string[])[], indent = ''): string {
  return groups.filter(lines => lines.length > 0).map(lines => lines.map(line => indent + line).join('\n')).join('\n\n');
}
