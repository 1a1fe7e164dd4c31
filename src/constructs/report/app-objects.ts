import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { currentReport } from './app-report';
import { JsonObject } from '../../values/json';
import { namespaceOf } from '../api-object';

/** An object of an app, as it is applied. */
export interface AppObject {
  readonly construct: ApiObject;
  readonly kind: string;
  readonly name: string;
  /** Undefined where it belongs to no namespace, or where whoever applies it says which. */
  readonly namespace: string | undefined;
  /** The manifest, patches included. Undefined where it can't be made: whoever it belongs to reports why. */
  readonly manifest: JsonObject | undefined;
}

interface Collection {
  readonly report: object | undefined;
  readonly objects: ReadonlyMap<string, readonly AppObject[]>;
}

/** The objects of each app by kind, as the last report found them. */
const collections = new WeakMap<IConstruct, Collection>();

/** The objects of one kind in the app of a construct. They are collected once for each report. */
export function appObjects(construct: IConstruct, kind: string): readonly AppObject[] {
  const { root } = construct.node;
  const report = currentReport();
  let collection = collections.get(root);
  if (!collection || !report || collection.report !== report) {
    collection = { report, objects: collect(root) };
    collections.set(root, collection);
  }
  return collection.objects.get(kind) ?? [];
}

function collect(root: IConstruct): Map<string, AppObject[]> {
  const objects = new Map<string, AppObject[]>();
  for (const construct of root.node.findAll()) {
    if (ApiObject.isApiObject(construct)) {
      const object = new Found(construct);
      const known = objects.get(object.kind);
      known ? known.push(object) : objects.set(object.kind, [object]);
    }
  }
  return objects;
}

/** An object whose manifest is made when it is asked for. */
class Found implements AppObject {
  private made?: { readonly manifest: JsonObject | undefined };

  constructor(public readonly construct: ApiObject) {}

  public get kind(): string {
    return this.construct.kind;
  }

  public get name(): string {
    return this.construct.name;
  }

  public get namespace(): string | undefined {
    return namespaceOf(this.construct);
  }

  public get manifest(): JsonObject | undefined {
    this.made ??= { manifest: manifestOf(this.construct) };
    return this.made.manifest;
  }
}

/** The manifest of an object, patches included. Undefined where it can't be made: whoever it belongs to reports why. */
export function manifestOf(object: ApiObject): JsonObject | undefined {
  try {
    return object.toJson();
  } catch {
    return undefined;
  }
}
