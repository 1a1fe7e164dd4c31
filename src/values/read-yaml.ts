import { Document, parseAllDocuments, ScalarTag, Tags } from 'yaml';
import { Json } from './json';

/** `0o17`, which is YAML 1.2, but read all the same. */
const OCTAL: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?0o[0-7]+$/,
  resolve: text => Number(text.replace(/^[-+]/, '')) * (text.startsWith('-') ? -1 : 1),
};

/**
 * Reads YAML as Kubernetes and Helm do: by version 1.1, save that `12:30:00` is no number and `2024-01-01` no date.
 * Empty documents are left out.
 *
 * @throws when the text isn't YAML
 */
export function readYaml(text: string): Json[] {
  const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, customTags }) as Document[];
  return documents.map(document => {
    if (document.errors.length > 0) {
      throw document.errors[0];
    }
    return document.toJS() as Json;
  }).filter(value => value !== null);
}

function customTags(tags: Tags): Tags {
  return [...tags.filter(tag => typeof tag === 'string' || !isTime(tag)), OCTAL];
}

function isTime(tag: { tag: string; format?: string }): boolean {
  return tag.format === 'TIME' || tag.tag === 'tag:yaml.org,2002:timestamp';
}
