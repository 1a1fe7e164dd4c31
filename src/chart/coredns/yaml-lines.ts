import { Json } from '../../values/json';
import { toYaml } from '../../values/yaml';

/*
 * The manifests of CoreDNS are text in a ConfigMap, and are themselves templates. This code keeps them as data, and writes them
 * exactly as the chart does.
 */

/** A scalar as YAML text, a map, a list, or finished lines. Undefined values are left out. */
export type Node = string | Lines | readonly Node[] | { readonly [key: string]: Node | undefined };

/** Finished lines without indentation. */
export class Lines {
  /** A value of the user, written as Helm does. */
  public static ofValue(value: unknown): Lines {
    return new Lines(toYaml(value as Json), 2, '');
  }

  /** A text of the user. */
  public static ofUserText(text: string): Lines {
    return new Lines(text, 8, ' |-');
  }

  /** A text of the chart, whose blank lines have less indentation. */
  public static ofText(text: string): Lines {
    return new Lines(text.replace(/^(?=.)/gm, '  '), 0, ' |-');
  }

  private constructor(public readonly text: string, public readonly indent: number, public readonly mark: string) {}
}

/** The key for the entries of the user, which are added to the map after the other entries. */
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
