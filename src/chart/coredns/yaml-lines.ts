import { Json } from '../../values/json';
import { toYaml } from '../../values/yaml';

/*
 * CoreDNS's manifests travel as text in a ConfigMap, and are templates themselves. Here they are data, and this writes
 * them as the chart does, to the last space.
 */

/** A scalar, as it stands in the text; a map; a list; or lines that are ready. What is undefined is left out. */
export type Node = string | Lines | readonly Node[] | { readonly [key: string]: Node | undefined };

/** Lines that are ready but for their indentation. */
export class Lines {
  /** A value of the user's, as Helm writes it. */
  public static ofValue(value: unknown): Lines {
    return new Lines(toYaml(value as Json), 2, '');
  }

  /** A text of the user's. */
  public static ofUserText(text: string): Lines {
    return new Lines(text, 8, ' |-');
  }

  /** A text of the chart's, whose blank lines are less deep than the others. */
  public static ofText(text: string): Lines {
    return new Lines(text.replace(/^(?=.)/gm, '  '), 0, ' |-');
  }

  private constructor(public readonly text: string, public readonly indent: number, public readonly mark: string) {}
}

/** The key under which a user's own entries stand in a map, after those before it. */
export const REST = '...';

/** Text in double quotes. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Several documents as one text. */
export function documents(nodes: readonly Node[]): string {
  return nodes.map(node => writeLines(node).join('\n')).join('\n---\n');
}

function writeLines(node: Node): string[] {
  if (typeof node === 'string') {
    return [node];
  }
  if (node instanceof Lines) {
    return node.text.split('\n');
  }
  if (isList(node)) {
    return node.flatMap(item => writeLines(item).map((line, index) => (index === 0 ? '- ' : '  ') + line));
  }
  return Object.entries(node).flatMap(([key, value]) => value === undefined ? [] : key === REST ? writeLines(value) : entryLines(key, value));
}

function entryLines(key: string, value: Node): string[] {
  if (typeof value === 'string') {
    return [`${key}: ${value}`];
  }
  const { mark, indent } = value instanceof Lines ? value : { mark: '', indent: 2 };
  return [`${key}:${mark}`, ...writeLines(value).map(line => ' '.repeat(indent) + line)];
}

function isList(node: Node): node is readonly Node[] {
  return Array.isArray(node);
}
