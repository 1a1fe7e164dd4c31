import type { RenderInput } from './rendering';
import { givenRules, READ_VERBS, RbacRule, rule } from './rules';

/** The rules of plugins: those of the older section first, each in the order of the names of the plugins. */
export function pluginRules({ values }: RenderInput, role: 'role' | 'clusterRole'): RbacRule[] {
  return [values.plugin, values.plugins].flatMap(plugins =>
    byName(plugins).flatMap(([, plugin]) => givenRules(plugin?.rbac?.[role]?.extraRules)));
}

/** A rule for each synced custom resource, in the order of their names: `certificates.cert-manager.io`. */
export function customResourceRules(
  input: RenderInput,
  customResources: { [name: string]: { enabled?: boolean } } | undefined,
  verbs: readonly string[],
): RbacRule[] {
  return byName(customResources).filter(([, { enabled }]) => enabled).map(([name]) => {
    const [resource, ...group] = (input.release.supports.versionedCustomResources ? name.split('/')[0] : name).split('.');
    return rule(group.join('.'), [resource], verbs);
  });
}

/**
 * The permissions for syncing objects of the host cluster by name. A key is a namespace with the name of an object, or with all
 * objects (`namespace/*`). Keys without a namespace are for the virtual cluster's own: `/name`, or the empty key for all objects.
 */
export function mappedResourceRules(
  input: RenderInput,
  resource: string,
  options: { enabled?: boolean; mappings?: { byName?: object } } | undefined,
): RbacRule[] {
  const sources = Object.keys(options?.mappings?.byName ?? {}).sort().map(key => key.split('/'));
  if (!options?.enabled || sources.length === 0) {
    return [];
  }
  const namespaces = sortedNames(sources.map(source => source[0] || input.namespace));
  const names = sortedNames(sources.map(source => source[source.length - 1]));
  const read = rule('', [resource], ['get']);
  return [
    { ...rule('', ['namespaces'], READ_VERBS), resourceNames: namespaces },
    rule('', [resource], ['list', 'watch']),
    names.includes('*') ? read : { ...read, resourceNames: names },
  ];
}

function byName<T>(map: { [name: string]: T } | undefined): [string, T][] {
  return Object.entries(map ?? {}).sort(([a], [b]) => a < b ? -1 : 1);
}

function sortedNames(names: string[]): string[] {
  return [...new Set(names)].sort();
}
