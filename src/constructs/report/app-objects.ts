import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { oncePerReport } from './app-report';
import { hostClusterFinder } from './host-clusters';
import { JsonObject } from '../../values/json';
import { AppliedIdentity, appliedIdentity, contentOf } from '../api-object';

/** An object of an app as it is applied. Its properties are calculated when they are used. */
export class AppObject {
  private identity?: AppliedIdentity;
  private made?: { readonly manifest: JsonObject | undefined };

  constructor(public readonly construct: ApiObject) {}

  /** Its identity in a cluster. */
  public get applied(): AppliedIdentity {
    this.identity ??= appliedIdentity(this.construct);
    return this.identity;
  }

  /** The manifest, including patches. Undefined if it can't be serialised: the owner of the object reports the reason. */
  public get manifest(): JsonObject | undefined {
    this.made ??= { manifest: manifestOf(this.construct) };
    return this.made.manifest;
  }
}

interface Collection {
  readonly objects: ReadonlyMap<string, readonly AppObject[]>;
  readonly hostOf: (construct: IConstruct) => string | undefined;
}

/** The functions that collect the objects of each app by kind. */
const collections = new WeakMap<IConstruct, () => Collection>();

/** The objects of a kind in the app of a construct, except for those in other host clusters. */
export function appObjects(construct: IConstruct, kind: string): readonly AppObject[] {
  const { root } = construct.node;
  if (!collections.has(root)) {
    collections.set(root, oncePerReport(() => ({ objects: collectObjects(root), hostOf: hostClusterFinder(root) })));
  }
  const { objects, hostOf } = collections.get(root)!();
  const host = hostOf(construct);
  return (objects.get(kind) ?? []).filter(object => [host, undefined].includes(hostOf(object.construct)));
}

function collectObjects(root: IConstruct): Map<string, AppObject[]> {
  const objects = new Map<string, AppObject[]>();
  for (const construct of root.node.findAll()) {
    if (ApiObject.isApiObject(construct)) {
      const known = objects.get(construct.kind);
      known ? known.push(new AppObject(construct)) : objects.set(construct.kind, [new AppObject(construct)]);
    }
  }
  return objects;
}

/** The manifest of an object, including patches. Undefined if it can't be serialised: the owner of the object reports the reason. */
export function manifestOf(object: ApiObject): JsonObject | undefined {
  return ifAny(() => object.toJson());
}

/** The same without additions to the metadata of the object, which is faster. */
export function contentIfAny(object: ApiObject): JsonObject | undefined {
  return ifAny(() => contentOf(object));
}

function ifAny(make: () => JsonObject): JsonObject | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
