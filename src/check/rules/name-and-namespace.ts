import { enabledStores, workloadKind } from '../../chart/persistence';
import type { Values } from '../../values/values';
import { DNS_LABEL, DNS_SUBDOMAIN, SERVICE_NAME } from '../kubernetes/names';
import { text } from '../read';
import type { Rule } from '../rule';

/** The pods of a StatefulSet have a label with its name, a hyphen and a hash of up to ten digits. */
const LONGEST_STATEFUL_SET = 63 - 11;

/** The name and the namespace of the virtual cluster. `name` and `namespace` are not values. */
export const nameAndNamespace: readonly Rule[] = [
  {
    path: '',
    check: (_, { name }) => SERVICE_NAME.matches(name) || name.length > 63 || [{ at: ['name'], value: name }],
    allowed: SERVICE_NAME.allowed,
    fix: 'It is the name of the Service and the StatefulSet, and the value of the label release.',
  },
  {
    path: '',
    check: (values, { name }) => {
      const { length, why } = longestName(values);
      return name.length <= length || [{ at: ['name'], value: name, allowed: `at most ${length} characters long: ${why}` }];
    },
    allowed: 'short enough for what is named after it',
  },
  {
    path: '',
    check: (_, { namespace }) => namespace === undefined || DNS_LABEL.matches(namespace) || [{ at: ['namespace'], value: namespace }],
    allowed: DNS_LABEL.allowed,
  },
  ...['controlPlane.advanced.serviceAccount.name', 'controlPlane.advanced.workloadServiceAccount.name'].map((path): Rule => ({
    path,
    check: name => text(name) === '' || DNS_SUBDOMAIN.matches(name),
    allowed: DNS_SUBDOMAIN.allowed,
  })),
  {
    path: 'controlPlane.advanced',
    check: ({ serviceAccount: own, workloadServiceAccount: workloads }, { name }) =>
      own?.enabled !== true || workloads?.enabled !== true
      || (text(own.name) || `vc-${name}`) !== (text(workloads.name) || `vc-workload-${name}`)
      || [{ at: ['workloadServiceAccount', 'name'] }],
    allowed: "a name other than that of the control plane's service account",
    fix: 'Set another name, or set controlPlane.advanced.workloadServiceAccount.enabled to false to share the service account.',
  },
];

/** The maximum length of the name of a virtual cluster with these values, and the reason. */
function longestName(values: Values): { readonly length: number; readonly why: string } {
  const { deploy, embedded } = values.controlPlane?.backingStore?.etcd ?? {};
  if (enabledStores(values).includes('deployedEtcd') || (embedded?.enabled && embedded.migrateFromDeployedEtcd)) {
    return deploy?.statefulSet?.enabled === false
      ? { length: 63 - '-etcd-headless'.length, why: 'a Service is named NAME-etcd-headless' }
      : { length: LONGEST_STATEFUL_SET - '-etcd'.length, why: 'the pods of etcd have a label whose value is NAME-etcd and a hash' };
  }
  return workloadKind(values) === 'StatefulSet'
    ? { length: LONGEST_STATEFUL_SET, why: 'the pods of the StatefulSet have a label whose value is its name and a hash' }
    : { length: 63, why: 'a Service has this name' };
}
