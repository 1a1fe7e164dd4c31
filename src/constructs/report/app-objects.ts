import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { hostClusterFinder } from './host-clusters';
import { ofAppOncePerReport } from './once-per-report';
import { grouped } from '../../values/grouped';
import { JsonObject } from '../../values/json';
import { AppliedIdentity, appliedIdentity } from '../api-object';
import { contentOf } from '../rendered-object';

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

/** The objects of an app by kind, and what finds the host cluster of each. */
const collected = ofAppOncePerReport(root => ({
  objects: grouped(root.node.findAll().flatMap(one => (ApiObject.isApiObject(one) ? [new AppObject(one)] : [])), ({ construct }) => [construct.kind]),
  hostOf: hostClusterFinder(root),
}));

/** The objects of a kind in the app of a construct, except for those in other host clusters. */
export function appObjects(construct: IConstruct, kind: string): readonly AppObject[] {
  const { objects, hostOf } = collected(construct);
  const host = hostOf(construct);
  return (objects.get(kind) ?? []).filter(object => [host, undefined].includes(hostOf(object.construct)));
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
