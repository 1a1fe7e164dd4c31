import { isObject } from '../../values/json';
import { Path, Problem } from '../../values/problem';

/** A property that must be unique among the items of a list. */
interface Unique {
  /** The key that the problem is reported for. Default: the item itself. */
  readonly at?: string;
  /** Returns the value that must be unique. Undefined if the item is ignored. */
  readonly of: (item: any) => string | undefined;
  readonly allowed: string;
}

function key(at: string, allowed: string): Unique {
  return { at, of: item => item[at] || undefined, allowed };
}

const protocol = (port: any) => port.protocol || 'TCP';

const UNIQUE: Readonly<Record<string, readonly Unique[]>> = {
  Container: [key('name', 'a name that no other container has')],
  ContainerPort: [
    key('name', 'a name that no other port of the container has'),
    {
      at: 'hostPort',
      of: port => (port.hostPort ? `${protocol(port)}/${port.hostIP ?? ''}/${port.hostPort}` : undefined),
      allowed: 'a host port that no other port uses',
    },
  ],
  ContainerResizePolicy: [key('resourceName', 'a resource that has no other policy')],
  LimitRangeItem: [key('type', 'a type that no other limit has')],
  PersistentVolumeClaim: [{ of: claim => claim.metadata?.name, allowed: 'a claim with a unique name' }],
  PodResourceClaim: [key('name', 'a name that no other claim has')],
  PodSchedulingGate: [key('name', 'a name that no other gate has')],
  ResourceClaim: [{ of: claim => `${claim.name}/${claim.request ?? ''}`, allowed: 'a claim that the list contains only once' }],
  ServicePort: [
    key('name', 'a name that no other port has'),
    { at: 'port', of: port => `${protocol(port)}/${port.port}`, allowed: 'a port that the Service has only once for each protocol' },
    {
      at: 'nodePort',
      of: port => (port.nodePort ? `${protocol(port)}/${port.nodePort}` : undefined),
      allowed: 'a node port that no other port uses',
    },
  ],
  Sysctl: [key('name', 'a parameter that the list contains only once')],
  TopologySpreadConstraint: [{
    of: constraint => JSON.stringify([constraint.topologyKey, constraint.whenUnsatisfiable]),
    allowed: 'the only constraint with its topologyKey and whenUnsatisfiable',
  }],
  Volume: [key('name', 'a name that no other volume has')],
  VolumeDevice: [key('name', 'a volume that the container uses only once'), key('devicePath', 'a path that no other device has')],
  VolumeMount: [key('mountPath', 'a path at which nothing else is mounted in the container')],
};

/** Finds the items of a list that duplicate an earlier item. */
export function checkUnique(type: string, items: readonly unknown[], path: Path): Problem[] {
  const problems: Problem[] = [];
  for (const unique of UNIQUE[type] ?? []) {
    const seen = new Map<string, number>();
    items.forEach((item, index) => {
      const value = isObject(item) ? unique.of(item) : undefined;
      if (value === undefined) {
        return;
      }
      const first = seen.get(value);
      if (first === undefined) {
        seen.set(value, index);
        return;
      }
      problems.push({
        path: unique.at ? [...path, index, unique.at] : [...path, index],
        value: unique.at ? (item as any)[unique.at] : item,
        allowed: unique.allowed,
        fix: `${placeOf(items[first], first, unique.at, path)} already has it.`,
      });
    });
  }
  return problems;
}

/** The path of a list item, with its name unless the problem is about the name. */
function placeOf(item: unknown, index: number, about: string | undefined, path: Path): string {
  const list = path[path.length - 1];
  const name = isObject(item) && typeof item.name === 'string' && about !== 'name' ? `, ${item.name},` : '';
  return (typeof list === 'string' ? `${list}[${index}]` : `Item ${index} of the list`) + name;
}
