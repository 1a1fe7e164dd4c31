import { Answer, ApiServer } from './api-server';
import { lostFields } from './read-back';

/** A kind of object, as the API server lists it. */
interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** Applies objects as `kubectl apply --server-side` does, with unknown fields refused. */
export class Applier {
  private readonly resources = new Map<string, Promise<Resource[]>>();
  private readonly namespaces = new Map<string, Promise<unknown>>();

  constructor(private readonly server: ApiServer) {}

  /**
   * Applies an object, and reads it back.
   *
   * @returns what went wrong, or nothing
   */
  public async apply(object: any): Promise<string[]> {
    const path = await this.pathOf(object);
    if (!path) {
      return [`${label(object)}: the server knows no ${object.apiVersion} ${object.kind}`];
    }
    const { status, body } = await this.patch(path, object);
    if (status >= 300) {
      return [`${label(object)}: ${body.message ?? JSON.stringify(body)}`];
    }
    const stored = await this.server.ask('GET', path);
    return lostFields(object, stored.body).map(field => `${label(object)}: the server dropped or changed ${field}`);
  }

  /**
   * Applies an object, reads it back and applies it again.
   *
   * @returns what went wrong, or nothing
   */
  public async applyTwice(object: any): Promise<string[]> {
    const wrong = await this.apply(object);
    const path = await this.pathOf(object);
    if (wrong.length > 0 || !path) {
      return wrong;
    }
    const stored = await this.server.ask('GET', path);
    const again = await this.patch(path, object);
    if (again.status >= 300) {
      return [`${label(object)}, again: ${again.body.message}`];
    }
    const [before, after] = [stored, again].map(({ body }) => body.metadata.resourceVersion);
    return before === after ? [] : [`${label(object)}: applied again, it changed`];
  }

  /**
   * Asks whether the server would create an object, without creating it.
   *
   * @returns why not, or undefined where it would
   */
  public async refusal(object: any): Promise<string | undefined> {
    const path = await this.pathOf(object);
    if (!path) {
      return `the server knows no ${object.apiVersion} ${object.kind}`;
    }
    const { status, body } = await this.server.ask('POST', `${path.slice(0, path.lastIndexOf('/'))}?dryRun=All&fieldValidation=Strict`, object);
    return status < 300 ? undefined : body.message ?? JSON.stringify(body);
  }

  /**
   * Asks whether the server would change an object that is there, without changing it.
   *
   * @returns why not, or undefined where it would
   */
  public async refusesChange(object: any): Promise<string | undefined> {
    const path = await this.pathOf(object);
    const { status, body } = await this.server.ask('PATCH', `${path}?fieldManager=test&fieldValidation=Strict&dryRun=All`, object);
    return status < 300 ? undefined : body.message ?? JSON.stringify(body);
  }

  /** Makes the server know a kind, by its CustomResourceDefinition, and waits until it is served. */
  public async define(definition: any): Promise<void> {
    const { metadata: { name }, spec: { group, names, versions } } = definition;
    const { status, body } = await this.server.ask('PATCH', `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}?fieldManager=test`, definition);
    if (status >= 300) {
      throw new Error(`the API server refuses the definition of ${names.kind}: ${body.message}`);
    }
    const served: string[] = versions.filter((version: any) => version.served).map((version: any) => version.name);
    for (const version of served) {
      await this.untilServed(`/apis/${group}/${version}/${names.plural}`);
    }
  }

  /** Where an object is in the API, in a namespace that is made for it. Undefined where the server doesn't know its kind. */
  public async pathOf({ apiVersion, kind, metadata }: any): Promise<string | undefined> {
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const resource = (await this.resourcesOf(root)).find(one => one.kind === kind && !one.name.includes('/'));
    if (!resource) {
      return undefined;
    }
    if (!resource.namespaced) {
      return `${root}/${resource.name}/${encodeURIComponent(metadata.name)}`;
    }
    const namespace = metadata.namespace ?? 'default';
    await this.makeNamespace(namespace);
    return `${root}/namespaces/${namespace}/${resource.name}/${encodeURIComponent(metadata.name)}`;
  }

  /** A kind that is established need not be served yet. */
  private async untilServed(path: string): Promise<void> {
    for (let i = 0; i < 100; i++) {
      if ((await this.server.ask('GET', path)).status === 200) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new Error(`the API server doesn't serve ${path}`);
  }

  private patch(path: string, object: any): Promise<Answer> {
    return this.server.ask('PATCH', `${path}?fieldManager=test&fieldValidation=Strict`, object);
  }

  private resourcesOf(root: string): Promise<Resource[]> {
    if (!this.resources.has(root)) {
      this.resources.set(root, this.server.ask('GET', root).then(({ body }) => body.resources ?? []));
    }
    return this.resources.get(root)!;
  }

  private makeNamespace(name: string): Promise<unknown> {
    if (!this.namespaces.has(name)) {
      this.namespaces.set(name, this.server.ask('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
    }
    return this.namespaces.get(name)!;
  }
}

/** What an object is called where something is said about it. */
export function label({ kind, metadata }: any): string {
  return `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
}
