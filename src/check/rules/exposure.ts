import { listed } from '../../values/listed';
import { INGRESS_HOST, isPortNumber } from '../kubernetes/names';
import { holdsAny, text } from '../read';
import type { Rule, RuleContext } from '../rule';

const PATH_TYPES = ['Exact', 'Prefix', 'ImplementationSpecific'];

/** Ingress, TLSRoute, Service and endpoint of the control plane. */
export const exposure: readonly Rule[] = [
  ...([['httpsNodePort', 'NodePort or LoadBalancer'], ['kubeletNodePort', 'NodePort']] as const).flatMap(([key, types]): Rule[] => [
    {
      path: `controlPlane.service.${key}`,
      check: port => port === 0 || isPortNumber(port),
      allowed: 'a port number from 1 to 65535, or 0 to let Kubernetes choose one',
    },
    {
      path: `controlPlane.service.${key}`,
      check: (port, context) => port === 0 || !isPortNumber(port) || !isPortRendered(key, context) || serviceType(context) !== 'ClusterIP',
      allowed: '0 if controlPlane.service.spec.type is ClusterIP: a Service of this type has no node ports',
      fix: `Set the type to ${types}, or remove the port.`,
    },
  ]),
  {
    path: 'controlPlane.proxy.port',
    check: isPortNumber,
    allowed: 'a port number from 1 to 65535',
  },
  ...['integrations.metricsServer', 'integrations.kubeVirt'].map((integration): Rule => ({
    path: `${integration}.apiService.service.port`,
    check: port => port === 0 || isPortNumber(port),
    allowed: 'a port number from 1 to 65535',
  })),
  {
    path: 'controlPlane.ingress.host',
    check: (host, context) => !hasIngressRule(context) || text(host) === '' || INGRESS_HOST.matches(host),
    allowed: INGRESS_HOST.allowed,
  },
  {
    path: 'controlPlane.ingress.pathType',
    check: (type, context) => !hasIngressRule(context) || PATH_TYPES.includes(type),
    allowed: listed(PATH_TYPES),
  },
  {
    path: 'controlPlane.tlsRoute.apiVersion',
    check: (version, { values }) => values.controlPlane?.tlsRoute?.enabled !== true || text(version) === '' || /^[a-z0-9.-]+\/v[a-z0-9]+$/.test(version),
    allowed: 'an API group and a version, such as gateway.networking.k8s.io/v1alpha2',
  },
];

function isPortRendered(key: string, { values }: RuleContext): boolean {
  const { enabled, spec } = values.controlPlane?.service ?? {};
  return enabled === true && !holdsAny((spec as any)?.ports)
    && (key === 'httpsNodePort' || values.networking?.advanced?.proxyKubelets?.byHostname === true);
}

function serviceType({ values }: RuleContext): string {
  return text((values.controlPlane?.service?.spec as any)?.type) || 'ClusterIP';
}

/** Whether the chart creates the rule of the Ingress from the host. */
function hasIngressRule({ values }: RuleContext): boolean {
  const { enabled, spec } = values.controlPlane?.ingress ?? {};
  return enabled === true && !holdsAny((spec as any)?.rules);
}
