import { Problem } from './problem';
import { Rendering } from '../render/rendering';
import { expandText } from '../render/template';
import { isObject } from '../values/json';
import { readYaml } from '../values/read-yaml';

/** Finds what is wrong with the further objects that the values bring as text. */
export function checkExtraManifests(r: Rendering): Problem[] {
  const { manifests, manifestsTemplate } = r.values.experimental?.deploy?.host ?? {};
  return [
    ...textProblems('manifests', manifests),
    ...textProblems('manifestsTemplate', manifestsTemplate && expandText(r, manifestsTemplate).text),
  ];
}

function textProblems(option: string, text: string | undefined): Problem[] {
  const path = ['experimental', 'deploy', 'host', option];
  let objects;
  try {
    objects = text ? readYaml(text) : [];
  } catch (error) {
    return [{ path, value: text, allowed: `YAML: ${(error as Error).message.split('\n')[0]}` }];
  }
  return objects.filter(object => !isManifest(object)).map(value => ({
    path,
    value,
    allowed: 'Kubernetes objects, each with apiVersion, kind and metadata.name',
  }));
}

function isManifest(object: unknown): boolean {
  return isObject(object) && typeof object.apiVersion === 'string' && typeof object.kind === 'string'
    && isObject(object.metadata) && Boolean(object.metadata.name ?? object.metadata.generateName);
}
