import type { RuleContext, WarningRule } from '../rule';

const CERTIFICATE = 'vCluster signs the API server\'s certificate for the cluster IP of this Service';

/** Services with which a control plane doesn't start. */
export const serviceWarnings: readonly WarningRule[] = [
  {
    id: 'service-missing',
    path: 'controlPlane.service.enabled',
    check: enabled => enabled !== false,
    advice: (_, context) => `${CERTIFICATE}, and does not start without it.${leadsNowhere(context)} `
      + `Enable it, or create a Service named ${context.name} in the same namespace.`,
  },
  {
    id: 'service-without-cluster-ip',
    path: 'controlPlane.service',
    check: ({ enabled, spec }) => enabled !== true || spec?.type !== 'ExternalName' || [{ at: ['spec', 'type'] }],
    advice: (_, context) => `${CERTIFICATE}, and does not start without one.${leadsNowhere(context)} Use ClusterIP, NodePort or LoadBalancer.`,
  },
  ...[{ since: '0.24.2', until: '0.25' }, { since: '0.25.1' }].map((releases): WarningRule => ({
    id: 'service-without-cluster-ip',
    ...releases,
    path: 'controlPlane.service',
    check: ({ enabled, spec }, context) => enabled !== true || spec?.clusterIP !== 'None' || knowsServiceCidr(context)
      || [{ at: ['spec', 'clusterIP'] }],
    advice: 'vCluster detects the host cluster\'s service CIDR from the cluster IP of this Service, and does not start without one. '
      + 'Remove clusterIP.',
  })),
];

function leadsNowhere({ values }: RuleContext): string {
  const { ingress, tlsRoute, serviceMonitor } = values.controlPlane ?? {};
  const rendered = [ingress?.enabled && 'Ingress', tlsRoute?.enabled && 'TLSRoute', serviceMonitor?.enabled && 'ServiceMonitor'].filter(Boolean);
  return rendered.length > 0 ? ` The ${rendered.join(' and the ')} cannot reach the API server either.` : '';
}

function knowsServiceCidr({ values }: RuleContext): boolean {
  return Boolean(values.serviceCIDR) || values.privateNodes?.enabled === true;
}
