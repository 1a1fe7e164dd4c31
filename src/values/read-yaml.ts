/* eslint-disable @typescript-eslint/no-require-imports */
import type { Document, ScalarTag, Tags } from 'yaml';
import { Json } from './json';

const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i;
const OCTAL = /^([-+]?)0([0-7]+)$/;
const WITH_BASE = /^([-+]?)(0x[\da-f]+|0o[0-7]+|0b[01]+)$/i;

/** What a plain scalar is, unless it is text. The library's own tags take `12:30` for a number, and `e3`, and dates for dates. */
const SCALARS: ScalarTag[] = [
  { tag: 'tag:yaml.org,2002:null', default: true, test: /^(?:~|null|Null|NULL)?$/, resolve: () => null },
  { tag: 'tag:yaml.org,2002:bool', default: true, test: /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/, resolve: () => true },
  { tag: 'tag:yaml.org,2002:bool', default: true, test: /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/, resolve: () => false },
  { tag: 'tag:yaml.org,2002:float', default: true, test: /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/, resolve: notJson },
  { tag: 'tag:yaml.org,2002:float', default: true, test: /^[-+.\d][\w.+-]*$/, resolve: numberOrText },
];

/**
 * Reads YAML as Kubernetes and Helm do: by version 1.1, without its times. Empty documents are left out.
 *
 * Few values hold any, so that the reader is loaded when it is needed and not before.
 *
 * @throws when the text isn't YAML
 */
export function readYaml(text: string): Json[] {
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  const documents = parseAllDocuments(text, { version: '1.1', strict: false, uniqueKeys: false, customTags }) as Document[];
  return documents.map(document => {
    if (document.errors.length > 0) {
      throw document.errors[0];
    }
    return document.toJS() as Json;
  }).filter(value => value !== null);
}

function customTags(tags: Tags): Tags {
  return [...tags.filter(tag => typeof tag !== 'string' && !isScalar(tag.tag)), ...SCALARS];
}

/** Whether a tag is one of those that `SCALARS` stand in for. */
function isScalar(tag: string): boolean {
  return /:(?:null|bool|int|float|timestamp|binary)$/.test(tag);
}

function notJson(text: string, onError: (message: string) => void): string {
  onError(`${text} is a number that JSON doesn't have`);
  return text;
}

function numberOrText(text: string): number | string {
  const digits = text.replaceAll('_', '');
  const [, sign, magnitude] = WITH_BASE.exec(digits.replace(OCTAL, '$10o$2')) ?? [];
  if (magnitude) {
    return Number(magnitude) * (sign === '-' ? -1 : 1);
  }
  return DECIMAL.test(digits) ? Number(digits) : text;
}
