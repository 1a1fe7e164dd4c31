import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApiServer } from '../../servers/api-server';

/** Gives each claim a volume: a folder of its own, which keeps what is in it as long as the volume exists. */
export class Claims {
  private readonly provisioned = new Set<string>();

  constructor(private readonly server: ApiServer, private readonly folder: string) {}

  /** Creates the volume of a claim that has none. The volume controller binds both. */
  public async provide({ metadata, spec, status }: any): Promise<void> {
    if (status?.phase === 'Bound' || spec.volumeName || this.provisioned.has(metadata.uid)) {
      return;
    }
    this.provisioned.add(metadata.uid);
    const name = `volume-${metadata.uid}`;
    const path = join(this.folder, name);
    mkdirSync(path, { recursive: true });
    const { status: answer, body } = await this.server.ask('POST', '/api/v1/persistentvolumes', {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name },
      spec: {
        capacity: { storage: spec.resources.requests.storage },
        accessModes: spec.accessModes,
        storageClassName: spec.storageClassName ?? '',
        persistentVolumeReclaimPolicy: 'Retain',
        hostPath: { path },
        claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace: metadata.namespace, name: metadata.name, uid: metadata.uid },
      },
    });
    if (answer !== 201) {
      throw new Error(`can't create the volume of the claim ${metadata.name}: ${body.message}`);
    }
  }

  /** The folder of a claim, once it is bound. */
  public folderOf(claim: any): string | undefined {
    return claim?.status?.phase === 'Bound' ? join(this.folder, claim.spec.volumeName) : undefined;
  }
}
