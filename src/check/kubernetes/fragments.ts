import { isRequired, Shape } from '../../release/shape';
import { JsonObject } from '../../values/json';
import { Path, Problem } from '../../values/problem';
import { checkShape, Leaf, ShapeOptions } from '../check-shape';
import { runRules } from '../run-rules';
import type { UnknownKey } from '../what-was-meant';
import { CLAIM_RULES } from './claims';
import { isSet, KubernetesRule } from './common-rules';
import { CONTAINER_RULES, INIT_CONTAINER_RULES } from './containers';
import { ENV_RULES } from './env';
import { LABEL_RULES } from './labels';
import { checkUnique } from './lists';
import { NETWORKING_RULES } from './networking';
import { OBJECT_RULES } from './objects';
import { POD_RULES } from './pod';
import { POLICY_RULES } from './policy-objects';
import { PROBE_RULES } from './probes';
import { QUANTITY } from './quantity';
import { RESOURCE_RULES } from './resources';
import { SCHEDULING_RULES } from './scheduling';
import { SECURITY_RULES } from './security';
import { SERVICE_RULES } from './services';
import { VOLUME_RULES } from './volumes';
import { KUBERNETES } from '../../../imports/kubernetes-shapes';

const TABLES = [
  CLAIM_RULES, CONTAINER_RULES, ENV_RULES, LABEL_RULES, NETWORKING_RULES, OBJECT_RULES, POD_RULES, POLICY_RULES, PROBE_RULES, RESOURCE_RULES,
  SCHEDULING_RULES, SECURITY_RULES, SERVICE_RULES, VOLUME_RULES,
];

const rules = new Map<string, readonly KubernetesRule[]>();
for (const table of TABLES) {
  for (const [type, rows] of Object.entries(table)) {
    rules.set(type, [...rules.get(type) ?? [], ...rows]);
  }
}

rules.set('InitContainer', [...rules.get('Container')!, ...INIT_CONTAINER_RULES]);

/** Init containers have the keys of containers, but different rules. */
const SHAPE: Shape = {
  ...KUBERNETES,
  InitContainer: KUBERNETES.Container,
  PodSpec: { ...KUBERNETES.PodSpec, initContainers: 'InitContainer[]' },
};

const INT32: Leaf = {
  accepts: value => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  allowed: 'a whole number below 2147483648',
  fix: value => (typeof value === 'string' && /^[+-]?\d+$/.test(value) ? `Write ${value} without quotes.` : undefined),
};

const INT_OR_STRING: Leaf = {
  accepts: value => typeof value === 'string' || INT32.accepts(value),
  allowed: 'a whole number or a string',
};

/** Runs the rules of a type on an object whose keys and types have no errors. */
function checkByType(type: string, value: JsonObject, path: Path): Problem[] {
  const ofType = rules.get(type);
  return ofType ? runRules(ofType, value, value, { path }) : [];
}

/**
 * Finds violations of the rules of a Kubernetes type in an object whose own schema has fewer keys and fewer required keys.
 */
export function checkLoose(type: string, value: JsonObject, path: Path): Problem[] {
  const missing = Object.entries(KUBERNETES[type])
    .filter(([key, notation]) => isRequired(notation) && !isSet(value[key]))
    .map(([key]): Problem => ({ path: [...path, key], allowed: 'given, and not empty' }));
  return [...missing, ...checkByType(type, value, path)];
}

/** The keys of a type. */
export function keysOf(type: string): readonly string[] {
  return Object.keys(SHAPE[type] ?? {});
}

/** Hints for keys in the wrong kind of security context. */
const SECURITY_CONTEXTS: Readonly<Record<string, { readonly other: string; readonly hint: string }>> = {
  PodSecurityContext: { other: 'SecurityContext', hint: 'It is a setting of containers: set it in containerSecurityContext.' },
  SecurityContext: { other: 'PodSecurityContext', hint: 'It is a setting of pods: set it in podSecurityContext.' },
};

function kubernetesHint({ type, key }: UnknownKey): string | undefined {
  if (type === 'ServiceSpec' && keysOf('ServicePort').includes(key)) {
    return 'Set it in the items of ports.';
  }
  const context = SECURITY_CONTEXTS[type];
  return context && keysOf(context.other).includes(key) ? context.hint : undefined;
}

const SHAPE_OPTIONS: ShapeOptions = {
  slip: kubernetesHint,
  leaves: { Quantity: QUANTITY, Int32: INT32, IntOrString: INT_OR_STRING },
  object: (type, whole, path) => checkByType(type, whole(), path),
  list: checkUnique,
  nullIsAbsent: true,
  fine: new WeakMap(),
};

/**
 * Finds problems in a part of an object that the API server would refuse: unknown keys, wrong types, and invalid values.
 *
 * @param notation the type of the part: the name of a Kubernetes type, or a list of it: `Affinity`, `Toleration[]`.
 * `Labels`, `Annotations`, `ResourceList` and `InitContainer` are not Kubernetes types, but have rules too.
 * @param value the part
 * @param path the path of the part
 */
export function checkFragment(notation: string, value: unknown, path: Path = []): Problem[] {
  return checkShape(value, notation, SHAPE, path, SHAPE_OPTIONS);
}
