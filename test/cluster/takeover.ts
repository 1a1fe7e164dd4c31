import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Answer, ApiServer } from '../servers/api-server';
import { Applier, label } from '../servers/apply';
import { lostFields } from '../servers/read-back';

/** Who the API server is told that it is. */
const HELM = 'helm';
const KUBECTL = 'kubectl';

/**
 * Takes a Helm release over, as docs/coming-from-helm.md says: what Helm installed is there, and what the library renders
 * of the same values is applied to it.
 */
export class Takeover {
  constructor(private readonly server: ApiServer, private readonly applier: Applier) {}

  /**
   * Goes through all the steps, and leaves nothing behind.
   *
   * @param charts what the chart of the release renders
   * @param ours what the library renders
   * @returns what isn't as the page says
   */
  public async of(charts: readonly any[], ours: readonly any[], release: { readonly name: string; readonly namespace: string }): Promise<string[]> {
    const installed = charts.map(object => asInstalled(withConfig(inNamespace(object, release.namespace), ours), release));
    const wrong: string[] = [];
    try {
      for (const object of installed) {
        wrong.push(...refused(object, await this.create(object)));
      }
      const known = new Set(ours.map(label));
      wrong.push(...installed.map(label).filter(one => !known.has(one)).map(one => `${one}: left behind`));
      for (const object of ours) {
        wrong.push(...(await this.takeOver(object)).map(what => `${label(object)}: ${what}`));
      }
    } finally {
      await Promise.all([...installed, ...ours].map(async object => this.server.ask('DELETE', (await this.applier.pathOf(object))!)));
    }
    return wrong;
  }

  private async create(object: any): Promise<Answer> {
    const path = (await this.applier.pathOf(object))!;
    return this.server.ask('POST', `${path.slice(0, path.lastIndexOf('/'))}?fieldManager=${HELM}`, object);
  }

  private async takeOver(object: any): Promise<string[]> {
    const path = (await this.applier.pathOf(object))!;
    const get = async () => (await this.server.ask('GET', path)).body;
    const apply = (what: any, force: boolean) => this.server.ask('PATCH', `${path}?fieldManager=${KUBECTL}&fieldValidation=Strict${force ? '&force=true' : ''}`, what);
    const before = await get();
    if (before.kind !== object.kind) {
      return ['Helm installed nothing of the kind'];
    }
    const gentle = await apply(object, false);
    const forced = await apply(object, true);
    const taken = await get();
    // What the pipeline on the page does.
    const others = taken.metadata.managedFields.filter((one: any) => one.manager !== HELM);
    const released = { ...taken, metadata: { ...taken.metadata, managedFields: others } };
    const replaced = await this.server.ask('PUT', `${path}?fieldManager=kubectl-replace`, released);
    const free = await get();
    const again = await apply(object, false);
    const changed = await apply(withLess(object), false);
    const isLess = lostFields(object, changed.body).length > 0;
    return [
      // Only what differs is in conflict.
      ...gentle.status === (isLabelled(object) ? 409 : 200) ? [] : [`without force, the answer is ${gentle.status}`],
      ...refused(object, forced),
      ...sameButHeritage(before, taken) ? [] : ['taking it over changed more than the label heritage'],
      ...sameGeneration(before, taken) ? [] : ['taking it over made another generation'],
      ...managers(taken).includes(KUBECTL) && managers(taken).includes(HELM) ? [] : [`the managers are ${managers(taken)}, not both`],
      ...refused(object, replaced),
      ...isDeepStrictEqual(managers(free), [KUBECTL]) ? [] : [`after letting go, the managers are ${managers(free)}`],
      ...sameGeneration(before, free) ? [] : ['letting go made another generation'],
      ...again.status < 300 && again.body.metadata.resourceVersion === free.metadata.resourceVersion ? [] : ['applied again, it changed'],
      ...changed.status < 300 && isLess ? [] : ['what is left out stays'],
    ];
  }
}

/** Helm puts what names no namespace into the release's. */
function inNamespace(object: any, namespace: string): any {
  const isClusterWide = object.kind.startsWith('ClusterRole');
  return isClusterWide || object.metadata.namespace ? object : { ...object, metadata: { ...object.metadata, namespace } };
}

/** What Helm adds when it installs. */
function asInstalled(object: any, { name, namespace }: { readonly name: string; readonly namespace: string }): any {
  return {
    ...object,
    metadata: {
      ...object.metadata,
      labels: { ...object.metadata.labels, 'app.kubernetes.io/managed-by': 'Helm' },
      annotations: { ...object.metadata.annotations, 'meta.helm.sh/release-name': name, 'meta.helm.sh/release-namespace': namespace },
    },
  };
}

/** The cases have only a hash of the configuration: the text is ours where it has the same. */
function withConfig(object: any, ours: readonly any[]): any {
  const hash = object.kind === 'Secret' ? object.data?.['config.yaml'] : undefined;
  if (!hash) {
    return object;
  }
  const text = ours.find(one => label(one) === label(object))?.data['config.yaml'];
  const same = text && hash === `sha256:${createHash('sha256').update(Buffer.from(text, 'base64')).digest('hex')}`;
  return { ...object, data: { ...object.data, 'config.yaml': same ? text : Buffer.from(hash).toString('base64') } };
}

function refused(object: any, { status, body }: Answer): string[] {
  return status < 300 ? [] : [`${label(object)}: ${body.message ?? JSON.stringify(body)}`];
}

/** The label that differs from the chart's, and the annotation that some releases' Service needs under server-side apply. */
const OURS = ['heritage', 'cdk8s-vcluster.github.io/keeps-annotations'];

/** Whether two objects differ in nothing but what is ours. A ServiceMonitor looks for the label, too. */
function sameButHeritage(before: any, after: any): boolean {
  const compared = ({ metadata: { managedFields, resourceVersion, generation, ...metadata }, ...object }: any) =>
    JSON.parse(JSON.stringify({ ...object, metadata }, (key, value) => (OURS.includes(key) ? undefined : value)));
  return isDeepStrictEqual(compared(before), compared(after)) && (!isLabelled(before) || after.metadata.labels.heritage === 'cdk8s');
}

/** Whether nothing is under way: only its label, of which there are no generations, is another. */
function sameGeneration(before: any, after: any): boolean {
  return before.metadata.generation === after.metadata.generation || before.kind === 'ServiceMonitor';
}

/** CoreDNS's ConfigMap has no labels of the chart's. */
function isLabelled(object: any): boolean {
  return Boolean(object.metadata.labels?.heritage);
}

/** The object without something that the chart writes. */
function withLess(object: any): any {
  if (!isLabelled(object)) {
    return { ...object, data: {} };
  }
  const { chart, ...labels } = object.metadata.labels;
  return { ...object, metadata: { ...object.metadata, labels } };
}

function managers(object: any): string[] {
  return object.metadata.managedFields.map((one: any) => one.manager);
}
