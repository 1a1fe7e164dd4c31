import { Found, FindingRule } from './finding';
import { ClusterChange, isUpgrade } from '../change';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

const LOAD_BALANCER = 'LoadBalancer';
const NODE_PORT = 'NodePort';
const PUBLIC = [LOAD_BALANCER, NODE_PORT];

/** Services that lose the external address or the node ports that clients outside of the host cluster use. */
export const addressChange: FindingRule = {
  id: 'address-change',
  severities: [UpgradeSeverity.RISK],
  about: 'A Service loses its external address or its node ports.',
  find: change => [
    ...change.changed.filter(({ after }) => after.kind === 'Service').flatMap(({ before, after }) => found(after, lostAddress(before, after))),
    ...removedServices(change).flatMap(service => found(service, `The Service is removed. With tools that prune, its ${whatGoes(typeOf(service))}.`)),
  ],
};

/** The public Services that are removed although their virtual cluster stays. */
function removedServices(change: ClusterChange): readonly ReadObject[] {
  return isUpgrade(change) ? change.removed.filter(object => object.kind === 'Service' && PUBLIC.includes(typeOf(object))) : [];
}

function found(service: ReadObject, message: string | undefined): Found[] {
  return message === undefined ? [] : [{
    severity: UpgradeSeverity.RISK,
    subject: objectName(service),
    message: `${message} Clients and nodes that use the old address can no longer connect.`,
    advice: 'Before you apply the change, configure another address in the clients.',
  }];
}

/** How a Service loses an address. Undefined if it keeps all addresses. */
function lostAddress(before: ReadObject, after: ReadObject): string | undefined {
  const [from, to] = [before, after].map(typeOf);
  if (from !== to) {
    // A Service of type LoadBalancer also has node ports.
    const keepsPorts = from === NODE_PORT && to === LOAD_BALANCER;
    return PUBLIC.includes(from) && !keepsPorts ? `The type of the Service changes from ${from} to ${to}. Its ${whatGoes(from)}.` : undefined;
  }
  const [oldIp, newIp] = [before, after].map(({ spec }) => spec?.loadBalancerIP);
  if (oldIp !== undefined && oldIp !== newIp) {
    return `The external address of the Service changes from ${oldIp} to ${newIp ?? 'another address'}.`;
  }
  const ports = from === NODE_PORT ? changedNodePorts(before, after) : [];
  return ports.length > 0 ? `Node ports of the Service change: ${ports.join(', ')}.` : undefined;
}

/** The ports whose node port changes. If the new manifest has no node port, the API server keeps the old one. */
function changedNodePorts(before: ReadObject, after: ReadObject): string[] {
  const ports: any[] = after.spec?.ports ?? [];
  return ports.flatMap(({ name, nodePort }) => {
    const old = before.spec?.ports?.find((port: any) => port.name === name)?.nodePort;
    return old && nodePort && old !== nodePort ? [`${name ?? 'the port'} from ${old} to ${nodePort}`] : [];
  });
}

function typeOf({ spec }: ReadObject): string {
  return spec?.type ?? 'ClusterIP';
}

function whatGoes(type: string): string {
  return type === NODE_PORT ? 'node ports are lost' : 'external address is lost';
}
