import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { isClusterScoped } from '../chart/manifests';
import { Manifest } from '../chart/rendering';
import type { JsonObject } from '../values/json';

/**
 * Adds a rendered object to the tree without changes.
 *
 * The `Kube…` classes of cdk8s-plus are not used, because they remove fields that their Kubernetes version doesn't have, also
 * from patches.
 */
export function addManifest(scope: Construct, id: string, manifest: Manifest): ApiObject {
  const object = manifest.metadata.namespace ? new ApiObject(scope, id, manifest) : new ClusterScopedObject(scope, id, manifest);
  return renderedAs(object, () => manifest);
}

/** Adds an object to the tree with a namespace. Without one, the object has the namespace of its chart, or is applied to any. */
export function addToNamespace(scope: Construct, id: string, manifest: Manifest, namespace: string | undefined): ApiObject {
  const placed = { ...manifest, metadata: { ...manifest.metadata, namespace } };
  return renderedAs(new ApiObject(scope, id, placed), () => placed as JsonObject);
}

const rendered = new WeakMap<ApiObject, () => JsonObject>();

/** Sets the manifest of an object, without patches. */
export function renderedAs<T extends ApiObject>(object: T, manifest: () => JsonObject): T {
  rendered.set(object, manifest);
  return object;
}

/**
 * The manifest of an object with patches, but without additions to its metadata. It avoids serialising the object with cdk8s if
 * possible, because this is slow.
 *
 * @throws if it can't be serialised
 */
export function contentOf(object: ApiObject): JsonObject {
  return patchesOf(object).length === 0 && rendered.has(object) ? rendered.get(object)!() : object.toJson();
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
class ClusterScopedObject extends ApiObject {
  public toJson(): any {
    const { metadata: { namespace, ...metadata }, ...object } = super.toJson();
    return { apiVersion: object.apiVersion, kind: object.kind, metadata, ...object };
  }
}
