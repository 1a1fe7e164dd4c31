import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { isClusterScoped } from '../chart/manifests';

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
