import * as kplus from 'cdk8s-plus-28';
import { fragment } from './kubernetes-fragment';
import { ControlPlaneValues } from './sections';
import { each, given, group } from './typed';

/**
 * The Ingress that leads from the outside to the virtual cluster's API. Its controller must pass TLS through.
 *
 * Documented as `controlPlane.ingress`.
 */
export interface IngressOptions {
  /**
   * Whether there is one.
   *
   * @default - true where any of its options is given
   */
  readonly enabled?: boolean;

  /**
   * The name at which the API is reached. The API's certificate holds for it.
   *
   * @default 'my-host.com'
   */
  readonly host?: string;

  /**
   * How the path is compared.
   *
   * @default kplus.HttpIngressPathType.IMPLEMENTATION_SPECIFIC
   */
  readonly pathType?: kplus.HttpIngressPathType;

  /**
   * The name of the IngressClass whose controller serves the Ingress. Documented as
   * `controlPlane.ingress.spec.ingressClassName`.
   *
   * @default - the cluster's default class
   */
  readonly className?: string;

  /**
   * The certificates of the host, for a controller that ends TLS. Documented as `controlPlane.ingress.spec.tls`.
   *
   * @default []
   */
  readonly tls?: kplus.IngressTls[];

  /**
   * Further annotations. A default of the same name is overridden.
   *
   * @default - those by which ingress-nginx passes TLS through
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Further labels.
   *
   * @default {}
   */
  readonly labels?: { [key: string]: string };
}

/** The options as a `vcluster.yaml` says them. */
export function ingressValues(options?: IngressOptions): ControlPlaneValues['ingress'] {
  return group(options, (o): NonNullable<ControlPlaneValues['ingress']> => ({
    enabled: o.enabled ?? true,
    host: o.host,
    pathType: o.pathType,
    annotations: o.annotations,
    labels: o.labels,
    spec: given({ ingressClassName: o.className, tls: fragment(each(o.tls, tls), 'IngressTLS[]') }),
  }));
}

function tls(options: kplus.IngressTls) {
  return group(options, o => ({ hosts: o.hosts, secretName: o.secret?.name }));
}
