import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ownResolvers } from './option-resolver';
import { isClusterScoped } from '../chart/manifests';
import { Manifest } from '../chart/rendering';
import { isObject, Json, JsonObject } from '../values/json';

/** The field of a manifest that users can add to, and the manifest with these additions: the same object as long as there are none. */
export interface AddedField {
  readonly field: 'spec' | 'secrets';
  readonly current: () => Manifest;
}

/**
 * A rendered object in the tree.
 *
 * The `Kube…` classes of cdk8s-plus are not used, because they remove fields that their Kubernetes version doesn't have, also
 * from patches.
 */
export class RenderedObject extends ApiObject {
  /** The manifest without patches, and without additions to its metadata. */
  public readonly content: () => Manifest;

  constructor(scope: Construct, id: string, private readonly manifest: Manifest, added?: AddedField) {
    super(scope, id, added ? { ...manifest, [added.field]: Lazy.any({ produce: () => added.current()[added.field] }) } : manifest);
    this.content = added ? added.current : () => manifest;
  }

  /** The manifest with patches and additions. As long as there are none, it has no tokens, and isn't resolved, because this is slow. */
  public toJson(): any {
    if (!this.isAsRendered()) {
      return super.toJson();
    }
    const { apiVersion, kind, metadata, ...fields } = this.manifest;
    return { apiVersion, kind, metadata: this.metadata.toJson(), ...serialise(fields, !process.env.CDK8S_DISABLE_SORT) as JsonObject };
  }

  private isAsRendered(): boolean {
    try {
      return patchesOf(this).length === 0 && ownResolvers(this).length === 0 && this.content() === this.manifest;
    } catch {
      // cdk8s reports the reason, with the path of the object.
      return false;
    }
  }
}

/** A value as cdk8s writes it: without nulls, and usually with sorted keys. Nothing is shared, because YAML would write references. */
function serialise(value: Json, isSorted: boolean): Json | undefined {
  if (Array.isArray(value)) {
    return value.map(item => serialise(item, isSorted)!);
  }
  if (!isObject(value)) {
    return value ?? undefined;
  }
  const written: JsonObject = {};
  for (const key of isSorted ? Object.keys(value).sort() : Object.keys(value)) {
    const inner = serialise(value[key], isSorted);
    if (inner !== undefined) {
      written[key] = inner;
    }
  }
  return written;
}

/** Adds a rendered object to the tree without changes. */
export function addManifest(scope: Construct, id: string, manifest: Manifest): ApiObject {
  return manifest.metadata.namespace ? new RenderedObject(scope, id, manifest) : new ClusterScopedObject(scope, id, manifest);
}

/** Adds an object to the tree with a namespace. Without one, the object has the namespace of its chart, or is applied to any. */
export function addToNamespace(scope: Construct, id: string, manifest: Manifest, namespace: string | undefined): ApiObject {
  return new RenderedObject(scope, id, { ...manifest, metadata: { ...manifest.metadata, namespace } } as Manifest);
}

/**
 * The manifest of an object with patches, but without additions to its metadata. It avoids serialising the object with cdk8s if
 * possible, because this is slow.
 *
 * @throws if it can't be serialised
 */
export function contentOf(object: ApiObject): JsonObject {
  const isAvailable = object instanceof RenderedObject && patchesOf(object).length === 0;
  return isAvailable ? (object as RenderedObject).content() : object.toJson();
}

/** A Secret that is rendered elsewhere. It is added to the tree when it is first used. */
export function importedSecret(scope: Construct, id: string, name: string): kplus.ISecret {
  return scope.node.tryFindChild(id) as unknown as kplus.ISecret | undefined ?? kplus.Secret.fromSecretName(scope, id, name);
}

/** The identity of an object in a cluster. */
export interface AppliedIdentity {
  readonly apiGroup: string;
  readonly kind: string;
  readonly name: string;
  /** Undefined if the object is cluster-scoped, or if the namespace is set when it is applied. */
  readonly namespace?: string;
}

/** The identity of an object in a cluster, including patches. */
export function appliedIdentity(object: ApiObject): AppliedIdentity {
  const { apiGroup, kind, name, namespace } = patchesOf(object).length > 0 ? patchedIdentity(object) : identityInTree(object);
  return { apiGroup, kind, name, namespace: isClusterScoped(apiGroup, kind) ? undefined : namespace };
}

function identityInTree({ apiGroup, kind, name, metadata: { namespace } }: ApiObject): AppliedIdentity {
  return { apiGroup, kind, name, namespace };
}

function patchedIdentity(object: ApiObject): AppliedIdentity {
  try {
    const { apiVersion, kind, metadata } = object.toJson();
    const [group, version] = String(apiVersion).split('/');
    return { apiGroup: version === undefined ? 'core' : group, kind, name: metadata.name, namespace: metadata.namespace };
  } catch {
    // The owner of the object reports why it can't be serialised.
    return identityInTree(object);
  }
}

/** The patches of an object, which are private in cdk8s. */
export function patchesOf(object: ApiObject): readonly unknown[] {
  return (object as unknown as { readonly patches?: readonly unknown[] }).patches ?? [];
}

/** A cluster-scoped object. cdk8s would set the namespace of its chart. */
class ClusterScopedObject extends RenderedObject {
  public toJson(): any {
    const { metadata: { namespace, ...metadata }, ...object } = super.toJson();
    return { apiVersion: object.apiVersion, kind: object.kind, metadata, ...object };
  }
}
