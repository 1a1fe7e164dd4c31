import { Manifest } from '../chart/rendering';
import { at } from '../values/json';

/** A change that Kubernetes refuses to make to an object that is there. */
export interface Refusal {
  /** What it is: `spec.serviceName can't change in place`. */
  readonly what: string;
  /** What it means, and what to do: whole sentences. */
  readonly advice: string;
}

interface Row {
  readonly kinds: readonly string[];
  readonly field: string;
  /** What stands there where nothing is written. */
  readonly usual?: string;
  readonly advice: (object: Manifest) => string;
}

/** The fields that an API server won't change, of the kinds that a virtual cluster has. */
const ROWS: readonly Row[] = [
  {
    kinds: ['StatefulSet'],
    field: 'spec.volumeClaimTemplates',
    advice: object => `The claims that are there stay as they are: to grow them, change each, if its storage class lets you. ${withoutPods(object)}`,
  },
  {
    kinds: ['StatefulSet'],
    field: 'spec.serviceName',
    advice: object => `The pods get other DNS names when they restart. ${withoutPods(object)}`,
  },
  {
    kinds: ['StatefulSet'],
    field: 'spec.podManagementPolicy',
    usual: 'OrderedReady',
    advice: object => withoutPods(object),
  },
  {
    kinds: ['StatefulSet', 'Deployment'],
    field: 'spec.selector',
    advice: object => `It wouldn't find its pods any more. ${withPods(object)}`,
  },
  {
    kinds: ['RoleBinding', 'ClusterRoleBinding'],
    field: 'roleRef',
    advice: object => `Until it is there again, who it binds has none of its rights. ${withPods(object)}`,
  },
  {
    kinds: ['Service'],
    field: 'spec.clusterIP',
    advice: object => `Its address changes. ${withPods(object)}`,
  },
];

/** What of an object's changes Kubernetes refuses. */
export function refusals(before: Manifest, after: Manifest): Refusal[] {
  const rows = ROWS.filter(({ kinds, field, usual }) => {
    const path = field.split('.');
    return kinds.includes(after.kind) && JSON.stringify(at(before, path) ?? usual) !== JSON.stringify(at(after, path) ?? usual);
  });
  return rows.map(({ field, advice }) => ({ what: `${field} can't change in place`, advice: advice(after) }));
}

/** What a switch between the kinds of workload means, where one takes the place of the other. */
export function kindSwitch(removed: Manifest, added: Manifest): Refusal | undefined {
  const kinds = [removed.kind, added.kind];
  if (removed.metadata.name !== added.metadata.name || !kinds.includes('StatefulSet') || !kinds.includes('Deployment')) {
    return undefined;
  }
  const data = removed.kind === 'StatefulSet'
    ? 'The claims of the StatefulSet stay, but nothing mounts them any more.'
    : 'The claims of the StatefulSet are new, and empty.';
  return {
    what: `${removed.kind} ${removed.metadata.name} becomes a ${added.kind}`,
    advice: `${data} Move the state that the pods hold themselves, then, before you apply: ${kubectlDelete(removed)}, or two control planes run at once.`,
  };
}

function withoutPods(object: Manifest): string {
  return `Before you apply: ${kubectlDelete(object)} --cascade=orphan, which leaves the pods and their claims alone.`;
}

function withPods(object: Manifest): string {
  return `Before you apply: ${kubectlDelete(object)}`;
}

function kubectlDelete({ kind, metadata: { name, namespace } }: Manifest): string {
  return `kubectl delete ${kind.toLowerCase()} ${name}${namespace ? ` -n ${namespace}` : ''}`;
}
