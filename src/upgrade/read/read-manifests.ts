import { existsSync } from 'node:fs';
import { FileReader } from './read-files';
import { isObject } from '../../values/json';
import { readYaml } from '../../values/read-yaml';
import { isReadObject, ReadObject, ReadManifest } from '../read-object';

/** A path. Marks texts that must not be read as manifests. */
export class FilePath {
  constructor(public readonly path: string) {}
}

/**
 * Reads the manifests of one side of a comparison.
 *
 * @param input a path, the text of manifests, objects, or a cdk8s app or chart
 * @param side the name of the input in errors
 * @throws if the input can't be read
 */
export function readManifests(input: unknown, side: string, files = new FileReader()): ReadManifest[] {
  if (input instanceof FilePath) {
    return fromPath(input.path, files);
  }
  if (typeof input === 'string') {
    return input === '-' || existsSync(input) ? fromPath(input, files) : fromText(input, side);
  }
  return fromObjects(input, side).map(manifest => ({ manifest }));
}

/** Reads the manifests in a file, or in a folder and its subfolders. */
export function fromPath(path: string, files: FileReader): ReadManifest[] {
  return files.readAll(path).flatMap(({ text, file }) =>
    manifestsOf(readDocuments(text, file ?? path)).map(manifest => ({ manifest, file })));
}

function fromText(text: string, side: string): ReadManifest[] {
  // A manifest has at least three keys. A text without a line break must therefore be a path.
  if (!text.includes('\n') && !text.trimStart().startsWith('{') && text.trim() !== '') {
    throw new Error(`${side}: there is no file or folder ${JSON.stringify(text)}.`);
  }
  return manifestsOf(readDocuments(text, side)).map(manifest => ({ manifest }));
}

function fromObjects(input: unknown, side: string): ReadObject[] {
  if (Array.isArray(input)) {
    return input.flatMap(item => fromObjects(item, side));
  }
  const { charts, toJson } = (input ?? {}) as { charts?: unknown[]; toJson?: () => unknown[] };
  if (Array.isArray(charts)) {
    return charts.flatMap(chart => fromObjects(chart, side));
  }
  if (typeof toJson === 'function') {
    return fromObjects(toJson.call(input), side);
  }
  const manifests = manifestsOf([input]);
  if (manifests.length === 0 && !isObject(input)) {
    throw new Error(`${side} must be a path, the text of manifests, a list of objects, or a cdk8s App or Chart.`);
  }
  return manifests;
}

function readDocuments(text: string, where: string): unknown[] {
  try {
    return readYaml(text);
  } catch (error) {
    throw new Error(`${where} must be YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** The manifests in YAML documents, including those in Lists. Other documents are ignored. */
function manifestsOf(documents: unknown[]): ReadObject[] {
  return documents.flatMap(document => {
    if (isObject(document) && String(document.kind).endsWith('List') && Array.isArray(document.items)) {
      return manifestsOf(document.items);
    }
    return isReadObject(document) ? [document] : [];
  });
}
