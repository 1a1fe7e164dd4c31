import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { isClusterScoped } from '../chart/manifests';
import { Manifest } from '../chart/rendering';
import type { JsonObject } from '../values/json';

/**
 * Adds a rendered object to the tree as it is.
 *
 * Not as one of cdk8s-plus's `Kube…` classes, which drop what their Kubernetes doesn't know, and patch before they do.
 */
export function addManifest(scope: Construct, id: string, manifest: Manifest): ApiObject {
  const object = manifest.metadata.namespace ? new ApiObject(scope, id, manifest) : new ClusterScopedObject(scope, id, manifest);
  return renderedAs(object, () => manifest);
}

/** Adds an object to the tree that goes to its chart's namespace, or wherever it is applied. */
export function addToNamespace(scope: Construct, id: string, manifest: Manifest, namespace: string | undefined): ApiObject {
  const placed = { ...manifest, metadata: { ...manifest.metadata, namespace } };
  return renderedAs(new ApiObject(scope, id, placed), () => placed as JsonObject);
}

const rendered = new WeakMap<ApiObject, () => JsonObject>();

/** Keeps the manifest that an object is rendered as, without patches. */
export function renderedAs<T extends ApiObject>(object: T, manifest: () => JsonObject): T {
  rendered.set(object, manifest);
  return object;
}

/**
 * The manifest of an object with what patches change, but without what was added to its metadata: cdk8s takes long to serialise
 * an object, which this avoids where it can.
 *
 * @throws if it can't be serialised
 */
export function contentOf(object: ApiObject): JsonObject {
  return patchesOf(object).length === 0 && rendered.has(object) ? rendered.get(object)!() : object.toJson();
}

/** A Secret that is rendered elsewhere. It is in the tree once somebody wants it. */
export function importedSecret(scope: Construct, id: string, name: string): kplus.ISecret {
  return scope.node.tryFindChild(id) as unknown as kplus.ISecret | undefined ?? kplus.Secret.fromSecretName(scope, id, name);
}

/** What a cluster knows an object by. */
export interface AppliedIdentity {
  readonly apiGroup: string;
  readonly kind: string;
  readonly name: string;
  /** Undefined if it belongs to no namespace, or if whoever applies it says which. */
  readonly namespace?: string;
}

/** What a cluster knows an object by, with what patches make of it. */
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
    // Whoever the object belongs to reports why it can't be made.
    return identityInTree(object);
  }
}

/** The patches of an object, which cdk8s keeps to itself. */
export function patchesOf(object: ApiObject): readonly unknown[] {
  return (object as unknown as { readonly patches?: readonly unknown[] }).patches ?? [];
}

/** An object that belongs to no namespace. cdk8s would put it into its chart's. */
class ClusterScopedObject extends ApiObject {
  public toJson(): any {
    const { metadata: { namespace, ...metadata }, ...object } = super.toJson();
    return { apiVersion: object.apiVersion, kind: object.kind, metadata, ...object };
  }
}
