import { defaultsAt, MINORS, KNOWN_PATHS, releasesOf, TYPES } from './known-options';
import { meaningOf } from './meanings';
import { OptionProp, optionStructs, OptionStruct } from './model';
import { KUBERNETES_MEANINGS } from './structs';
import { Json } from '../../src/values/json';

/** An option of a `vcluster.yaml`, at its documented path. */
export interface DocumentedOption {
  /** `[]` is the items of a list, `*` the values of a map. */
  readonly path: string;
  /** The prop of `VirtualCluster`, or the call that creates its value. */
  readonly prop: string;
  readonly typescript: string;
  readonly meaning: string;
  /** The releases that have it, as a sentence. Undefined if all have it. */
  readonly releases?: string;
  /** Its defaults by release, as text. */
  readonly defaults: string;
  readonly isGroup: boolean;
}

/** Paths of structs that are not the value of a prop in another struct, and the code that uses them. */
const ENTRANCES: readonly { readonly path: string; readonly struct: string; readonly prop: string }[] = [
  { path: '', struct: 'VirtualClusterOptions', prop: '' },
  { path: 'controlPlane.advanced.serviceAccount', struct: 'ServiceAccountOptions', prop: 'serviceAccount' },
  { path: 'controlPlane.distro.k8s', struct: 'K8sOptions', prop: 'Distro.k8s' },
  { path: 'controlPlane.distro.k3s', struct: 'K3sOptions', prop: 'Distro.k3s' },
  { path: 'controlPlane.distro.k0s', struct: 'K0sOptions', prop: 'Distro.k0s' },
  { path: 'controlPlane.backingStore.database.embedded', struct: 'EmbeddedDatabaseOptions', prop: 'BackingStore.embeddedDatabase' },
  { path: 'controlPlane.backingStore.database.external', struct: 'ExternalDatabaseOptions', prop: 'BackingStore.externalDatabase' },
  { path: 'controlPlane.backingStore.etcd.embedded', struct: 'EmbeddedEtcdOptions', prop: 'BackingStore.embeddedEtcd' },
  { path: 'controlPlane.backingStore.etcd.deploy', struct: 'DeployedEtcdOptions', prop: 'BackingStore.deployedEtcd' },
  { path: 'controlPlane.backingStore.etcd.external', struct: 'ExternalEtcdOptions', prop: 'BackingStore.externalEtcd' },
];

let documentedOptions: DocumentedOption[] | undefined;

/** All options with a typed prop, by their documented paths. */
export function allOptions(): readonly DocumentedOption[] {
  const structs = new Map(optionStructs().map(struct => [struct.name, struct]));
  documentedOptions ??= [
    {
      path: 'controlPlane.advanced.defaultImageRegistry',
      prop: 'defaultImageRegistry',
      typescript: 'string',
      isGroup: false,
      meaning: meaningOf('ControlPlaneAdvanced', 'defaultImageRegistry'),
      defaults: 'none',
    },
    ...ENTRANCES.flatMap(({ path, struct, prop }) => optionsOf(structs, structs.get(struct)!, path, prop)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  return documentedOptions;
}

function optionsOf(structs: Map<string, OptionStruct>, struct: OptionStruct, path: string, prop: string): DocumentedOption[] {
  return struct.props.flatMap(one => {
    const here = joinPath(path, one.path);
    const name = joinPath(prop, one.name);
    const [, inner] = /(\w+Options)\b/.exec(one.notation) ?? [];
    const steps = one.notation.endsWith('[]') ? '[]' : one.notation.startsWith('map<') ? '.*' : '';
    return [option(one, here, name, inner !== undefined), ...inner ? optionsOf(structs, structs.get(inner)!, `${here}${steps}`, `${name}${steps}`) : []];
  });
}

function option(prop: OptionProp, path: string, name: string, isGroup: boolean): DocumentedOption {
  return {
    path,
    prop: name,
    typescript: prop.typescript,
    meaning: KUBERNETES_MEANINGS[`${prop.type}.${prop.key}`] ?? meaningOf(prop.type, prop.key, path),
    releases: releasesOf(prop.known),
    defaults: isGroup ? '' : defaultsText(path),
    isGroup,
  };
}

function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function defaultsText(path: string): string {
  const said = defaultsAt(path).filter(({ value }) => value !== null && value !== '');
  return said.map(({ since, value }) => `\`${text(value)}\`${since === MINORS[0] ? '' : ` since ${since}`}`).join(', ') || 'none';
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value).replace(/([:,])/g, '$1 ');
}

/** The paths of all keys of a `vcluster.yaml`, in all releases. */
export function allPaths(): string[] {
  return [...KNOWN_PATHS].flatMap(([type, paths]) => paths.flatMap(path => Object.keys(TYPES[type]).filter(key => key !== '*').map(key => joinPath(path, key))));
}
