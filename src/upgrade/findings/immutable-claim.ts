import { parseQuantity } from '../../check/kubernetes/quantity';
import { isEqual } from '../../values/canonical';
import { isObject } from '../../values/json';
import type { ObjectPair } from '../changes/object-changes';

/** Whether the claim templates of a StatefulSet change. Quantities are compared as numbers. */
export function changedClaimTemplates({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(({ spec }) => (spec?.volumeClaimTemplates ?? []).map(withDefaults));
  return !isEqual(old, next);
}

/** The fields of a claim that can't be changed. */
const CLAIM_FIELDS = ['accessModes', 'selector', 'volumeMode', 'dataSource', 'dataSourceRef'];

/** Whether a claim changes in fields other than its size. A storage class or a volume can be set if none was set before. */
export function changedClaim({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(({ spec }) => ({ volumeMode: 'Filesystem', ...spec }) as Record<string, unknown>);
  return CLAIM_FIELDS.some(field => !isEqual(old[field], next[field]))
    || (old.storageClassName !== undefined && old.storageClassName !== next.storageClassName)
    || (old.volumeName !== undefined && next.volumeName !== undefined && old.volumeName !== next.volumeName);
}

/** The fields of a PersistentVolume that can be changed. */
const VOLUME_FIELDS = [
  'accessModes', 'capacity', 'claimRef', 'mountOptions', 'persistentVolumeReclaimPolicy', 'storageClassName', 'volumeAttributesClassName',
];

/** Whether an immutable field of a PersistentVolume changes. `nodeAffinity` can be set if it was not set before. */
export function changedVolume({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(({ spec }) => Object.entries({ volumeMode: 'Filesystem', ...spec })
    .filter(([field]) => !VOLUME_FIELDS.includes(field) && (field !== 'nodeAffinity' || before.spec?.nodeAffinity !== undefined)));
  return !isEqual(Object.fromEntries(old), Object.fromEntries(next));
}

/** The size that a claim or a claim template requests, in billionths of a byte. */
export function claimSize(claim: any): bigint | undefined {
  return parseQuantity(claim?.spec?.resources?.requests?.storage);
}

function withDefaults(claim: any): unknown {
  const { status, apiVersion, kind, metadata, ...rest } = claim;
  const { creationTimestamp, ...meta } = metadata ?? {};
  return { ...rest, metadata: meta, spec: { volumeMode: 'Filesystem', ...rest.spec, resources: amountsAsNumbers(rest.spec?.resources ?? {}) } };
}

/** Quantities as numbers, so that 1Gi and 1024Mi are equal. */
function amountsAsNumbers(value: unknown): unknown {
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, amountsAsNumbers(inner)]));
  }
  return String(parseQuantity(value) ?? value);
}
