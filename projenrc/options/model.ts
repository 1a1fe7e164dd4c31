import { propName, typeName } from './camel';
import { KnownKey, KNOWN_PATHS, TYPES } from './known-options';
import { FORMATS } from './meanings';
import { ENUMS, FINER, FOREIGN, K8S_NAMES, NAMES_OF_STRUCTS, OPEN_SETS, OwnProp, STRUCT_SPECS, StructSpec, TYPESCRIPT } from './structs';
import { ANY_KEY } from '../../src/release/shape';

/** A prop for an option. */
export interface OptionProp {
  readonly name: string;
  /** The type and key of the option in the shapes. */
  readonly type: string;
  readonly key: string;
  /** The path of the option from that of the struct, such as `spec.type`. */
  readonly path: string;
  /** Its type, in the notation of the table of options. */
  readonly notation: string;
  readonly typescript: string;
  readonly required: boolean;
  readonly known: KnownKey;
}

/** A struct of typed props. */
export interface OptionStruct {
  readonly name: string;
  readonly spec: StructSpec;
  readonly props: readonly OptionProp[];
  readonly own: Readonly<Record<string, OwnProp>>;
  /** Its paths in the values. `[]` is the items of a list, `*` the values of a map. */
  readonly paths: readonly string[];
}

/** The root structs: those of the constructs, `BackingStore` and `Distro`. */
const ROOT_STRUCTS = [
  'VirtualClusterOptions', 'ServiceAccountOptions', 'EmbeddedDatabaseOptions', 'ExternalDatabaseOptions', 'EmbeddedEtcdOptions',
  'ExternalEtcdOptions', 'DeployedEtcdOptions', 'K8sOptions', 'K3sOptions', 'K0sOptions',
];

/** Keys for which the constructs have special props: a `BackingStore`, a `Distro` and a service account. */
const ELSEWHERE = ['ControlPlane.backingStore', 'ControlPlane.distro', 'ControlPlaneAdvanced.serviceAccount'];

const structs = new Map<string, OptionStruct>();

/** All structs, by name. */
export function optionStructs(): OptionStruct[] {
  if (structs.size === 0) {
    ROOT_STRUCTS.forEach(addStruct);
  }
  return [...structs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name of the struct for a type. */
export function structName(type: string): string {
  const special = Object.entries(STRUCT_SPECS).find(([, { of }]) => of === type);
  return special?.[0] ?? NAMES_OF_STRUCTS[type] ?? `${typeName(type)}Options`;
}

function addStruct(name: string): void {
  if (structs.has(name)) {
    return;
  }
  const spec = STRUCT_SPECS[name] ?? { of: typeOf(name) };
  const direct = Object.keys(TYPES[spec.of])
    .filter(key => key !== ANY_KEY && !spec.omit?.includes(key))
    .map(key => prop(spec, propName(key), key));
  const hoisted = Object.entries(spec.hoisted ?? {}).map(([prop_, path]) => prop(spec, prop_, path));
  const props = [...direct, ...hoisted].filter(({ type, key }) => !ELSEWHERE.includes(`${type}.${key}`));
  structs.set(name, { name, spec, props, own: spec.own ?? {}, paths: KNOWN_PATHS.get(spec.of) ?? [] });
  props.flatMap(({ notation }) => structsIn(notation)).forEach(addStruct);
}

function typeOf(struct: string): string {
  const types = Object.keys(TYPES).filter(one => KNOWN_PATHS.has(one) && structName(one) === struct);
  if (types.length !== 1) {
    throw new Error(`${struct}: one type must become this struct, not ${types.join(', ') || 'none'}`);
  }
  return types[0];
}

function prop(spec: StructSpec, name: string, path: string): OptionProp {
  const keys = path.split('.');
  let type = spec.of;
  let known: KnownKey | undefined;
  let place = '';
  for (const [i, key] of keys.entries()) {
    known = TYPES[type]?.[key];
    place = `${type}.${keys.slice(i).join('.')}`;
    if (i < keys.length - 1) {
      const inner = known && finer(type, key, known);
      if (!inner || !TYPES[inner]) {
        break;
      }
      type = inner;
    }
  }
  if (!known) {
    throw new Error(`${spec.of}.${path}: no such option`);
  }
  const key = place.slice(type.length + 1);
  const notation = notationOf(type, key, known);
  return {
    name,
    type,
    key,
    path,
    notation,
    known,
    typescript: typescriptOf(notation, `${type}.${key}`),
    required: spec.required?.includes(name) ?? (known.required && keys.length === 1),
  };
}

/** The type of a key, as one notation for all releases. */
function finer(type: string, key: string, { notations }: KnownKey): string {
  return FINER[`${type}.${key}`] ?? (notations.length === 1 ? notations[0] : 'any');
}

function notationOf(type: string, key: string, known: KnownKey): string {
  const format = FORMATS[`${type}.${key}`];
  const plain = key.includes('.') ? FINER[`${type}.${key}`]! : finer(type, key, known);
  if (format === 'auto' || format === 'seconds' || format === 'duration' || format === 'size') {
    return format;
  }
  return plain === 'string|boolean' ? 'auto' : translated(plain);
}

/** Translates a notation of the shapes to that of the table, with names of structs and types of cdk8s-plus. */
function translated(notation: string): string {
  if (FOREIGN[notation]) {
    return FOREIGN[notation];
  }
  if (notation.endsWith('[]')) {
    return `${translated(notation.slice(0, -2))}[]`;
  }
  const map = /^map<(.+)>$/.exec(notation);
  if (map) {
    return `map<${translated(map[1])}>`;
  }
  if (notation.includes('|')) {
    return 'any';
  }
  return TYPES[notation] ? structName(notation) : notation;
}

function structsIn(notation: string): string[] {
  return (notation.match(/(?<!k8s:)\b[A-Z]\w+Options\b/g) ?? []);
}

/** The TypeScript type of a prop. */
function typescriptOf(notation: string, place: string): string {
  const values = FORMATS[place];
  const isList = notation.endsWith('[]');
  if (ENUMS[place] || place.endsWith('.imagePullPolicy')) {
    return `${ENUMS[place] ?? 'kplus.ImagePullPolicy'}${isList ? '[]' : ''}`;
  }
  if (Array.isArray(values) && !OPEN_SETS.test(place)) {
    throw new Error(`${place}: a closed set without an enum: ${values.join(', ')}`);
  }
  return plainTypescript(notation);
}

function plainTypescript(notation: string): string {
  if (TYPESCRIPT[notation]) {
    return TYPESCRIPT[notation];
  }
  if (notation.endsWith('[]')) {
    const item = plainTypescript(notation.slice(0, -2));
    return `${item}[]`;
  }
  const map = /^map<(.+)>$/.exec(notation);
  if (map) {
    return `{ [key: string]: ${plainTypescript(map[1])} }`;
  }
  if (notation.startsWith('k8s:')) {
    const name = notation.slice(4);
    return `kplus.k8s.${K8S_NAMES[name] ?? typeName(name)}`;
  }
  if (!/Options$/.test(notation)) {
    throw new Error(`'${notation}' has no TypeScript type`);
  }
  return notation;
}
