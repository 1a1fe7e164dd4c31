import { API_PORT } from '../../chart/syncer-container';
import { parseIp } from '../kubernetes/ip';
import { text } from '../read';
import type { RuleContext, WarningRule } from '../rule';

/** Addresses of the API server that neither the probes nor the Services of the chart reach. */
export const proxyWarnings: readonly WarningRule[] = [
  {
    id: 'api-server-unreachable',
    path: 'controlPlane.proxy.port',
    check: (port, context) => port === API_PORT || !hasProbes(context),
    advice: `The probes and the Services of the chart connect to port ${API_PORT}, so the control plane never becomes ready. Remove the port.`,
  },
  {
    id: 'api-server-unreachable',
    path: 'controlPlane.proxy.bindAddress',
    check: (address, context) => !isLoopback(text(address)) || !hasProbes(context),
    advice: 'The probes connect to the address of the pod, so the control plane never becomes ready. Use 0.0.0.0.',
  },
];

function isLoopback(address: string): boolean {
  const bytes = parseIp(address);
  return bytes?.length === 4 ? bytes[0] === 127 : bytes?.length === 16 && bytes.every((byte, index) => byte === (index === 15 ? 1 : 0));
}

function hasProbes({ values }: RuleContext): boolean {
  const { startupProbe, livenessProbe, readinessProbe } = values.controlPlane?.statefulSet?.probes ?? {};
  return [startupProbe, livenessProbe, readinessProbe].some(probe => probe?.enabled === true);
}
