import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Container } from './container';
import { ContainerProcess } from './container-process';
import { Data, environmentOf, expanded, serviceLinks } from './environment';
import { Images } from './image';
import { PodNetwork } from './network';
import { podStatus } from './pod-status';
import { createVolumes, VolumeSources } from './volumes';

/** What a pod needs of the kubelet. */
export interface PodSurroundings {
  /** The folder of all pods. */
  readonly folder: string;
  readonly images: Images;
  readonly sources: VolumeSources & { readonly data: Data };
  readonly services: () => readonly any[];
  readonly hosts: (network: PodNetwork) => string;
  readonly report: (status: any) => void;
}

/** A pod that runs on this machine. */
export class Pod {
  public readonly network = new PodNetwork();
  public readonly hostsFile: string;
  public readonly initContainers: Container[];
  public readonly containers: Container[];
  private readonly folder: string;
  private status: any;
  private stopped = false;

  constructor(public readonly object: any, private readonly surroundings: PodSurroundings) {
    this.folder = join(surroundings.folder, object.metadata.uid);
    mkdirSync(this.folder, { recursive: true });
    this.hostsFile = join(this.folder, 'hosts');
    const containerOf = (spec: any) => new Container(spec, this.network.address, () => this.start(spec), () => this.report());
    this.initContainers = (object.spec.initContainers ?? []).map(containerOf);
    this.containers = object.spec.containers.map(containerOf);
  }

  /** Runs the init containers one after the other, then the containers. */
  public async run(): Promise<void> {
    this.report();
    for (const one of this.initContainers) {
      if (one.spec.restartPolicy === 'Always') {
        void one.runForever();
        continue;
      }
      while (!this.stopped && (await one.runOnce()).exitCode !== 0) {
        await new Promise(resolve => setTimeout(resolve, 500));
      }
    }
    if (!this.stopped) {
      await Promise.all(this.containers.map(one => (this.object.spec.restartPolicy === 'Never' ? one.runOnce() : one.runForever())));
    }
  }

  /** Ends all containers, and removes what the pod has on this machine. */
  public async stop(grace: number): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.initContainers, ...this.containers].map(one => one.stop(grace)));
    this.network.remove();
    rmSync(join(this.folder, 'volumes'), { recursive: true, force: true });
  }

  /** Kills all containers and starts none again, without a word to the API server: as when the node is lost. */
  public async lose(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.initContainers, ...this.containers].map(one => one.stop(0)));
  }

  /** What the containers wrote, each with its name. */
  public logs(): string {
    return [...this.initContainers, ...this.containers].map(one => `--- ${one.spec.name}\n${one.process?.log() ?? ''}`).join('\n');
  }

  /** Writes the names that the pod knows. The file is mounted, so it must stay the same one. */
  public writeHosts(): void {
    writeFileSync(this.hostsFile, this.surroundings.hosts(this.network));
  }

  private report(): void {
    if (!this.stopped) {
      this.status = podStatus(this.object, this.network.address, this.initContainers, this.containers, this.status);
      this.surroundings.report(this.status);
    }
  }

  private async start(spec: any): Promise<ContainerProcess | undefined> {
    const { images, sources, services } = this.surroundings;
    const image = images(spec.image);
    if (!image) {
      return undefined;
    }
    // The fields of its status, such as the address, are known by now.
    const pod = { ...this.object, status: this.status };
    const volumes = await createVolumes(pod, join(this.folder, 'volumes'), sources);
    this.writeHosts();
    const environment = environmentOf(pod, spec, serviceLinks(pod, services()), sources.data);
    const command = [...spec.command ?? image.entrypoint, ...spec.args ?? []].map((text: string) => expanded(text, environment));
    const context = { ...pod.spec.securityContext, ...spec.securityContext };
    return new ContainerProcess({
      folder: mkdtempSync(join(this.folder, 'root-')),
      hostname: pod.spec.hostname ?? pod.metadata.name,
      files: image.files,
      mounts: [{ source: this.hostsFile, path: '/etc/hosts' }, ...(spec.volumeMounts ?? []).map((mount: any) => ({
        source: join(volumes[mount.name], expanded(mount.subPathExpr ?? mount.subPath ?? '', environment)), path: mount.mountPath, readOnly: mount.readOnly,
      }))],
      user: context.runAsUser ?? 0,
      group: context.runAsGroup ?? 0,
      groups: [...context.supplementalGroups ?? [], ...context.fsGroup === undefined ? [] : [context.fsGroup]],
      workingDir: spec.workingDir ?? '/',
      readOnly: context.readOnlyRootFilesystem ?? false,
    }, this.network.name, command, environment, join(this.folder, `${spec.name}.log`));
  }
}
