import { heldValue, isPlain } from '../values/held-value';
import { Json, JsonObject, put } from '../values/json';
import { Path, Problem } from '../values/problem';
import { endsDocument, foldNextLines, isOdd, isTooLong, NEXT_LINE } from '../values/yaml-reading';

/** The maximum depth and number of values. A useful `vcluster.yaml` has far fewer. */
const MAX_DEPTH = 100;
const MAX_VALUES = 1_000_000;

/** A copy of the user's input as JSON, and the problems of values that can't be copied. */
export interface Plain {
  readonly value: JsonObject;
  readonly problems: Problem[];
}

/** Returns the value itself, or the value that the app's resolvers replace it with. */
export type Resolve = (value: unknown, path: Path) => unknown;

/**
 * Copies the user's input as plain JSON. The input is read once, and never changed. Values that a `vcluster.yaml` can't contain
 * are problems. Keys with the value `undefined` are ignored.
 */
export function plain(input: unknown, path: Path = [], resolve?: Resolve): Plain {
  const problems: Problem[] = [];
  const copied = copyPlain(input, { path: [...path], parents: [], left: MAX_VALUES, problems, resolve });
  if (problems.length === 0 && (typeof copied !== 'object' || copied === null || Array.isArray(copied))) {
    problems.push({ path, value: input, allowed: 'a map, as in a vcluster.yaml' });
  }
  return { value: problems.length === 0 ? copied as JsonObject : salvage(copied), problems };
}

function salvage(copied: Json | undefined): JsonObject {
  return typeof copied === 'object' && copied !== null && !Array.isArray(copied) ? copied : {};
}

interface Copying {
  /** The path of the current value. It is a single list, which is changed while values are copied. */
  readonly path: (string | number)[];
  /** The objects that contain the current one, from the root. */
  readonly parents: object[];
  /** The number of values that can still be copied. */
  left: number;
  readonly problems: Problem[];
  readonly resolve?: Resolve;
}

function copyPlain(given: unknown, copying: Copying): Json | undefined {
  const input = copying.resolve ? resolveValue(given, copying.resolve, copying) : given;
  switch (typeof input) {
    case 'string':
      checkCharacters(input, copying);
      return foldNextLines(input);
    case 'boolean':
    case 'undefined':
      return input;
    case 'number':
      return Number.isFinite(input) ? input : addProblem(copying, input, 'a finite number');
    case 'object':
      return input === null ? null : copyObject(input, copying);
    default:
      return addProblem(copying, `a ${typeof input}`, 'a plain value');
  }
}

/** The value at a key or position below the current one. */
function copyInner(key: string | number, value: unknown, copying: Copying): Json | undefined {
  if (!spend(copying)) {
    return undefined;
  }
  copying.path.push(key);
  const copied = copyPlain(value, copying);
  copying.path.pop();
  return copied;
}

function resolveValue(given: unknown, resolve: Resolve, copying: Copying): unknown {
  try {
    return resolve(given, [...copying.path]);
  } catch (error) {
    return addProblem(copying, given, "a value that the app's resolvers can resolve", readingFailed(error));
  }
}

function readingFailed(error: unknown): string {
  return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}

function copyObject(input: object, copying: Copying): Json | undefined {
  if (copying.parents.includes(input)) {
    return addProblem(copying, 'a cycle', 'free of cycles');
  }
  if (copying.parents.length >= MAX_DEPTH) {
    return addProblem(copying, 'deeper values', `nested at most ${MAX_DEPTH} deep`);
  }
  copying.parents.push(input);
  try {
    const held = heldValue(input);
    if (held !== undefined) {
      return copyPlain(held, copying);
    }
    return Array.isArray(input) ? copyList(input, copying) : copyMap(input, copying);
  } catch (error) {
    return addProblem(copying, 'unreadable', 'readable', readingFailed(error));
  } finally {
    copying.parents.pop();
  }
}

function copyList(list: unknown[], copying: Copying): Json[] {
  // A hole or an undefined item is null, as in JSON.
  return Array.from(list, (item, index) => copyInner(index, item, copying) ?? null);
}

function copyMap(map: object, copying: Copying): JsonObject | undefined {
  if (!isPlain(map)) {
    return addProblem(copying, map, 'a plain map, list, string, number or boolean',
      isToken(map) ? TOKEN_ADVICE : 'In `values`, write values as in a vcluster.yaml: \'5Gi\', not a Size.');
  }
  // jsii marks maps from other languages with symbols that are not enumerable.
  if (Object.getOwnPropertySymbols(map).some(symbol => Object.prototype.propertyIsEnumerable.call(map, symbol))) {
    addProblem(copying, 'a symbol as a key', 'a map whose keys are strings');
  }
  const copied: JsonObject = {};
  for (const key of Object.keys(map)) {
    checkKey(key, copying);
    const value = copyInner(key, (map as JsonObject)[key], copying);
    if (value !== undefined) {
      put(copied, key, value);
    }
  }
  return copied;
}

const TOKEN_ADVICE = 'Write the value itself, because options are read when the construct is created. '
  + 'Values that are added to the control plane with cdk8s-plus, such as environment variables, can be resolved later.';

/** Whether an object is a token, such as `Lazy`, which cdk8s resolves to a value during synthesis. */
function isToken(object: object): boolean {
  return ['produce', 'resolve'].some(method => typeof (object as any)[method] === 'function');
}

/** Characters for which Helm writes an empty configuration, and halves of surrogate pairs, which are no characters. */
const UNWRITABLE = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function checkCharacters(text: string, copying: Copying): void {
  if (!isOdd(text)) {
    return;
  }
  const found = UNWRITABLE.exec(text);
  if (found) {
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    addProblem(copying, text, 'text that YAML can hold', `Remove the character U+${code} at position ${found.index}.`);
  } else if (endsDocument(text)) {
    addProblem(copying, text, 'text that YAML can hold', 'Remove the character U+0085 before --- or ...');
  }
}

function checkKey(key: string, copying: Copying): void {
  checkCharacters(key, copying);
  if (key.includes(NEXT_LINE)) {
    addProblem(copying, key, 'under a key without line breaks', 'Remove the character U+0085 from the key.');
  } else if (isTooLong(key)) {
    addProblem(copying, key, 'under a shorter key: Helm reads keys of at most 1022 characters, and counts some characters as six');
  }
}

/** Counts a value. Reports a problem if there are too many. */
function spend(copying: Copying): boolean {
  copying.left--;
  if (copying.left === 0) {
    addProblem(copying, 'more values', `at most ${MAX_VALUES} values`);
  }
  return copying.left > 0;
}

function addProblem({ path, problems }: Copying, value: unknown, allowed: string, fix?: string): undefined {
  problems.push({ path: [...path], value, allowed, fix });
}
