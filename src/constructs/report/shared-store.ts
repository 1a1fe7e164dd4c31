import { isDeepStrictEqual } from 'node:util';
import { IConstruct } from 'constructs';
import { clustersOf, hostClusterOf } from './host-clusters';
import { isInTree, ObjectAdvice } from './registry';
import { backingStore } from '../../chart/persistence';
import { text } from '../../check/read';
import type { Plan } from '../../plan/plan';
import { at } from '../../values/json';
import type { Path } from '../../values/problem';

/** The options that say where an external store is. */
const ADDRESSES: Readonly<Record<string, Path>> = {
  externalDatabase: ['controlPlane', 'backingStore', 'database', 'external', 'dataSource'],
  externalEtcd: ['controlPlane', 'backingStore', 'etcd', 'external', 'endpoint'],
};

/** Arguments of the API server, of which one sets the prefix of its keys in etcd. */
const ARGUMENTS = ['k8s.apiServer.extraArgs', 'k3s.extraArgs', 'k0s.extraArgs'].map(path => ['controlPlane', 'distro', ...path.split('.')]);

/** Warns of a virtual cluster that keeps its state in the same external store as one that was made before. The address is never shown. */
export function adviceOnSharedStore(construct: IConstruct, plan: Plan): ObjectAdvice[] {
  const store = backingStore(plan.values);
  const path = ADDRESSES[store];
  const address = path ? text(at(plan.values, path)) : '';
  // Where a variable or a template stands, the address may differ.
  if (address === '' || /[${]/.test(address)) {
    return [];
  }
  const clusters = clustersOf(construct);
  const other = clusters.slice(0, clusters.findIndex(one => one.construct === construct)).find(one => backingStore(one.plan.values) === store
    && at(one.plan.values, path) === address && hostClusterOf(one.plan) === hostClusterOf(plan)
    && ARGUMENTS.every(option => isDeepStrictEqual(at(one.plan.values, option), at(plan.values, option))) && isInTree(one.construct));
  return other ? [{
    id: 'store-shared',
    about: `${plan.where(path)}:`,
    advice: `The virtual cluster at ${other.construct.node.path} uses the same ${store === 'externalEtcd' ? 'etcd' : 'database'}: `
      + 'both read and write the same objects. Give each its own.',
  }] : [];
}
