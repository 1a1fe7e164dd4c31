import { listed } from '../../values/listed';
import { DNS_LABEL } from '../kubernetes/names';
import { list } from '../read';
import type { Rule } from '../rule';

const REQUESTS = 'experimental.denyProxyRequests[]';
const REQUEST_VERBS = ['create', 'get', 'update', 'patch', 'delete'];
const REQUEST_SCOPES = ['Cluster', 'Namespaced', '*'];

/** Requests that the control plane refuses. */
export const denyProxyRequests: readonly Rule[] = [
  {
    path: `${REQUESTS}.namespaces[]`,
    check: name => typeof name !== 'string' || DNS_LABEL.matches(name),
    allowed: `the name of a namespace: ${DNS_LABEL.allowed}`,
  },
  {
    path: `${REQUESTS}.rules[].operations[]`,
    check: verb => typeof verb !== 'string' || verb === '*' || REQUEST_VERBS.includes(verb),
    allowed: `${listed(REQUEST_VERBS)}, or * as the only entry`,
  },
  ...['operations', 'apiGroups', 'apiVersions'].map((key): Rule => ({
    path: `${REQUESTS}.rules[].${key}`,
    check: values => list(values).length < 2 || !list(values).includes('*'),
    allowed: 'a list without *, or with * as the only entry',
  })),
  {
    path: `${REQUESTS}.rules[].scope`,
    check: scope => typeof scope !== 'string' || REQUEST_SCOPES.includes(scope),
    allowed: listed(REQUEST_SCOPES),
  },
];
