import type { Json } from '../../src/values/json';

const LINE_WIDTH = 140;

/** A JSON value as a TypeScript literal in the project's style: on one line if it fits, with an indentation of `indent` spaces. */
export function typescriptLiteral(value: Json, indent = 0, prefix = 0): string {
  const oneLine = inOneLine(value);
  if (indent + prefix + oneLine.length < LINE_WIDTH) {
    return oneLine;
  }
  const inner = ' '.repeat(indent + 2);
  const outer = ' '.repeat(indent);
  if (Array.isArray(value)) {
    return `[\n${value.map(item => `${inner}${typescriptLiteral(item, indent + 2)},\n`).join('')}${outer}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const quoted = needQuotes(value);
    const lines = Object.entries(value).map(([key, item]) => {
      const name = keyText(key, quoted);
      return `${inner}${name}: ${typescriptLiteral(item, indent + 2, name.length + 3)},\n`;
    });
    return `{\n${lines.join('')}${outer}}`;
  }
  return oneLine;
}

function inOneLine(value: Json): string {
  if (typeof value === 'string') {
    return quote(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(inOneLine).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const quoted = needQuotes(value);
    const entries = Object.entries(value).map(([key, item]) => `${keyText(key, quoted)}: ${inOneLine(item)}`);
    return entries.length ? `{ ${entries.join(', ')} }` : '{}';
  }
  return String(value);
}

function needQuotes(value: object): boolean {
  return Object.keys(value).some(key => !/^[A-Za-z_$][\w$]*$/.test(key));
}

function keyText(key: string, quoted: boolean): string {
  return quoted ? quote(key) : key;
}

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}'`;
}
