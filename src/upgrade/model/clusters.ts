import { dirname } from 'node:path';
import { configuredCluster } from './config';
import { ClusterId, keyOf, OwnerFinder } from './owners';
import { syncerOf } from './release';
import { objectIdentity, ReadObject, ReadManifest } from '../read-object';

/** Objects of both sides of a comparison. */
export interface Sides {
  readonly before: readonly ReadObject[];
  readonly after: readonly ReadObject[];
}

/** A virtual cluster, and the objects of both sides that belong to it. */
export interface ClusterSides extends Sides {
  readonly id: ClusterId;
}

/** Finds the virtual clusters in the manifests of both sides with their objects, and the objects that belong to none. */
export function splitByCluster(before: ReadManifest[], after: ReadManifest[]): { clusters: ClusterSides[]; others: Sides } {
  const hostOf = hostOfFile([before, after]);
  const sides = [before, after].map(side => lastOfEach(side.map(({ manifest, file }) => ({ manifest, host: hostOf(file) }))));
  const ids = new Map<string, ClusterId>();
  for (const { manifest, host } of sides.flatMap(side => [...side.values()])) {
    const name = clusterName(manifest);
    if (name !== undefined) {
      const id = { name, namespace: manifest.metadata.namespace ?? '', host };
      ids.set(keyOf(id), id);
    }
  }

  const finder = new OwnerFinder([...ids.values()]);
  // An object belongs to the same cluster on both sides. If it exists afterwards, that side determines the cluster.
  const owners = new Map<string, string>();
  const groups = new Map<string, { before: ReadObject[]; after: ReadObject[] }>();
  for (const [side, index] of [[sides[1], 'after'], [sides[0], 'before']] as const) {
    for (const [key, { manifest, host }] of side) {
      const owner = owners.get(key) ?? finder.ownerOf(manifest, host) ?? '';
      owners.set(key, owner);
      const group = groups.get(owner) ?? { before: [], after: [] };
      group[index].push(manifest);
      groups.set(owner, group);
    }
  }
  const none = { before: [], after: [] };
  return {
    clusters: [...ids].map(([key, id]) => ({ id, ...groups.get(key) ?? none })),
    others: groups.get('') ?? none,
  };
}

interface PlacedObject {
  readonly manifest: ReadObject;
  readonly host: string;
}

/** Removes duplicates of objects. The last one wins, as if the files were applied in order. */
function lastOfEach(entries: PlacedObject[]): Map<string, PlacedObject> {
  return new Map(entries.map(entry => [`${entry.host}|${objectIdentity(entry.manifest)}`, entry]));
}

/**
 * Returns a function for the host cluster of a file. If the same virtual cluster is in several folders or files, each folder or
 * file is a host cluster. Otherwise, there is only one host cluster, whose name is empty.
 */
function hostOfFile(sides: ReadManifest[][]): (file: string | undefined) => string {
  const ways = [() => '', (file = '') => dirname(file), (file = '') => file];
  return ways.find(hostOf => sides.every(side => {
    const files = new Map<string, string | undefined>();
    return side.filter(({ manifest }) => clusterName(manifest) !== undefined).every(({ manifest, file }) => {
      const key = `${hostOf(file)}|${objectIdentity(manifest)}`;
      const isFirst = !files.has(key) || files.get(key) === file;
      files.set(key, file);
      return isFirst;
    });
  })) ?? ways[0];
}

/** The name of the virtual cluster whose existence an object proves: by its configuration, or as its control plane. */
function clusterName(manifest: ReadObject): string | undefined {
  const { kind, metadata: { name, labels } } = manifest;
  const isControlPlane = ['StatefulSet', 'Deployment'].includes(kind) && labels?.app === 'vcluster' && labels.release === name
    && syncerOf(manifest)?.name === 'syncer';
  return configuredCluster(manifest) ?? (isControlPlane ? name : undefined);
}
