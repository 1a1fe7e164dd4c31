import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Manifest } from './rendering';

/**
 * Adds a rendered object to the tree as it is.
 *
 * Not as one of cdk8s-plus's `Kube…` classes, which drop what their Kubernetes doesn't know, and patch before they do.
 */
export function addManifest(scope: Construct, manifest: Manifest, namespace: string | undefined): ApiObject {
  const { kind, metadata } = manifest;
  return new ApiObject(scope, `${kind}-${metadata.name}`, { ...manifest, metadata: { ...metadata, namespace } });
}
