import type { ReleaseModel } from '../release/release-model';
import { oncePerObject } from '../values/frozen';
import { JsonObject, without } from '../values/json';
import type { Values } from '../values/values';

/** The input of renderers. Manifests depend on nothing else. */
export interface RenderInput {
  readonly release: ReleaseModel;
  /** The Helm release name. The names of the objects are derived from it. */
  readonly name: string;
  /** The namespace of the objects. */
  readonly namespace: string;
  /** The minor version of the host cluster's Kubernetes: 31 for 1.31. */
  readonly hostMinor: number;
  /** The Kubernetes version of the host cluster as an image tag: `v1.31.1`. Undefined if it is unknown. */
  readonly hostVersion?: string;
  /** The values, merged over the release's defaults and checked. */
  readonly values: Values;
}

/** The manifest of a Kubernetes object. */
export interface Manifest extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject;
}

/** The labels of all objects of a virtual cluster: those of the chart, except for `heritage`. Its objects share them. */
export const chartLabels = oncePerObject(({ release, name }: RenderInput): JsonObject =>
  ({ app: 'vcluster', chart: `vcluster-${release.version}`, release: name, heritage: 'cdk8s' }));

/** The annotations that the values set for all objects. */
export function globalAnnotations(input: RenderInput): JsonObject {
  return (input.values.controlPlane?.advanced?.globalMetadata?.annotations ?? {}) as JsonObject;
}

/** Merges two maps of annotations. The first takes precedence, except for its empty values. */
export function mergeAnnotations(first: object | undefined, second: object | undefined): JsonObject {
  if (isEmpty(first) || isEmpty(second)) {
    return (isEmpty(first) ? second ?? {} : first) as JsonObject;
  }
  return { ...first, ...second, ...presentOnly(first!) } as JsonObject;
}

/** Leaves out empty fields. */
export function presentOnly<T extends object>(fields: T): { [K in keyof T]: any } {
  return without(fields, isEmpty) as { [K in keyof T]: any };
}

/** Whether a value is empty in the conditions of Helm templates: null, `''`, `false`, `0`, `{}` or `[]`. */
export function isEmpty(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
