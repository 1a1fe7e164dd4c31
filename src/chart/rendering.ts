import type { ReleaseModel } from '../release/release-model';
import { JsonObject } from '../values/json';
import type { Values } from '../values/values';

/** All that a manifest is made of. Renderers are functions of this and of nothing else. */
export interface RenderInput {
  readonly release: ReleaseModel;
  /** What Helm calls the release name: the objects' names derive from it. */
  readonly name: string;
  /** Where the namespaced objects go. */
  readonly namespace: string;
  /** The minor version of the host's Kubernetes: 31 for 1.31. */
  readonly hostMinor: number;
  /** The host's Kubernetes as its images are tagged: `v1.31.1`. Undefined where it isn't known. */
  readonly hostVersion?: string;
  /** The values, merged over the release's defaults and checked. */
  readonly values: Values;
}

/** One Kubernetes object, as it stands in a file. */
export interface Manifest extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject;
}

/** The labels that each object of a virtual cluster carries: the chart's, save `heritage`. */
export function chartLabels(input: RenderInput, app = 'vcluster'): JsonObject {
  return {
    app,
    chart: `vcluster-${input.release.version}`,
    release: input.name,
    heritage: 'cdk8s',
  };
}

/** The annotations that the values want on every object. */
export function globalAnnotations(input: RenderInput): JsonObject {
  return { ...input.values.controlPlane?.advanced?.globalMetadata?.annotations };
}

/** Two sets of annotations in one. The first wins, save where it has nothing to say. */
export function mergeAnnotations(first: object | undefined, second: object | undefined): JsonObject {
  return { ...first, ...second, ...presentOnly(first ?? {}) };
}

/** Leaves out what is empty, so that a manifest carries only what says something. */
export function presentOnly<T extends object>(fields: T): { [K in keyof T]: any } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))) as { [K in keyof T]: any };
}

/** Empty as Helm's templates take it in a condition: nothing, `''`, `false`, `0`, `{}` and `[]`. */
export function isEmpty(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
