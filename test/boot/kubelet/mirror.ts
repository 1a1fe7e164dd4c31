import { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { ApiServer } from '../../servers/api-server';

/** A copy of all objects of a kind, which a watch keeps up to date. */
export class Mirror {
  private readonly objects = new Map<string, any>();
  private response?: IncomingMessage;
  private stopped = false;

  constructor(
    private readonly server: ApiServer,
    private readonly path: string,
    private readonly changed: (object: any, isDeleted: boolean) => void,
  ) {}

  /** Reads all objects, and watches them from then on. */
  public async start(): Promise<void> {
    const { status, body } = await this.server.ask('GET', this.path);
    if (status !== 200) {
      throw new Error(`can't list ${this.path}: ${body.message ?? body}`);
    }
    const current = new Map<string, any>(body.items.map((object: any) => [keyOf(object), object]));
    const gone = [...this.objects].filter(([key]) => !current.has(key));
    gone.forEach(([key, object]) => this.take(key, object, true));
    current.forEach((object, key) => this.take(key, object, false));
    await this.watch(body.metadata.resourceVersion);
  }

  /** Stops to watch. */
  public stop(): void {
    this.stopped = true;
    this.response?.destroy();
  }

  /** All objects. */
  public all(): any[] {
    return [...this.objects.values()];
  }

  /** One object, where it exists. */
  public get(namespace: string, name: string): any {
    return this.objects.get(`${namespace}/${name}`);
  }

  private async watch(resourceVersion: string): Promise<void> {
    this.response = await this.server.open(`${this.path}?watch=true&resourceVersion=${resourceVersion}`);
    const lines = createInterface({ input: this.response });
    lines.on('line', line => {
      const { type, object } = JSON.parse(line);
      if (type !== 'ERROR') {
        this.take(keyOf(object), object, type === 'DELETED');
      }
    });
    // The API server ends each watch at some time.
    const restart = () => setTimeout(() => this.stopped || this.start().catch(restart), 200);
    lines.on('close', restart).on('error', () => undefined);
    this.response.on('error', () => undefined);
  }

  private take(key: string, object: any, isDeleted: boolean): void {
    const known = this.objects.get(key);
    if (!isDeleted && known?.metadata.resourceVersion === object.metadata.resourceVersion) {
      return;
    }
    if (isDeleted) {
      this.objects.delete(key);
    } else {
      this.objects.set(key, object);
    }
    this.changed(object, isDeleted);
  }
}

function keyOf({ metadata }: any): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
