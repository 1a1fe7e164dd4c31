import { enumMember } from './enum-member';
import type { Declaration } from './expression';
import { call, Expression, fields, kplus, literal, optionalStruct, struct } from './expression';
import { size } from './quantities';
import type { Variables } from './variables';
import { isObject, Json, JsonObject } from '../values/json';

type Make = (source: JsonObject, name: string, id: Expression, variables: Variables) => Expression;

const CHART: Expression = { kind: 'chart' };

/** The calls of cdk8s-plus that create volumes, by source. */
const SOURCES: Readonly<Record<string, Make>> = {
  emptyDir: ({ medium, sizeLimit }, name, id) => call(kplus('Volume'), 'fromEmptyDir', CHART, id, literal(name),
    optionalStruct(kplus('EmptyDirVolumeOptions'), { medium: enumMember(kplus('EmptyDirMedium'), medium), sizeLimit: size(sizeLimit) })),
  secret: ({ secretName, ...options }, name, id, variables) => call(kplus('Volume'), 'fromSecret', CHART, id,
    { kind: 'variable', declaration: variables.secret(String(secretName)) }, fileOptions('SecretVolumeOptions', name, options)),
  configMap: ({ name: map, ...options }, name, id, variables) => call(kplus('Volume'), 'fromConfigMap', CHART, id,
    { kind: 'variable', declaration: variables.configMap(String(map)) }, fileOptions('ConfigMapVolumeOptions', name, options)),
  persistentVolumeClaim: ({ claimName, readOnly }, name, id, variables) => call(kplus('Volume'), 'fromPersistentVolumeClaim', CHART, id,
    { kind: 'variable', declaration: variables.claim(String(claimName)) },
    optionalStruct(kplus('PersistentVolumeClaimVolumeOptions'), { name: literal(name), readOnly: scalar(readOnly) })),
  hostPath: ({ path, type }, name, id) => call(kplus('Volume'), 'fromHostPath', CHART, id, literal(name),
    optionalStruct(kplus('HostPathVolumeOptions'), { path: scalar(path), type: enumMember(kplus('HostPathVolumeType'), type) })),
  nfs: ({ server, path, readOnly }, name, id) => call(kplus('Volume'), 'fromNfs', CHART, id, literal(name),
    optionalStruct(kplus('NfsVolumeOptions'), { server: scalar(server), path: scalar(path), readOnly: scalar(readOnly) })),
  csi: ({ driver, fsType, readOnly, volumeAttributes }, name, id) => call(kplus('Volume'), 'fromCsi', CHART, id, literal(String(driver)),
    optionalStruct(kplus('CsiVolumeOptions'), {
      name: literal(name), fsType: scalar(fsType), readOnly: scalar(readOnly), attributes: texts(volumeAttributes),
    })),
};

/** A volume in a variable. Undefined if cdk8s-plus has no such volume. */
export function volume(value: Json, variables: Variables): Declaration | undefined {
  const { name, ...sources } = isObject(value) ? value : {} as JsonObject;
  const [[source, options] = [], ...others] = Object.entries(sources);
  const make = source === undefined ? undefined : SOURCES[source];
  return make && typeof name === 'string' && isObject(options) && others.length === 0
    ? variables.declare('volume', name, id => make(options, name, id, variables)) : undefined;
}

/** A mount of a registered volume. */
export function mount(value: Json, variables: Variables): Expression | undefined {
  const { name, mountPath, readOnly, subPath, subPathExpr, mountPropagation } = value as JsonObject;
  const declaration = variables.volume(String(name));
  return declaration && struct(kplus('VolumeMount'), fields({
    volume: { kind: 'variable', declaration },
    path: scalar(mountPath),
    readOnly: scalar(readOnly),
    subPath: scalar(subPath),
    subPathExpr: scalar(subPathExpr),
    propagation: enumMember(kplus('MountPropagation'), mountPropagation),
  }));
}

function fileOptions(type: string, name: string, { defaultMode, optional, items }: JsonObject): Expression | undefined {
  const entries = Array.isArray(items) ? items.map(item => {
    const { key, path, mode } = item as JsonObject;
    return [String(key), struct(kplus('PathMapping'), fields({ path: scalar(path), mode: scalar(mode) }))] as const;
  }) : undefined;
  return optionalStruct(kplus(type), {
    name: literal(name),
    defaultMode: scalar(defaultMode),
    optional: scalar(optional),
    items: entries && { kind: 'map', of: { kind: 'struct', type: kplus('PathMapping') }, entries },
  });
}

function texts(value: Json | undefined): Expression | undefined {
  return isObject(value) ? { kind: 'map', of: { kind: 'string' }, entries: Object.entries(value).map(([key, one]) => [key, literal(String(one))]) } : undefined;
}

/** A scalar. If the value is not a scalar, the comparison afterwards fails, so the volume has no typed form. */
function scalar(value: Json | undefined): Expression | undefined {
  return typeof value === 'object' || value === undefined ? undefined : literal(value);
}
