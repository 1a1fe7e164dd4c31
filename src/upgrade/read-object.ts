import { isObject, JsonObject } from '../values/json';

/** A Kubernetes object in a manifest. */
export interface ReadObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Record<string, string>;
    readonly annotations?: Record<string, string>;
  };
  readonly [field: string]: any;
}

/** A manifest, and the file that holds it. */
export interface ReadManifest {
  readonly manifest: ReadObject;
  /** The path of the file below the folder that was read. Undefined if there is no file. */
  readonly file?: string;
}

/** Whether a document is the manifest of an object. */
export function isReadObject(document: unknown): document is ReadObject & JsonObject {
  return isObject(document) && typeof document.apiVersion === 'string' && typeof document.kind === 'string'
    && isObject(document.metadata) && typeof document.metadata.name === 'string';
}

/** The identity of an object in a cluster: API group, kind, namespace and name, without the version of the API. */
export function objectIdentity({ apiVersion, kind, metadata }: ReadObject): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return [group, kind, metadata.namespace ?? '', metadata.name].join('|');
}

/** The name of an object in reports: `Kind/namespace/name`, or `Kind/name` if it has no namespace. */
export function objectName({ kind, metadata }: ReadObject): string {
  return [kind, ...metadata.namespace ? [metadata.namespace] : [], metadata.name].join('/');
}

/** The command that deletes an object. */
export function kubectlDelete({ kind, metadata: { name, namespace } }: ReadObject): string {
  return `kubectl delete ${kind.toLowerCase()} ${name}${namespace ? ` -n ${namespace}` : ''}`;
}
