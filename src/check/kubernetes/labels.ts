import { wordOf, KubernetesRule, KubernetesRules } from './common-rules';
import { LABEL_VALUE, QUALIFIED_NAME } from './names';
import { lastKey } from '../rule';

const ANNOTATIONS_LIMIT = 256 * 1024;

/** A rule for the keys of a map. */
function keys(matches: (key: string) => boolean): KubernetesRule {
  return {
    path: '*',
    check: (_value, _owner, path) => matches(lastKey(path)),
    allowed: (_value, _owner, path) => `under a key other than '${lastKey(path)}': a key is ${QUALIFIED_NAME.allowed}`,
  };
}

/** A rule for the number of values that an operator of a selector requires. */
export function valuesFor(operator: string, count: (values: number) => boolean, allowed: string): KubernetesRule {
  return {
    path: 'values',
    absentToo: true,
    check: (values, owner) => owner.operator !== operator || count(values?.length ?? 0),
    allowed: `${allowed} for the operator ${operator}`,
  };
}

export const LABEL_RULES: KubernetesRules = {
  Labels: [
    keys(QUALIFIED_NAME.matches),
    { path: '*', check: LABEL_VALUE.matches, allowed: `a label's value: ${LABEL_VALUE.allowed}` },
  ],
  Annotations: [
    keys(key => QUALIFIED_NAME.matches(key.toLowerCase())),
    {
      path: '',
      check: annotations => annotationsSize(annotations) <= ANNOTATIONS_LIMIT,
      allowed: 'at most 256 KiB of annotations, keys and values together',
      fix: annotations => `They have ${annotationsSize(annotations)} bytes. The largest is ${largest(annotations)}.`,
    },
  ],
  LabelSelectorRequirement: [
    { path: 'key', check: QUALIFIED_NAME.matches, allowed: `the key of a label: ${QUALIFIED_NAME.allowed}` },
    wordOf('operator', ['In', 'NotIn', 'Exists', 'DoesNotExist']),
    { path: 'values[]', check: LABEL_VALUE.matches, allowed: `a label's value: ${LABEL_VALUE.allowed}` },
    ...['In', 'NotIn'].map(operator => valuesFor(operator, count => count > 0, 'a list of at least one value')),
    ...['Exists', 'DoesNotExist'].map(operator => valuesFor(operator, count => count === 0, 'left out')),
  ],
};

function largest(map: Record<string, string | null>): string {
  return Object.keys(map).reduce((a, b) => (annotationsSize({ [b]: map[b] }) > annotationsSize({ [a]: map[a] }) ? b : a));
}

function annotationsSize(map: Record<string, string | null>): number {
  return Object.entries(map).reduce((size, [key, value]) => size + Buffer.byteLength(key) + Buffer.byteLength(value ?? ''), 0);
}
