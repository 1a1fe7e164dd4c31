import { ApiServer } from './api-server';

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
   * Applies an object, reads it back and applies it again.
   *
   * @returns what went wrong, or nothing
   */
  public async applyTwice(object: any): Promise<string[]> {
    const label = `${object.kind} ${object.metadata.namespace ?? ''}/${object.metadata.name}`;
    const path = await this.pathOf(object);
    if (!path) {
      return [`${label}: the server knows no ${object.apiVersion} ${object.kind}`];
    }
    const apply = () => this.server.ask('PATCH', `${path}?fieldManager=test&fieldValidation=Strict`, object);
    const first = await apply();
    if (first.status >= 300) {
      return [`${label}: ${first.body.message ?? JSON.stringify(first.body)}`];
    }
    const stored = await this.server.ask('GET', path);
    const second = await apply();
    if (second.status >= 300) {
      return [`${label}, again: ${second.body.message}`];
    }
    const [before, after] = [stored, second].map(({ body }) => body.metadata.resourceVersion);
    return [
      ...missing(object, stored.body).map(field => `${label}: the server dropped or changed ${field}`),
      ...before === after ? [] : [`${label}: applied again, it changed`],
    ];
  }

  /** Makes the server know a kind of which it takes anything. */
  public async define({ apiVersion, kind }: any): Promise<void> {
    const [group, version] = apiVersion.split('/');
    const plural = `${kind.toLowerCase()}s`;
    const schema = { openAPIV3Schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true } };
    const name = `${plural}.${group}`;
    const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`;
    await this.server.ask('PATCH', `${path}?fieldManager=test`, {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      // Groups that end so are Kubernetes' own: it asks who agreed to them.
      metadata: { name, annotations: { 'api-approved.kubernetes.io': 'unapproved, for a test' } },
      spec: { group, scope: 'Namespaced', names: { kind, plural }, versions: [{ name: version, served: true, storage: true, schema }] },
    });
    for (let i = 0; i < 100; i++) {
      // Established is not yet served.
      const listed = await this.server.ask('GET', `/apis/${apiVersion}`);
      if (listed.status === 200 && (await this.server.ask('GET', `/apis/${apiVersion}/${plural}`)).status === 200) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new Error(`the API server doesn't serve ${apiVersion} ${kind}`);
  }

  private async pathOf({ apiVersion, kind, metadata }: any): Promise<string | undefined> {
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

/** An amount, which Kubernetes may write in another way. */
const AMOUNT = /^[0-9.]+[a-zA-Z]*$/;

/** The fields of an object that another hasn't, or has otherwise. What is nothing, such as 0 or false, isn't stored. */
function missing(wanted: any, stored: any, path = ''): string[] {
  if (typeof wanted !== 'object' || wanted === null) {
    const same = wanted === stored || (!wanted && (stored === undefined || path.endsWith('.nodePort')))
      || (AMOUNT.test(String(wanted)) && AMOUNT.test(String(stored)));
    return same ? [] : [path];
  }
  return Object.keys(wanted).flatMap(key => missing(wanted[key], stored?.[key], `${path}.${key}`));
}
