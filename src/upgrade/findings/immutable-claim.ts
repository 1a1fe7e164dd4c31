import { parseQuantity } from '../../check/kubernetes/quantity';
import { isEqual } from '../../values/canonical';
import { isObject } from '../../values/json';
import type { ObjectPair } from '../changes/object-changes';

/** Whether the claim templates of a StatefulSet change. Amounts are compared by what they amount to. */
export function changedClaimTemplates({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(({ spec }) => (spec?.volumeClaimTemplates ?? []).map(withDefaults));
  return !isEqual(old, next);
}

/** The fields of a claim that may be set once, or never change. */
const CLAIM_FIELDS = ['accessModes', 'selector', 'volumeMode', 'dataSource', 'dataSourceRef'];

/** Whether a claim changes in anything but its size. A class or a volume may be set where none was named. */
export function changedClaim({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(({ spec }) => ({ volumeMode: 'Filesystem', ...spec }) as Record<string, unknown>);
  return CLAIM_FIELDS.some(field => !isEqual(old[field], next[field]))
    || (old.storageClassName !== undefined && old.storageClassName !== next.storageClassName)
    || (old.volumeName !== undefined && next.volumeName !== undefined && old.volumeName !== next.volumeName);
}

/** The fields of a PersistentVolume that may change. */
const VOLUME_FIELDS = [
  'accessModes', 'capacity', 'claimRef', 'mountOptions', 'persistentVolumeReclaimPolicy', 'storageClassName', 'volumeAttributesClassName',
];

/** Whether a PersistentVolume becomes another one. Which nodes reach it may be told where nothing was told. */
export function changedVolume({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(({ spec }) => Object.entries({ volumeMode: 'Filesystem', ...spec })
    .filter(([field]) => !VOLUME_FIELDS.includes(field) && (field !== 'nodeAffinity' || before.spec?.nodeAffinity !== undefined)));
  return !isEqual(Object.fromEntries(old), Object.fromEntries(next));
}

/** The size that a claim or a claim template asks for, in billionths of a byte. */
export function claimSize(claim: any): bigint | undefined {
  return parseQuantity(claim?.spec?.resources?.requests?.storage);
}

function withDefaults(claim: any): unknown {
  const { status, apiVersion, kind, metadata, ...rest } = claim;
  const { creationTimestamp, ...meta } = metadata ?? {};
  return { ...rest, metadata: meta, spec: { volumeMode: 'Filesystem', ...rest.spec, resources: amountsAsNumbers(rest.spec?.resources ?? {}) } };
}

/** Amounts as numbers, so that 1Gi and 1024Mi are equal. */
function amountsAsNumbers(value: unknown): unknown {
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, amountsAsNumbers(inner)]));
  }
  return String(parseQuantity(value) ?? value);
}
