import { checkAnnotations } from './annotations';
import { Syntax } from './common-rules';
import { withoutRepeated } from './distinct';
import { checkFragment } from './fragments';
import { DNS_LABEL, DNS_SUBDOMAIN, ROLE_NAME, SERVICE_NAME } from './names';
import { checkPodSpec } from './pod-spec';
import { at, JsonObject } from '../../values/json';
import { Path, Problem } from '../../values/problem';

/** The kinds that are checked, by API version: other API groups can have kinds with the same names. */
const CHECKED_KINDS: Readonly<Record<string, readonly string[]>> = {
  'apps/v1': ['Deployment', 'StatefulSet'],
  'networking.k8s.io/v1': ['Ingress', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  'v1': ['ConfigMap', 'LimitRange', 'PersistentVolumeClaim', 'Pod', 'ResourceQuota', 'Secret', 'Service', 'ServiceAccount'],
};

const POD_SPEC_PATHS: Readonly<Record<string, Path>> = {
  Deployment: ['spec', 'template', 'spec'],
  Pod: ['spec'],
  StatefulSet: ['spec', 'template', 'spec'],
};

/** The syntax of names, for kinds that differ from the usual one. */
const NAME_SYNTAX: Readonly<Record<string, Syntax>> = {
  ...Object.fromEntries(CHECKED_KINDS['rbac.authorization.k8s.io/v1'].map(kind => [kind, ROLE_NAME])),
  Service: SERVICE_NAME,
  StatefulSet: DNS_LABEL,
};

/**
 * Finds problems in a finished object that the API server would refuse.
 *
 * For unknown kinds, it only checks the metadata.
 *
 * @returns the problems, with paths below the object
 */
export function checkManifest(manifest: JsonObject): Problem[] {
  const kind = String(manifest.kind);
  const isKnown = CHECKED_KINDS[String(manifest.apiVersion)]?.includes(kind) ?? false;
  return withoutRepeated([
    ...checkName(isKnown ? NAME_SYNTAX[kind] ?? DNS_SUBDOMAIN : DNS_SUBDOMAIN, kind, at(manifest, ['metadata', 'name'])),
    ...checkNamespace(at(manifest, ['metadata', 'namespace'])),
    ...(isKnown ? checkFragment(kind, manifest) : checkFragment('ObjectMeta', manifest.metadata, ['metadata'])),
    ...(isKnown ? checkAnnotations(kind, manifest, POD_SPEC_PATHS[kind]) : []),
    ...(isKnown && POD_SPEC_PATHS[kind] ? checkPodSpec(at(manifest, POD_SPEC_PATHS[kind]), claimTemplateNames(manifest), POD_SPEC_PATHS[kind]) : []),
  ]);
}

function checkName(syntax: Syntax, kind: string, name: unknown): Problem[] {
  return typeof name === 'string' && syntax.matches(name) ? [] : [{
    path: ['metadata', 'name'],
    value: name,
    allowed: `the name of a ${kind}: ${syntax.allowed}`,
  }];
}

function checkNamespace(namespace: unknown): Problem[] {
  return typeof namespace !== 'string' || namespace === '' || DNS_LABEL.matches(namespace) ? [] : [{
    path: ['metadata', 'namespace'],
    value: namespace,
    allowed: `the name of a namespace: ${DNS_LABEL.allowed}`,
  }];
}

function claimTemplateNames(manifest: JsonObject): string[] {
  const templates = at(manifest, ['spec', 'volumeClaimTemplates']);
  return Array.isArray(templates)
    ? templates.map(template => at(template, ['metadata', 'name'])).filter((name): name is string => typeof name === 'string')
    : [];
}
