import { Yaml } from 'cdk8s';
import { parse } from 'yaml';

/** The word `config.yaml` in an excerpt selects the decoded configuration of the Secret. */
const CONFIG = 'config.yaml';

/**
 * An excerpt of the rendered objects, as YAML. The words select an object and its fields; `+` starts the next object.
 * Without words, the excerpt contains all objects. Example:
 *
 * `StatefulSet spec.replicas spec.template.spec.containers[syncer].image + Service/my-vc-headless`
 *
 * Items of lists are selected by position or name. An object without paths is shown completely.
 */
export function excerpt(manifests: any[], words: string, where: string): string {
  const objects = words === '' ? manifests : words.split('+').map(part => {
    const [object, ...paths] = part.trim().split(/\s+/);
    return object === CONFIG
      ? project(configOfManifests(manifests), paths.map(steps), where)
      : objectExcerpt(find(manifests, object, where), paths, where);
  });
  return objects.map(object => Yaml.stringify(object).trimEnd()).join('\n---\n');
}

function find(manifests: any[], object: string, where: string): any {
  const [kind, name] = object.split('/');
  const found = manifests.filter(one => one.kind === kind && (name === undefined || one.metadata.name === name));
  if (found.length !== 1) {
    throw new Error(`${where}: ${object}: ${found.length} such objects among ${manifests.map(one => `${one.kind}/${one.metadata?.name}`).join(', ')}`);
  }
  return found[0];
}

function configOfManifests(manifests: any[]): any {
  const [secret] = manifests.filter(({ kind, metadata }) => kind === 'Secret' && metadata.name.startsWith('vc-config-'));
  return parse(Buffer.from(secret.data[CONFIG], 'base64').toString());
}

function objectExcerpt(object: any, paths: string[], where: string): any {
  if (paths.length === 0) {
    return object;
  }
  const { apiVersion, kind, metadata: { name, namespace } } = object;
  const { metadata, ...rest } = project(object, paths.map(steps), where);
  return { apiVersion, kind, metadata: { name, ...namespace && { namespace }, ...metadata }, ...rest };
}

/** The steps of a path: keys, and indices in brackets. */
function steps(path: string): string[] {
  return path.split(/[.[\]]+/).filter(Boolean);
}

function project(value: any, paths: string[][], where: string): any {
  if (paths.some(path => path.length === 0)) {
    return value;
  }
  const below = (matches: (step: string) => boolean) => paths.filter(([step]) => matches(step)).map(([, ...rest]) => rest);
  const missing = paths.find(([step]) => typeof value !== 'object' || value === null
    || !(Array.isArray(value) ? value[Number(step)] ?? value.find(({ name }) => name === step) : value[step] !== undefined));
  if (missing) {
    throw new Error(`${where}: nothing at ${missing.join('.')}`);
  }
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.keys(value).map(key => [key, below(step => step === key)] as const)
      .filter(([, rest]) => rest.length > 0).map(([key, rest]) => [key, project(value[key], rest, where)]));
  }
  return value.flatMap((item, index) => {
    const rest = below(step => step === String(index) || step === item?.name);
    if (rest.length === 0) {
      return [];
    }
    const projected = project(item, rest, where);
    return [item?.name === undefined ? projected : { name: item.name, ...projected }];
  });
}
