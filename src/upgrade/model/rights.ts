import type { Cluster } from './cluster';
import { ReadObject, objectName } from '../read-object';

/** A permission: a verb for a kind of resource that a role grants to a subject. */
export interface Right {
  /** The subject. The service account of the control plane is always called `The control plane`. */
  readonly subject: string;
  /** The namespace of the permission. Empty for the whole host cluster. */
  readonly namespace: string;
  readonly group: string;
  /** The resource, or a URL. */
  readonly resource: string;
  readonly name: string;
  readonly verb: string;
  /** The role object. */
  readonly role: string;
}

const ANY = '*';

/** The permissions in the host cluster that the roles and bindings of a virtual cluster grant. */
export function rightsOf(cluster: Cluster): Right[] {
  const roles = new Map(cluster.objects.filter(({ kind }) => kind.endsWith('Role'))
    .map(role => [`${role.kind}|${role.kind === 'Role' ? role.metadata.namespace ?? '' : ''}|${role.metadata.name}`, role]));
  return cluster.objects.filter(({ kind }) => kind.endsWith('RoleBinding')).flatMap(binding => {
    const namespace = binding.kind === 'RoleBinding' ? binding.metadata.namespace ?? '' : '';
    const { kind, name } = binding.roleRef ?? {};
    const role = roles.get(`${kind}|${kind === 'Role' ? namespace : ''}|${name}`);
    const subjects: any[] = binding.subjects ?? [];
    return role ? subjects.flatMap(subject =>
      rightsInRules(role).map(rule => ({ ...rule, subject: subjectName(subject, cluster), namespace, role: objectName(role) }))) : [];
  });
}

/** Whether another permission includes this one. */
export function isCovered(one: Right, by: Right): boolean {
  return one.subject === by.subject && (by.namespace === '' || by.namespace === one.namespace)
    && [ANY, one.group].includes(by.group) && [ANY, one.resource].includes(by.resource)
    && ['', one.name].includes(by.name) && [ANY, one.verb].includes(by.verb);
}

/** The resource of a permission as text: `pods`, `statefulsets.apps/my-vc`. */
export function rightText({ group, resource, name }: Right): string {
  return `${resource}${group && !resource.startsWith('/') ? `.${group}` : ''}${name ? `/${name}` : ''}`;
}

function rightsInRules({ rules }: ReadObject): Pick<Right, 'group' | 'resource' | 'name' | 'verb'>[] {
  return ((rules ?? []) as any[]).flatMap(({ apiGroups = [], resources = [], resourceNames = [''], nonResourceURLs = [], verbs = [] }) => [
    ...verbs.flatMap((verb: string) => apiGroups.flatMap((group: string) => resources.flatMap((resource: string) =>
      resourceNames.map((name: string) => ({ group, resource, name, verb }))))),
    ...verbs.flatMap((verb: string) => nonResourceURLs.map((url: string) => ({ group: '', resource: url, name: '', verb }))),
  ]);
}

function subjectName({ kind, name, namespace }: any, cluster: Cluster): string {
  const isControlPlane = kind === 'ServiceAccount' && name === cluster.serviceAccount && (namespace ?? cluster.namespace) === cluster.namespace;
  return isControlPlane ? 'The control plane' : `${kind} ${namespace ?? ''}/${name}`;
}
