import { ApiObjectMetadataDefinition } from 'cdk8s';
import { Manifest } from '../chart/rendering';
import { checkManifest } from '../check/kubernetes/manifest';
import { problemLine } from '../values/describe';
import { JsonObject } from '../values/json';
import { formatPath, Problem } from '../values/problem';

/** The fields that cdk8s ignores in `metadata.add()`, with the ways to set them. */
const WAYS_TO_ADD: Readonly<Record<string, string>> = {
  name: 'set with the prop name',
  namespace: 'set with the prop namespace',
  labels: 'added with addLabel()',
  annotations: 'added with addAnnotation()',
  finalizers: 'added with addFinalizers()',
  ownerReferences: 'added with addOwnerReference()',
};

/** The metadata in the template of a workload that Kubernetes passes on to pods. */
const POD_METADATA = ['labels', 'annotations', 'finalizers'];

/** The metadata that users add to a rendered object. */
export class AddedMetadata {
  /** The content of the metadata when the object was rendered. */
  private readonly before: readonly unknown[];
  private readonly attributes: Attributes;

  /** @param rendered the object, without the additions of users. Undefined if nothing is rendered */
  constructor(private readonly metadata: ApiObjectMetadataDefinition, private readonly rendered: Manifest | undefined) {
    this.before = contentOfMetadata(metadata);
    this.attributes = { ...attributesOf(metadata) };
  }

  /** Whether anything was added. */
  public get isChanged(): boolean {
    const now = contentOfMetadata(this.metadata);
    return now.length !== this.before.length || now.some((item, index) => item !== this.before[index]);
  }

  /** The added metadata that cdk8s would ignore or the API server would refuse. */
  public errors(): string[] {
    if (!this.isChanged) {
      return [];
    }
    const { rendered } = this;
    return [
      ...ignored(this.metadata, this.attributes).map(([key, value]) => ignoredLine('metadata', key, value)),
      ...rendered ? addedProblems(rendered, { ...rendered, metadata: this.metadata.toJson() }).map(line) : [],
    ];
  }
}

/** The metadata that users added to pods, but that the workload doesn't pass on to them. */
export function podMetadataErrors(metadata: ApiObjectMetadataDefinition): string[] {
  const { ownerReferences = [] } = metadata as unknown as Content;
  const given = { ...attributesOf(metadata), ...ownerReferences.length > 0 ? { ownerReferences } : {} };
  const lost = Object.entries(given).filter(([key]) => !POD_METADATA.includes(key));
  return [
    ...ignored(metadata, {}).filter(([key]) => POD_METADATA.includes(key)).map(([key, value]) => ignoredLine('podMetadata', key, value)),
    ...lost.map(([key, value]) => problemLine(`podMetadata.${key}`, {
      path: [],
      value,
      allowed: 'left out',
      fix: 'Only the labels, annotations and finalizers of a pod template are passed on to pods.',
    })),
  ];
}

/** The problems of an object that the object before doesn't have. */
export function addedProblems(before: JsonObject, after: JsonObject): Problem[] {
  const known = new Set(checkManifest(before).map(problem => JSON.stringify(problem)));
  return checkManifest(after).filter(problem => !known.has(JSON.stringify(problem)));
}

/** A problem of an object as a line of the report. */
export function line(problem: Problem): string {
  return problemLine(formatPath(problem.path), problem);
}

interface Attributes {
  readonly [key: string]: unknown;
}

/** The fields in which cdk8s keeps metadata. */
interface Content {
  readonly labels?: Attributes;
  readonly annotations?: Attributes;
  readonly finalizers?: readonly unknown[];
  readonly ownerReferences?: readonly unknown[];
  readonly _additionalAttributes?: Attributes;
}

/** The attributes that were set with `metadata.add()` or in the constructor. */
function attributesOf(metadata: ApiObjectMetadataDefinition): Attributes {
  return (metadata as unknown as Content)._additionalAttributes ?? {};
}

/** The content of metadata. Its values may be resolved later. */
function contentOfMetadata(metadata: ApiObjectMetadataDefinition): unknown[] {
  const { labels, annotations, finalizers = [], ownerReferences = [] } = metadata as unknown as Content;
  const content: unknown[] = [...finalizers, ...ownerReferences];
  for (const map of [labels, annotations, attributesOf(metadata)]) {
    for (const key in map) {
      content.push(key, map[key]);
    }
  }
  return content;
}

function ignored(metadata: ApiObjectMetadataDefinition, before: Attributes): [string, unknown][] {
  return Object.entries(attributesOf(metadata)).filter(([key, value]) => Object.hasOwn(WAYS_TO_ADD, key) && value !== before[key]);
}

function ignoredLine(where: string, key: string, value: unknown): string {
  return problemLine(`${where}.${key}`, { path: [], value, allowed: WAYS_TO_ADD[key], fix: `cdk8s ignores it in ${where}.add().` });
}
