import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { appObjects, contentIfAny } from './app-objects';
import { adviceOnKubeConfigRights } from './kubeconfig-rights';
import { adviceOnQuota } from './own-quota';
import type { Advice, ObjectAdvice } from './registry';
import { adviceOnSharedStore } from './shared-store';
import { kubeConfigNamespaces } from '../../chart/kubeconfig-namespaces';
import { roleRules } from '../../chart/role';
import { selectorLabels, serviceAccountName } from '../../chart/statefulset';
import { selects } from '../../check/kubernetes/label-selector';
import { list } from '../../check/read';
import type { Plan } from '../../plan/plan';
import { at, Json, JsonObject } from '../../values/json';

/** Checks whether another object of the app solves the problem of a warning, by the id of the warning. */
const ANSWERS: Readonly<Record<string, (construct: IConstruct, plan: Plan) => boolean>> = {
  'service-missing': (construct, { name, objectNamespace }) =>
    appObjects(construct, 'Service').some(({ applied }) => applied.name === name && applied.namespace === objectNamespace),
  'network-policy-blocks-api-server': (construct, plan) => policiesBeside(construct, plan, 'ingress'),
  'network-policy-blocks-database': (construct, plan) => policiesBeside(construct, plan, 'egress'),
  'replicas-without-disruption-budget': (construct, plan) => appObjects(construct, 'PodDisruptionBudget').some(({ applied, manifest }) =>
    applied.namespace === plan.objectNamespace && isAboutControlPlane(at(manifest, ['spec', 'selector']), plan)),
};

/** Removes warnings about problems that other objects of the app solve. */
export function withoutAnswered(advice: readonly Advice[], construct: IConstruct, plan: Plan): Advice[] {
  return advice.filter(({ id }) => !ANSWERS[id]?.(construct, plan));
}

/** Warnings about the finished objects of a virtual cluster. */
export function adviceOnCluster(construct: IConstruct, plan: Plan): ObjectAdvice[] {
  const hasPolicies = ['resourceQuota', 'limitRange'].some(policy => String(at(plan.values, ['policies', policy, 'enabled'])) === 'true');
  return [
    ...kubeConfigNamespaces(plan).length > 0 ? adviceOnKubeConfigRights(construct, plan, serviceAccountName(plan), roleRules(plan)) : [],
    ...adviceOnSharedStore(construct, plan),
    ...hasPolicies ? adviceOnQuota(plan, manifestsBelow(construct)) : [],
  ];
}

function manifestsBelow(construct: IConstruct): JsonObject[] {
  const objects = construct.node.findAll().filter(child => ApiObject.isApiObject(child)) as ApiObject[];
  return objects.map(contentIfAny).filter(manifest => manifest !== undefined);
}

/** Whether the app has an additional network policy that allows traffic to or from the control plane. */
function policiesBeside(construct: IConstruct, plan: Plan, direction: 'ingress' | 'egress'): boolean {
  const own = `vc-cp-${plan.name}`;
  return appObjects(construct, 'NetworkPolicy').some(policy => policy.applied.name !== own && policy.applied.namespace === plan.objectNamespace
    && isAboutControlPlane(at(policy.manifest, ['spec', 'podSelector']), plan) && list(at(policy.manifest, ['spec', direction])).length > 0);
}

/** Whether a selector selects the pods of the control plane. */
function isAboutControlPlane(selector: Json | undefined, plan: Plan): boolean {
  const labels = at(plan.values, ['controlPlane', 'statefulSet', 'pods', 'labels']);
  return selects(selector, { ...labels, ...selectorLabels(plan) });
}
