import { canonicalJson } from '../../values/canonical';
import { ReadObject } from '../read-object';

/** The volume that a workload mounts for its data. */
export interface DataVolume {
  /** The source of the volume. */
  readonly kind: 'template' | 'claim' | 'ephemeral' | 'other';
  /** The description in messages: `the claim template data`. */
  readonly description: string;
  /** The identity for comparisons. A claim template and the claim of its first pod are the same. */
  readonly identity: string;
  /** The storage class of a claim template. Undefined for the default class. */
  readonly storageClass?: string;
}

/** The volume of a workload that is mounted at a path or one of its parents. Undefined if there is none. */
export function volumeAt(workload: ReadObject, path: string): DataVolume | undefined {
  const pod = workload.spec?.template?.spec;
  const mounts: any[] = (pod?.containers ?? []).flatMap((container: any) => container.volumeMounts ?? []);
  const [mount] = mounts.filter(({ mountPath }) => isPathWithin(path, String(mountPath)))
    .sort((a, b) => b.mountPath.length - a.mountPath.length);
  if (!mount) {
    return undefined;
  }
  const volume = volumeNamed(workload, mount.name);
  const subPath = mount.subPath ?? mount.subPathExpr;
  const inFolder = (text: string) => (subPath ? `${text}, path ${subPath}` : text);
  return { ...volume, description: inFolder(volume.description), identity: inFolder(volume.identity) };
}

function isPathWithin(path: string, mountPath: string): boolean {
  const folder = mountPath.replace(/\/+$/, '');
  return path === folder || path.startsWith(`${folder}/`);
}

/** A claim template takes precedence over a volume of the same name, as in the StatefulSet controller. */
function volumeNamed({ kind, metadata, spec }: ReadObject, name: string): DataVolume {
  const template = kind === 'StatefulSet' && spec.volumeClaimTemplates?.find((claim: any) => claim.metadata?.name === name);
  if (template) {
    return {
      kind: 'template',
      description: `the claim template ${name}`,
      identity: claimIdentity(`${name}-${metadata.name}-0`),
      storageClass: template.spec?.storageClassName,
    };
  }
  const { name: _, ...source } = spec.template.spec.volumes?.find((volume: any) => volume.name === name) ?? { name };
  const claimName = source.persistentVolumeClaim?.claimName;
  if (claimName !== undefined) {
    return { kind: 'claim', description: `the claim ${claimName}`, identity: claimIdentity(claimName) };
  }
  const [type] = Object.keys(source);
  if (type === undefined || type === 'emptyDir') {
    return ephemeral('an emptyDir');
  }
  return type === 'ephemeral' ? ephemeral('an ephemeral volume') : otherVolume(type, source[type]);
}

function claimIdentity(name: string): string {
  return `claim ${name}`;
}

function ephemeral(description: string): DataVolume {
  return { kind: 'ephemeral', description, identity: description };
}

/** A volume of any other type. The type check and `readOnly` are not part of its identity. */
function otherVolume(type: string, { readOnly, type: check, ...source }: any): DataVolume {
  const description = `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${type} volume ${JSON.stringify(source)}`;
  return { kind: 'other', description, identity: canonicalJson([type, source]) };
}
