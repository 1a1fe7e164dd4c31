import { changedClaimTemplates, changedClaim, changedVolume } from './immutable-claim';
import { changedClusterIp, changedLoadBalancerClass, changedPrimaryFamily } from './immutable-service';
import { isEqual } from '../../values/canonical';
import { at } from '../../values/json';
import type { ObjectPair } from '../changes/object-changes';
import { kubectlDelete, ReadObject } from '../read-object';

/** A field that can't be changed. */
export interface ImmutableField {
  readonly kinds: readonly string[];
  readonly field: string;
  /** Whether the field changes, after defaults are applied. */
  readonly changes: (pair: ObjectPair) => boolean;
  readonly advice: (pair: ObjectPair) => string;
}

const WORKLOADS = ['StatefulSet', 'Deployment', 'DaemonSet', 'ReplicaSet'];

/** The immutable fields of the kinds that are applied along with virtual clusters. */
export const IMMUTABLE: readonly ImmutableField[] = [
  {
    kinds: ['StatefulSet'],
    field: 'spec.volumeClaimTemplates',
    changes: changedClaimTemplates,
    advice: pair => `Existing claims keep their size and storage class. To enlarge them, patch each claim, if its storage class allows it. ${withoutPods(pair)}`,
  },
  anyChange(['StatefulSet'], 'spec.serviceName', pair => `The DNS names of the pods change when they restart. ${withoutPods(pair)}`),
  anyChange(['StatefulSet'], 'spec.podManagementPolicy', withoutPods, 'OrderedReady'),
  anyChange(WORKLOADS, 'spec.selector', pair => `The new selector doesn't match the running pods. ${recreate(pair)}`),
  anyChange(['RoleBinding', 'ClusterRoleBinding'], 'roleRef', pair => `Until the binding is created again, its subjects don't have its permissions. ${recreate(pair)}`),
  {
    kinds: ['Service'],
    field: 'spec.clusterIP',
    changes: changedClusterIp,
    advice: pair => `The address of the Service changes. ${recreate(pair)}`,
  },
  {
    kinds: ['Service'],
    field: 'spec.ipFamilies',
    changes: changedPrimaryFamily,
    advice: pair => `The first IP family of a Service can't be changed. ${recreate(pair)}`,
  },
  {
    kinds: ['Service'],
    field: 'spec.loadBalancerClass',
    changes: changedLoadBalancerClass,
    advice: pair => `The external address of the Service changes. ${recreate(pair)}`,
  },
  {
    kinds: ['PersistentVolumeClaim'],
    field: 'spec',
    changes: changedClaim,
    advice: () => 'Only the size of a claim can be increased. Create a claim with another name, and copy the data to it.',
  },
  anyChange(['Secret'], 'type', recreate, 'Opaque'),
  frozenField('data', ['Secret', 'ConfigMap']),
  frozenField('binaryData', ['ConfigMap']),
  frozenField('immutable', ['Secret', 'ConfigMap']),
  {
    kinds: ['ResourceQuota'],
    field: 'spec.scopes',
    changes: ({ before, after }) => !isEqual(asSet(before.spec?.scopes), asSet(after.spec?.scopes)),
    advice: recreate,
  },
  {
    kinds: ['PersistentVolume'],
    field: 'spec',
    changes: changedVolume,
    advice: () => 'The source of a PersistentVolume can\'t be changed. Create a PersistentVolume with another name.',
  },
  anyChange(['Job'], 'spec.template', recreate),
  anyChange(['Job'], 'spec.selector', recreate),
  anyChange(['Job'], 'spec.completionMode', recreate, 'NonIndexed'),
  anyChange(['PriorityClass'], 'value', recreate),
  anyChange(['PriorityClass'], 'preemptionPolicy', recreate, 'PreemptLowerPriority'),
  anyChange(['StorageClass'], 'provisioner', recreate),
  anyChange(['StorageClass'], 'parameters', recreate),
  anyChange(['StorageClass'], 'reclaimPolicy', recreate, 'Delete'),
  anyChange(['StorageClass'], 'volumeBindingMode', recreate, 'Immediate'),
  anyChange(['IngressClass'], 'spec.controller', recreate),
  anyChange(['RuntimeClass'], 'handler', recreate),
];

/** A field for which all changes are refused. */
function anyChange(kinds: string[], field: string, advice: (pair: ObjectPair) => string, usual?: string): ImmutableField {
  const path = field.split('.');
  const valueOf = (object: ReadObject) => at(object, path) ?? usual;
  return { kinds, field, advice, changes: ({ before, after }) => !isEqual(valueOf(before), valueOf(after)) };
}

/** A field of objects that are marked as immutable. */
function frozenField(field: string, kinds: string[]): ImmutableField {
  return {
    kinds,
    field,
    changes: ({ before, after }) => before.immutable === true && !isEqual(dataOf(before, field), dataOf(after, field)),
    advice: pair => `The ${pair.before.kind} is marked as immutable. ${recreate(pair)}`,
  };
}

/** The data of an object. The API server stores `stringData` in `data`. */
function dataOf(object: ReadObject, field: string): unknown {
  if (field !== 'data') {
    return object[field];
  }
  const encoded = Object.entries(object.stringData ?? {}).map(([key, text]) => [key, Buffer.from(String(text)).toString('base64')]);
  return { ...object.data, ...Object.fromEntries(encoded) };
}

function asSet(list: unknown[] = []): unknown[] {
  return [...new Set(list)].sort();
}

function withoutPods({ after }: ObjectPair): string {
  return `Before you apply the change, delete the StatefulSet without its pods and claims: ${kubectlDelete(after)} --cascade=orphan`;
}

function recreate({ after }: ObjectPair): string {
  return `Before you apply the change, delete the ${after.kind}: ${kubectlDelete(after)}`;
}
