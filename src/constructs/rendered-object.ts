import { ApiObject, ApiObjectMetadataDefinition, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { patchesOf } from './api-object';
import { ownResolvers } from './option-resolver';
import { Manifest } from '../chart/rendering';
import { isObject, Json, JsonObject } from '../values/json';

/** The field of a manifest that users can add to, and the manifest with their additions: the same object as long as there are none. */
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
  /** Returns the manifest with the additions of users, but without patches and additions to its metadata. */
  public readonly current: () => Manifest;

  constructor(scope: Construct, id: string, private readonly manifest: Manifest, added?: AddedField) {
    super(scope, id, added ? { ...manifest, [added.field]: Lazy.any({ produce: () => added.current()[added.field] }) } : manifest);
    this.current = added ? added.current : () => manifest;
  }

  /**
   * The manifest with patches and additions.
   *
   * cdk8s resolves tokens in all values, which takes most of the time. A manifest without additions has no tokens.
   */
  public toJson(): any {
    if (!this.isAsRendered()) {
      return super.toJson();
    }
    const { apiVersion, kind, metadata, ...fields } = this.manifest;
    const isSorted = !process.env.CDK8S_DISABLE_SORT;
    return { apiVersion, kind, metadata: writtenMetadata(this.metadata), ...written(fields, { isSorted }) as JsonObject };
  }

  private isAsRendered(): boolean {
    try {
      return patchesOf(this).length === 0 && ownResolvers(this).length === 0 && this.current() === this.manifest;
    } catch {
      // cdk8s reports the reason, with the path of the object.
      return false;
    }
  }
}

/** A cluster-scoped object. cdk8s would set the namespace of its chart. */
class ClusterScopedObject extends RenderedObject {
  public toJson(): any {
    const { metadata: { namespace, ...metadata }, ...object } = super.toJson();
    return { apiVersion: object.apiVersion, kind: object.kind, metadata, ...object };
  }
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
  return isAvailable ? (object as RenderedObject).current() : object.toJson();
}

/** The fields in which cdk8s keeps metadata. */
const METADATA = ['annotations', 'finalizers', 'labels', 'ownerReferences'] as const;

/** The metadata of an object as cdk8s writes it. It is only resolved if it has tokens. */
function writtenMetadata(metadata: ApiObjectMetadataDefinition): Json {
  const { name, namespace, _additionalAttributes, ...kept } = metadata as unknown as { [field: string]: any };
  const fields = { ..._additionalAttributes, name, namespace };
  for (const field of METADATA) {
    fields[field] = kept[field];
  }
  return METADATA.every(field => field in kept) && isJson(fields) ? written(fields, { isSorted: true, isEmptyLeftOut: true })! : metadata.toJson();
}

/** Whether a value has only plain objects. Tokens are instances of classes, or have a method. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value !== 'function';
  }
  return (Array.isArray(value) || value.constructor === Object) && Object.values(value).every(isJson);
}

interface WritingOptions {
  /** Whether keys are sorted. */
  readonly isSorted: boolean;
  /** Whether empty maps and lists are left out. */
  readonly isEmptyLeftOut?: boolean;
}

/** A value as cdk8s writes it, without nulls in maps. Nothing is shared, because YAML would refer to the first occurrence. */
function written(value: Json | undefined, options: WritingOptions): Json | undefined {
  if (Array.isArray(value)) {
    return options.isEmptyLeftOut && value.length === 0 ? undefined : value.map(item => written(item, options)!);
  }
  if (!isObject(value)) {
    return value ?? undefined;
  }
  const copy: JsonObject = {};
  const keys = Object.keys(value);
  for (const key of options.isSorted ? keys.sort() : keys) {
    const inner = written(value[key], options);
    if (inner !== undefined) {
      copy[key] = inner;
    }
  }
  return options.isEmptyLeftOut && Object.keys(copy).length === 0 ? undefined : copy;
}
