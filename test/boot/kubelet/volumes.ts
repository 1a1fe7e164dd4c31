import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Data, fieldOf } from './environment';

/** What volumes are made from. */
export interface VolumeSources {
  readonly data: Data;

  /** Issues a token for the pod's account. */
  readonly token: (audience: string | undefined, seconds: number) => Promise<string>;

  /** The folder of a claim. Undefined while it isn't bound. */
  readonly claim: (name: string) => string | undefined;
}

/** Creates the folders of a pod's volumes below a folder that may hold those of before, and returns them by their names. */
export async function createVolumes(pod: any, folder: string, sources: VolumeSources): Promise<Record<string, string>> {
  const created: Record<string, string> = {};
  for (const volume of pod.spec.volumes ?? []) {
    const path = volume.persistentVolumeClaim ? claimFolder(volume, sources) : join(folder, volume.name);
    mkdirSync(path, { recursive: true });
    if (volume.emptyDir || volume.persistentVolumeClaim) {
      chmodSync(path, 0o777);
    } else {
      const files = await filesOf(volume, pod, sources);
      Object.entries(files).forEach(([name, content]) => write(join(path, name), content, modeOf(volume)));
    }
    if (pod.spec.securityContext?.fsGroup !== undefined) {
      giveToGroup(path, pod.spec.securityContext.fsGroup);
    }
    created[volume.name] = path;
  }
  return created;
}

function claimFolder(volume: any, { claim }: VolumeSources): string {
  const path = claim(volume.persistentVolumeClaim.claimName);
  if (!path) {
    throw new Error(`PersistentVolumeClaim ${volume.persistentVolumeClaim.claimName} isn't bound`);
  }
  return path;
}

async function filesOf(volume: any, pod: any, sources: VolumeSources): Promise<Record<string, Buffer>> {
  if (volume.secret) {
    return filesOfData('Secret', { ...volume.secret, name: volume.secret.secretName }, sources);
  }
  if (volume.configMap) {
    return filesOfData('ConfigMap', volume.configMap, sources);
  }
  if (volume.downwardAPI) {
    return filesOfFields(volume.downwardAPI, pod);
  }
  if (!volume.projected) {
    throw new Error(`the kubelet of the tests doesn't know the volume ${JSON.stringify(volume)}`);
  }
  const files: Record<string, Buffer> = {};
  for (const { serviceAccountToken: token, secret, configMap, downwardAPI } of volume.projected.sources) {
    Object.assign(files, token ? { [token.path]: Buffer.from(await sources.token(token.audience, token.expirationSeconds ?? 3600)) }
      : secret ? filesOfData('Secret', secret, sources)
        : configMap ? filesOfData('ConfigMap', configMap, sources)
          : filesOfFields(downwardAPI, pod));
  }
  return files;
}

function filesOfData(kind: 'Secret' | 'ConfigMap', { name, items, optional }: any, { data }: VolumeSources): Record<string, Buffer> {
  const found = data(kind, name);
  if (!found && !optional) {
    throw new Error(`${kind} ${name} doesn't exist`);
  }
  return items ? Object.fromEntries(items.map(({ key, path }: any) => {
    if (!found?.[key] && !optional) {
      throw new Error(`${kind} ${name} has no key ${key}`);
    }
    return [path, found?.[key] ?? Buffer.alloc(0)];
  })) : found ?? {};
}

function filesOfFields({ items }: any, pod: any): Record<string, Buffer> {
  return Object.fromEntries(items.map(({ path, fieldRef }: any) => [path, Buffer.from(fieldOf(pod, fieldRef.fieldPath) ?? '')]));
}

function modeOf(volume: any): number {
  return (volume.secret ?? volume.configMap ?? volume.projected ?? volume.downwardAPI).defaultMode ?? 0o644;
}

function write(file: string, content: Buffer, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
}

function giveToGroup(path: string, group: number): void {
  execFileSync('chgrp', ['-R', String(group), path]);
  execFileSync('chmod', ['-R', 'g+rwX', path]);
}
