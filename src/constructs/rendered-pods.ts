import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { podSecurityContextOf } from './container-view';
import { RenderedContainer } from './rendered-container';
import { API_PORT, SYNCER } from '../chart/syncer-container';
import { at, JsonObject, objectsIn } from '../values/json';

/** The content of a rendered workload. All other content was added through cdk8s-plus. */
export interface RenderedPods {
  readonly labels: JsonObject;
  readonly annotations: JsonObject;
  readonly initContainers: kplus.Container[];
  /** The number of containers. */
  readonly containers: number;
  /** The number of host aliases. */
  readonly hostAliases: number;
}

/** The pods of a workload that isn't rendered because the options have errors. */
const PODS_OF_REFUSED: JsonObject = { spec: { containers: [{ name: SYNCER, image: 'refused' }] } };

/**
 * Sets the properties of a workload to those in the template of its pods: containers, labels, host aliases, security contexts
 * and DNS settings. cdk8s-plus has other defaults, which are not in the manifest.
 *
 * @param template the rendered template. Undefined if nothing is rendered
 */
export function showPods(workload: kplus.Workload, template: JsonObject = PODS_OF_REFUSED): RenderedPods {
  const spec = template.spec as JsonObject;
  const { labels = {}, annotations = {} } = (template.metadata ?? {}) as { labels?: JsonObject; annotations?: JsonObject };
  const containers = objectsIn(spec.containers).map((container, index) => new RenderedContainer(container, spec, index === 0 ? API_PORT : undefined));
  containers.forEach(container => workload.attachContainer(container));
  const hostAliases = objectsIn(spec.hostAliases);
  hostAliases.forEach(alias => workload.addHostAlias(alias as unknown as kplus.HostAlias));
  showMetadata(workload, labels, annotations);
  const shown: Partial<kplus.Workload> = {
    securityContext: new kplus.PodSecurityContext(podSecurityContextOf(spec)),
    dns: new RenderedDns(spec),
    hostNetwork: spec.hostNetwork === true,
    automountServiceAccountToken: spec.automountServiceAccountToken !== false,
    terminationGracePeriod: Duration.seconds(typeof spec.terminationGracePeriodSeconds === 'number' ? spec.terminationGracePeriodSeconds : 30),
  };
  Object.assign(workload, shown);
  return {
    labels,
    annotations,
    initContainers: objectsIn(spec.initContainers).map(container => new RenderedContainer(container, spec)),
    containers: containers.length,
    hostAliases: hostAliases.length,
  };
}

function showMetadata({ podMetadata }: kplus.Workload, labels: JsonObject, annotations: JsonObject): void {
  // cdk8s-plus adds its own label for selecting pods, which is not in the manifest.
  delete (podMetadata as unknown as { labels: JsonObject }).labels[kplus.Pod.ADDRESS_LABEL];
  Object.entries(labels).forEach(([key, value]) => podMetadata.addLabel(key, value as string));
  Object.entries(annotations).forEach(([key, value]) => podMetadata.addAnnotation(key, value as string));
}

/** The DNS settings of rendered pods. */
class RenderedDns extends kplus.PodDns {
  private readonly rendered: { readonly nameservers: number; readonly searches: number; readonly options: number };

  constructor(spec: JsonObject) {
    const [nameservers, searches, options] = ['nameservers', 'searches', 'options'].map(key => at(spec, ['dnsConfig', key]))
      .map(list => (Array.isArray(list) ? [...list] : []));
    super({
      policy: spec.dnsPolicy as kplus.DnsPolicy || kplus.DnsPolicy.CLUSTER_FIRST,
      hostname: spec.hostname as string | undefined ?? undefined,
      subdomain: spec.subdomain as string | undefined ?? undefined,
      hostnameAsFQDN: spec.setHostnameAsFQDN === true,
      nameservers,
      searches,
      options,
    });
    this.rendered = { nameservers: nameservers.length, searches: searches.length, options: options.length };
  }

  /**
   * The additions. Their limits are checked with the complete pods.
   *
   * @internal
   */
  public _toKube(): ReturnType<kplus.PodDns['_toKube']> {
    const { nameservers, searches, options } = this.rendered;
    const added = <T>(list: T[], from: number) => (list.length > from ? list.slice(from) : undefined);
    return {
      policy: this.policy,
      hostnameAsFQDN: this.hostnameAsFQDN,
      config: { nameservers: added(this.nameservers, nameservers), searches: added(this.searches, searches), options: added(this.options, options) },
    };
  }
}
