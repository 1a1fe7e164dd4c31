import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isObject, JsonObject } from '../values/json';
import { readYaml } from '../values/read-yaml';

/**
 * `vcluster.yaml`, read as Helm reads it.
 *
 * In every language, nulls are kept: they remove defaults. Scalars such as `22:30` and `0o644` are read as Helm reads them, which
 * differs from some other YAML parsers.
 */
export class VClusterYaml {
  /**
   * Reads a `vcluster.yaml` from a file.
   *
   * @param path absolute path, or path relative to the working directory
   * @throws if the file cannot be read, is not YAML, or does not contain exactly one map
   */
  public static fromFile(path: string): VClusterYaml {
    const file = resolve(path);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      throw new Error(`${file}: must be a vcluster.yaml: ${(error as Error).message}`);
    }
    return new VClusterYaml(parseValues(text, file));
  }

  /**
   * Reads a `vcluster.yaml` from a string.
   *
   * @throws if the string is not YAML, or does not contain exactly one map
   */
  public static fromText(text: string): VClusterYaml {
    return new VClusterYaml(parseValues(text, 'vcluster.yaml'));
  }

  private constructor(private readonly map: JsonObject) {}

  /** Content of the `vcluster.yaml` as a plain object. */
  public get values(): { [key: string]: any } {
    return structuredClone(this.map);
  }
}

/**
 * The map in a text. Empty if the text contains nothing.
 *
 * @param source the name of the text in errors
 */
export function parseValues(text: string, source: string): JsonObject {
  let documents;
  try {
    documents = readYaml(text);
  } catch (error) {
    throw new Error(`${source}: must be YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  if (documents.length > 1) {
    throw new Error(`${source}: must contain one YAML document, not ${documents.length}. Remove the lines ---, or read each document separately.`);
  }
  const [map = {}] = documents;
  if (!isObject(map)) {
    throw new Error(`${source}: must contain a map at its top level, such as controlPlane: {}.`);
  }
  return map;
}
