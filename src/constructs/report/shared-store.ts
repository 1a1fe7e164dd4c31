import { isDeepStrictEqual } from 'node:util';
import { IConstruct } from 'constructs';
import { clustersOf, createdBefore, hostClusterOf } from './host-clusters';
import { ofAppOncePerReport } from './once-per-report';
import { isInTree, ObjectAdvice } from './registry';
import { backingStore } from '../../chart/persistence';
import { text } from '../../check/read';
import type { Plan } from '../../plan/plan';
import { grouped } from '../../values/grouped';
import { at } from '../../values/json';
import type { Path } from '../../values/problem';

/** The options that say where an external store is. */
const ADDRESSES: Readonly<Record<string, Path>> = {
  externalDatabase: ['controlPlane', 'backingStore', 'database', 'external', 'dataSource'],
  externalEtcd: ['controlPlane', 'backingStore', 'etcd', 'external', 'endpoint'],
};

/** Arguments of the API server, of which one sets the prefix of its keys in etcd. */
const ARGUMENTS = ['k8s.apiServer.extraArgs', 'k3s.extraArgs', 'k0s.extraArgs'].map(path => ['controlPlane', 'distro', ...path.split('.')]);

/** The virtual clusters of an app by their external stores. */
const users = ofAppOncePerReport(root => grouped(clustersOf(root), ({ plan }) => externalStores(plan)));

/** Warns of a virtual cluster that uses the same external store as an earlier one. The address is never shown. */
export function adviceOnSharedStore(construct: IConstruct, plan: Plan): ObjectAdvice[] {
  const [key] = externalStores(plan);
  if (key === undefined) {
    return [];
  }
  const store = backingStore(plan.values);
  const other = createdBefore(construct, users(construct).get(key) ?? [])
    .find(one => ARGUMENTS.every(option => isDeepStrictEqual(at(one.plan.values, option), at(plan.values, option))) && isInTree(one.construct));
  return other ? [{
    id: 'store-shared',
    about: `${plan.where(ADDRESSES[store])}:`,
    advice: `The virtual cluster at ${other.construct.node.path} uses the same ${store === 'externalEtcd' ? 'etcd' : 'database'}: `
      + 'both read and write the same objects. Give each its own.',
  }] : [];
}

/** The external store of a virtual cluster in its host cluster. None if its address is unknown. */
function externalStores(plan: Plan): readonly string[] {
  const store = backingStore(plan.values);
  const address = ADDRESSES[store] ? text(at(plan.values, ADDRESSES[store])) : '';
  // An address with a variable or a template can stand for several.
  return address === '' || /[${]/.test(address) ? [] : [[hostClusterOf(plan), store, address].join('\n')];
}
