import { IConstruct } from 'constructs';
import { AppObject, appObjects } from './app-objects';
import type { ObjectAdvice } from './registry';
import { missingRights, shortRules } from '../../check/kubernetes/rights';
import { list, text } from '../../check/read';
import type { Plan } from '../../plan/plan';
import { at, JsonObject } from '../../values/json';
import { Path } from '../../values/problem';
import type { Values } from '../../values/values';

/** A service account. */
interface Account {
  readonly name: string;
  readonly namespace: string;
}

/**
 * Warns of namespaces that the control plane writes a kubeconfig to without having the required permissions there. vCluster
 * watches these namespaces like its own, and doesn't start without the permissions of its Role.
 *
 * @param needed the rules of its Role
 */
export function adviceOnKubeConfigRights(construct: IConstruct, plan: Plan, account: string, needed: readonly JsonObject[]): ObjectAdvice[] {
  const { values, namespace, where } = plan;
  return secretPlaces(values).flatMap(path => {
    const other = text(at(values, path)).trim();
    if (other === '' || other === namespace) {
      return [];
    }
    const granted = grantedRules(construct, { name: account, namespace }, other);
    const missing = granted === 'unknown' ? [] : missingRights(needed, granted);
    return missing.length === 0 ? [] : [{
      id: 'kubeconfig-namespace-without-rights',
      about: `${where(path)}: ${JSON.stringify(other)}.`,
      advice: 'The control plane lacks permissions in this namespace, and never becomes ready without them. Set exportKubeConfig.grantAccess, '
        + `or bind a Role with these rules in that namespace to the ServiceAccount ${namespace}/${account}: ${shortRules(missing)}.`,
    }];
  });
}

/** Where the values name the namespaces of Secrets. */
function secretPlaces(values: Values): Path[] {
  return [
    ['exportKubeConfig', 'secret', 'namespace'],
    ...list(at(values, ['exportKubeConfig', 'additionalSecrets'])).map((_, index) => ['exportKubeConfig', 'additionalSecrets', index, 'namespace']),
  ];
}

/** The permissions that bindings of the app grant a service account in a namespace. Unknown if the app doesn't contain a bound role. */
function grantedRules(construct: IConstruct, account: Account, namespace: string): readonly JsonObject[] | 'unknown' {
  const bindings = [
    ...appObjects(construct, 'RoleBinding').filter(binding => binding.applied.namespace === namespace),
    ...appObjects(construct, 'ClusterRoleBinding'),
  ].filter(binding => binds(binding, account));
  const rules = bindings.map(binding => rulesOfBoundRole(construct, binding.manifest!, namespace));
  return rules.includes(undefined) ? 'unknown' : rules.flatMap(one => one!);
}

function binds({ manifest, applied: { namespace: own } }: AppObject, { name, namespace }: Account): boolean {
  return list(at(manifest, ['subjects'])).some(subject => {
    switch (subject.kind) {
      case 'ServiceAccount': return subject.name === name && (subject.namespace ?? own) === namespace;
      case 'User': return subject.name === `system:serviceaccount:${namespace}:${name}`;
      case 'Group': return ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'].includes(subject.name);
      default: return false;
    }
  });
}

/** The rules of the role that a binding refers to. Undefined if the app doesn't contain the role. */
function rulesOfBoundRole(construct: IConstruct, binding: JsonObject, namespace: string): readonly JsonObject[] | undefined {
  const kind = text(at(binding, ['roleRef', 'kind']));
  const name = at(binding, ['roleRef', 'name']);
  const role = appObjects(construct, kind).find(({ applied }) => applied.name === name && (kind === 'ClusterRole' || applied.namespace === namespace));
  // The rules of an aggregated role are in other roles.
  return role?.manifest && at(role.manifest, ['aggregationRule']) === undefined ? list(role.manifest.rules) : undefined;
}
