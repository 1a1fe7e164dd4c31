import { Manifest } from '../manifest';

/** The volume that a workload mounts for its data. */
export interface DataVolume {
  /** How the pods get it. */
  readonly kind: 'template' | 'claim' | 'ephemeral' | 'other';
  /** What it is, for comparison and for messages: `the claim template "data"`. */
  readonly description: string;
  /** The storage class that a claim template asks for. Undefined for the default class. */
  readonly storageClass?: string;
}

/** The volume of a workload that is mounted at a path, or above it. Undefined where none is. */
export function volumeAt(workload: Manifest, path: string): DataVolume | undefined {
  const pod = workload.spec?.template?.spec;
  const mounts: any[] = (pod?.containers ?? []).flatMap((container: any) => container.volumeMounts ?? []);
  const [mount] = mounts.filter(({ mountPath }) => isWithin(path, String(mountPath)))
    .sort((a, b) => b.mountPath.length - a.mountPath.length);
  if (!mount) {
    return undefined;
  }
  const volume = volumeNamed(workload, mount.name);
  const subPath = mount.subPath ?? mount.subPathExpr;
  return volume && { ...volume, description: subPath ? `${volume.description}, path ${subPath}` : volume.description };
}

function isWithin(path: string, mountPath: string): boolean {
  const folder = mountPath.replace(/\/+$/, '');
  return path === folder || path.startsWith(`${folder}/`);
}

/** A claim template takes precedence over a volume of the same name, as in the StatefulSet controller. */
function volumeNamed({ kind, spec }: Manifest, name: string): DataVolume | undefined {
  const template = kind === 'StatefulSet' && spec.volumeClaimTemplates?.find((claim: any) => claim.metadata?.name === name);
  if (template) {
    return { kind: 'template', description: `the claim template ${name}`, storageClass: template.spec?.storageClassName };
  }
  const { name: _, ...source } = spec.template.spec.volumes?.find((volume: any) => volume.name === name) ?? { name };
  if (source.persistentVolumeClaim) {
    return { kind: 'claim', description: `the claim ${source.persistentVolumeClaim.claimName}` };
  }
  const [type] = Object.keys(source);
  if (type === undefined || type === 'emptyDir') {
    return { kind: 'ephemeral', description: 'an emptyDir' };
  }
  if (type === 'ephemeral') {
    return { kind: 'ephemeral', description: 'an ephemeral volume' };
  }
  return { kind: 'other', description: `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${type} volume ${JSON.stringify(source[type])}` };
}
