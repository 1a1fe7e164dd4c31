import { FieldChange, fieldChanges } from './field-changes';
import { kindSwitch, Refusal, refusals } from './in-place';
import { Manifest } from '../chart/rendering';
import { at, JsonObject } from '../values/json';
import { readYaml } from '../values/read-yaml';

/** What changes from some objects to others. */
export interface Comparison {
  readonly removed: Manifest[];
  readonly added: Manifest[];
  /** Workloads that go while one of another kind comes. */
  readonly switches: Refusal[];
  readonly changed: ObjectChange[];
}

/** What changes in an object that is there before and after. */
export interface ObjectChange {
  readonly object: Manifest;
  /** The changes that one sees. None where only what every release changes does. */
  readonly fields: FieldChange[];
  readonly refusals: Refusal[];
  /** Whether the change makes the object's pods restart. */
  readonly restarts: boolean;
}

/** Compares the objects of a virtual cluster before a change with those after it. */
export function compare(before: Manifest[], after: Manifest[]): Comparison {
  const were = byIdentity(before);
  const are = byIdentity(after);
  const removed = before.filter(object => !are.has(identity(object)));
  const added = after.filter(object => !were.has(identity(object)));
  return {
    removed,
    added,
    switches: removed.flatMap(gone => added.flatMap(come => kindSwitch(gone, come) ?? [])),
    changed: after.flatMap(object => {
      const old = were.get(identity(object));
      return old && !same(old, object) ? [changeOf(old, object)] : [];
    }),
  };
}

function changeOf(before: Manifest, after: Manifest): ObjectChange {
  const template = ['spec', 'template'];
  return {
    object: after,
    fields: fieldsOf(before, after),
    refusals: refusals(before, after),
    restarts: WITH_PODS.includes(after.kind) && !same(at(before, template), at(after, template)),
  };
}

const WITH_PODS = ['StatefulSet', 'Deployment', 'DaemonSet'];

/** How an object changes, save what each release changes anyway: the chart's version and the configuration's hash. */
function fieldsOf(before: Manifest, after: Manifest): FieldChange[] {
  const [oldConfig, config] = [before, after].map(configOf);
  if (!oldConfig || !config) {
    return fieldChanges(readable(before), readable(after));
  }
  return [
    ...fieldChanges(readable(without(CONFIG, before)), readable(without(CONFIG, after))),
    ...fieldChanges(oldConfig, config).map(({ where, lines }) => ({ where: `config.yaml: ${where}`.trimEnd(), lines })),
  ];
}

const CONFIG = ['data', 'config.yaml'];

/** The configuration that a Secret holds. */
function configOf(object: Manifest): JsonObject | undefined {
  const config = object.kind === 'Secret' ? at(object, CONFIG) : undefined;
  return typeof config === 'string' ? readYaml(Buffer.from(config, 'base64').toString('utf8'))[0] as JsonObject : undefined;
}

function readable(object: JsonObject): JsonObject {
  const hash = ['spec', 'template', 'metadata', 'annotations', 'vClusterConfigHash'];
  return without(['metadata', 'labels', 'chart'], without(hash, object));
}

function without([key, ...path]: string[], object: JsonObject): JsonObject {
  if (at(object, [key, ...path]) === undefined) {
    return object;
  }
  const { [key]: value, ...rest } = object;
  return path.length > 0 ? { ...rest, [key]: without(path, value as JsonObject) } : rest;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function byIdentity(objects: Manifest[]): Map<string, Manifest> {
  return new Map(objects.map(object => [identity(object), object]));
}

/** What makes an object the same one: all but the version of its API. */
function identity({ apiVersion, kind, metadata }: Manifest): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return JSON.stringify([group, kind, metadata.namespace, metadata.name]);
}
