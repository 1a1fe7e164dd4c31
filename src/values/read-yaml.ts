/* eslint-disable @typescript-eslint/no-require-imports */
import type { Document, ScalarTag, Tags } from 'yaml';
import { Json } from './json';
import { DECIMAL, fits, WITH_BASE } from './yaml-types';

const OCTAL = /^([-+]?)0([0-7]+)$/;

/** The tags of plain scalars that are not text. The default tags read `12:30` and `e3` as numbers, and dates as dates. */
const SCALAR_TAGS: ScalarTag[] = [
  { tag: 'tag:yaml.org,2002:null', default: true, test: /^(?:~|null|Null|NULL)?$/, resolve: () => null },
  { tag: 'tag:yaml.org,2002:bool', default: true, test: /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/, resolve: () => true },
  { tag: 'tag:yaml.org,2002:bool', default: true, test: /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/, resolve: () => false },
  { tag: 'tag:yaml.org,2002:float', default: true, test: /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/, resolve: notJson },
  { tag: 'tag:yaml.org,2002:float', default: true, test: /^[-+.\d][\w.+-]*$/, resolve: numberOrText },
];

/**
 * Reads YAML as Kubernetes and Helm do: as YAML 1.1, but without times. Empty documents are left out.
 *
 * The reader is loaded when it is first needed, because few values contain YAML.
 *
 * @throws if the text isn't YAML
 */
export function readYaml(text: string): Json[] {
  if (text.trim() === '') {
    return [];
  }
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  const documents = parseAllDocuments(text, { version: '1.1', strict: false, uniqueKeys: false, customTags, logLevel: 'error' }) as Document[];
  return documents.map(document => {
    if (document.errors.length > 0) {
      throw document.errors[0];
    }
    return document.toJS() as Json;
  }).filter(value => value !== null);
}

function customTags(tags: Tags): Tags {
  return [...tags.filter(tag => typeof tag !== 'string' && !isScalar(tag.tag)), ...SCALAR_TAGS];
}

/** Whether a tag is one of those that `SCALARS` replace. */
function isScalar(tag: string): boolean {
  return /:(?:null|bool|int|float|timestamp|binary)$/.test(tag);
}

function notJson(text: string, onError: (message: string) => void): string {
  onError(`${text} is a number that JSON doesn't have`);
  return text;
}

/**
 * The value that Go's YAML reader reads from a plain scalar that starts like a number.
 *
 * Integers have up to 64 bits, decimals the range of a double. A decimal integer that is larger becomes a floating-point
 * number. Other numbers that are out of range are text, such as `123e4567` or a hexadecimal number of 17 digits.
 */
function numberOrText(text: string): number | string {
  // Underscores have no meaning. After a leading point, they must be between digits.
  const digits = text.replace(text.startsWith('.') ? /(?<=\d)_(?=\d)/g : /_/g, '');
  const integer = integerOf(digits);
  if (integer !== undefined) {
    return integer;
  }
  const number = DECIMAL.test(digits) ? Number(digits) : NaN;
  return Number.isFinite(number) ? number : text;
}

/** Reads an integer of up to 64 bits with a base prefix. Undefined if the text is not one. */
function integerOf(digits: string): number | undefined {
  const [, sign, magnitude] = WITH_BASE.exec(digits.replace(OCTAL, '$10o$2')) ?? [];
  return magnitude && fits(sign, magnitude.toLowerCase()) ? Number(magnitude) * (sign === '-' ? -1 : 1) : undefined;
}
