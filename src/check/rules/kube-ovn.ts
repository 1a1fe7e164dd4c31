import { text } from '../read';
import type { Rule, RuleContext } from '../rule';
import { hasPrivateNodes } from './private-nodes';

const KUBE_OVN = 'controlPlane.advanced.cloudControllerManager.kubeOvn';

/** The kube-ovn integration of the cloud controller manager. */
export const kubeOvn: readonly Rule[] = [
  {
    path: `${KUBE_OVN}.enabled`,
    check: (enabled, context) => enabled !== true || hasPrivateNodes(context),
    allowed: 'false without private nodes',
    fix: 'Set privateNodes.enabled to true, or disable the integration.',
  },
  {
    path: KUBE_OVN,
    check: (integration, context) => !runsKubeOvn(context) || text(integration.vpc) !== '' || [{ at: ['vpc'] }],
    allowed: 'the name of the VPC in which load balancers are created',
  },
  {
    path: KUBE_OVN,
    check: (integration, context) => !runsKubeOvn(context) || text(integration.loadBalancers?.externalSubnet) !== ''
      || [{ at: ['loadBalancers', 'externalSubnet'] }],
    allowed: 'the name of the subnet that provides the IP addresses of load balancers',
  },
  {
    path: KUBE_OVN,
    check: (integration, context) => !hasPodRoutes(context) || text(integration.loadBalancers?.backendSubnet) !== ''
      || [{ at: ['loadBalancers', 'backendSubnet'] }],
    allowed: "the name of a subnet in the load balancers' VPC if podRoutes is enabled",
  },
  {
    path: `${KUBE_OVN}.podRoutes.enabled`,
    check: (_, context) => !hasPodRoutes(context) || text(context.values.networking?.podCIDR) !== '',
    allowed: 'false if networking.podCIDR is not set: it is the destination of the routes',
    fix: 'Set networking.podCIDR, or disable podRoutes.',
  },
];

/** Whether the integration runs. Without private nodes, another rule reports the integration itself. */
function runsKubeOvn(context: RuleContext): boolean {
  return hasPrivateNodes(context) && integrationOf(context)?.enabled === true;
}

function hasPodRoutes(context: RuleContext): boolean {
  return runsKubeOvn(context) && integrationOf(context)?.podRoutes?.enabled === true;
}

function integrationOf({ values }: RuleContext) {
  return values.controlPlane?.advanced?.cloudControllerManager?.kubeOvn;
}
