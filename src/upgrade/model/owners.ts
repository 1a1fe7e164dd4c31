import { ReadObject } from '../read-object';

/** Identifies a virtual cluster on both sides of a comparison. */
export interface ClusterId {
  readonly name: string;
  /** Empty if the manifests don't contain it. */
  readonly namespace: string;
  /** The folder or file of its host cluster, if the manifests are for several host clusters. Otherwise empty. */
  readonly host: string;
}

export function keyOf({ host, namespace, name }: ClusterId): string {
  return [host, namespace, name].join('|');
}

/** Finds the virtual cluster that an object belongs to. */
export class OwnerFinder {
  private readonly byNamespace = new Map<string, ClusterId[]>();
  private readonly byName = new Map<string, ClusterId[]>();

  constructor(private readonly ids: readonly ClusterId[]) {
    for (const id of ids) {
      append(this.byNamespace, `${id.host}|${id.namespace}`, id);
      append(this.byName, `${id.host}|${id.name}`, id);
    }
  }

  /** The key of the cluster that an object belongs to. Undefined if it belongs to none. */
  public ownerOf({ kind, metadata: { name, namespace = '', labels } }: ReadObject, host: string): string | undefined {
    const release = labels?.release;
    const home = this.byNamespace.get(`${host}|${kind === 'Namespace' ? name : namespace}`) ?? [];
    const owner = onlyOne(home.filter(id => id.name === release)) ?? onlyOne(home) ?? longestNamed(home, name) ?? this.elsewhere(host, name, release);
    return owner && keyOf(owner);
  }

  /** The owner of an object without a namespace or in another namespace, by the label of the chart or by its name. */
  private elsewhere(host: string, name: string, release: string | undefined): ClusterId | undefined {
    const labelled = this.byName.get(`${host}|${release}`) ?? [];
    const isNamed = (id: ClusterId) => id.host === host && hasWord(name, id.name) && hasWord(name, id.namespace);
    return onlyOne(labelled) ?? onlyOne(labelled.filter(isNamed)) ?? longestNamed(name.includes('-v-') ? this.ids.filter(isNamed) : [], name);
  }
}

/** Whether a name contains another one as a part between hyphens. */
export function hasWord(name: string, word: string): boolean {
  return word !== '' && `-${name}-`.includes(`-${word}-`);
}

function onlyOne(ids: ClusterId[]): ClusterId | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

/** The cluster whose name is part of the name of an object. If the names of several clusters are, the one with the longest name. */
function longestNamed(ids: ClusterId[], name: string): ClusterId | undefined {
  return ids.filter(id => hasWord(name, id.name)).sort((a, b) => b.name.length - a.name.length)[0];
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) {
    values.push(value);
  } else {
    map.set(key, [value]);
  }
}
