import { Problem } from './problem';
import { extraManifests, readObjects } from '../render/extra-manifests';
import { Rendering } from '../render/rendering';
import { expandText } from '../render/template';
import { isObject, Json } from '../values/json';

/** Finds what is wrong with the further objects that the values bring as text. */
export function checkExtraManifests(r: Rendering): Problem[] {
  const { manifests, manifestsTemplate } = r.values.experimental?.deploy?.host ?? {};
  const problems = [
    ...textProblems('manifests', manifests),
    ...textProblems('manifestsTemplate', manifestsTemplate && expandText(r, manifestsTemplate).text),
  ];
  return problems.length > 0 ? problems : namesakeProblems(r);
}

/** Objects that are there twice: the second would take the place of the first. */
function namesakeProblems(r: Rendering): Problem[] {
  const names = extraManifests(r).map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`);
  return names.filter((name, index) => names.indexOf(name) < index).map(name => ({
    path: ['experimental', 'deploy', 'host'],
    value: name,
    allowed: 'among its manifests once only',
  }));
}

function textProblems(option: string, text: string | undefined): Problem[] {
  const path = ['experimental', 'deploy', 'host', option];
  let objects: Json[];
  try {
    objects = readObjects(text);
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
