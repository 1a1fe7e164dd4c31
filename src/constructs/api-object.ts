import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Manifest } from '../chart/rendering';

/**
 * Adds a rendered object to the tree as it is.
 *
 * Not as one of cdk8s-plus's `Kube…` classes, which drop what their Kubernetes doesn't know, and patch before they do.
 */
export function addManifest(scope: Construct, id: string, manifest: Manifest): ApiObject {
  return new ApiObject(scope, id, manifest);
}

/** Adds an object that belongs to no namespace. cdk8s would put it into its chart's. */
export function addClusterManifest(scope: Construct, id: string, manifest: Manifest): ApiObject {
  return new ClusterScopedObject(scope, id, manifest);
}

/** A Secret that is rendered elsewhere. It is in the tree once somebody wants it. */
export function importedSecret(scope: Construct, id: string, name: string): kplus.ISecret {
  return scope.node.tryFindChild(id) as unknown as kplus.ISecret | undefined ?? kplus.Secret.fromSecretName(scope, id, name);
}

/** The namespace that an object of an app goes to. */
export function namespaceOf(object: ApiObject): string | undefined {
  // To cdk8s, every ApiObject is an instance of each of their classes.
  return object.constructor === ClusterScopedObject ? undefined : object.metadata.namespace;
}

class ClusterScopedObject extends ApiObject {
  public toJson(): any {
    const { metadata: { namespace, ...metadata }, ...object } = super.toJson();
    return { apiVersion: object.apiVersion, kind: object.kind, metadata, ...object };
  }
}
