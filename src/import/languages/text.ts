/** A text in double quotes, with the escapes of JSON, which are those of the other languages too. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16)}`);
}

/** Whether a text is easier to read over several lines: it has some, and nothing in them that can't be seen. */
export function isReadableInLines(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return text.trimEnd().includes('\n') && !/[\u0000-\u0008\u000b-\u001f\u2028\u2029\ufeff]/.test(text);
}

/** Groups of statements with a blank line between them. Those without statements are left out. */
export function paragraphs(groups: readonly (readonly string[])[], indent = ''): string {
  return groups.filter(lines => lines.length > 0).map(lines => lines.map(line => indent + line).join('\n')).join('\n\n');
}
