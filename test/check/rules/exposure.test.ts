import { Dotted, Row, testMissing, testRows, testWords } from './refusals';
import { exposure } from '../../../src/check/rules/exposure';

const SERVICE = 'controlPlane.service';
const nodePort = (port: number, type = 'NodePort', more: object = {}): Dotted => ({ [SERVICE]: { httpsNodePort: port, spec: { type }, ...more } });

describe("the Service's port on the nodes", () => {
  testRows([
    ['is a port', nodePort(65536), [`${SERVICE}.httpsNodePort`]],
    ['is no less than a port', nodePort(-1), [`${SERVICE}.httpsNodePort`]],
    ['can be any', nodePort(0), []],
    ['can be any if there is none', nodePort(0, 'ClusterIP'), []],
    ['is reported once if it is none', nodePort(65536, 'ClusterIP'), [`${SERVICE}.httpsNodePort`]],
    ['is for a Service whatever is known by name', { ...nodePort(30443, 'ClusterIP'), 'networking.advanced.proxyKubelets.byHostname': false },
      [`${SERVICE}.httpsNodePort`]],
    ['can be one', nodePort(30443), []],
    ['can be one of a load balancer', nodePort(30443, 'LoadBalancer'), []],
    ['is for a Service that has ports there', nodePort(30443, 'ClusterIP'), [`${SERVICE}.httpsNodePort`]],
    ['is for a Service that has ports there, by its default', nodePort(30443, ''), [`${SERVICE}.httpsNodePort`]],
    ['is unused if the ports are given', { [SERVICE]: { httpsNodePort: 30443, spec: { ports: [{ port: 443 }] } } }, []],
    ['is unused without a Service', nodePort(30443, 'ClusterIP', { enabled: false }), []],
    ['of kubelets is for a Service that has ports there', { [SERVICE]: { kubeletNodePort: 30250 } }, [`${SERVICE}.kubeletNodePort`]],
    ["of kubelets is unused if they aren't known by name",
      { [SERVICE]: { kubeletNodePort: 30250 }, 'networking.advanced.proxyKubelets.byHostname': false }, []],
  ]);
});

describe('a port', () => {
  const INTEGRATIONS = ['integrations.metricsServer', 'integrations.kubeVirt'].map(integration => `${integration}.apiService.service.port`);
  testRows([
    ['of the proxy is a port', { 'controlPlane.proxy.port': 0 }, ['controlPlane.proxy.port']],
    ['of the proxy may be another', { 'controlPlane.proxy.port': 6443 }, []],
    ...INTEGRATIONS.map((path): Row => [`is one: ${path}`, { [path]: 70000 }, [path]]),
    ...INTEGRATIONS.map((path): Row => [`may be left to its default: ${path}`, { [path]: 0 }, []]),
  ]);
});

describe('the Ingress', () => {
  const INGRESS = 'controlPlane.ingress';
  const ingress = (options: object): Dotted => ({ [INGRESS]: { enabled: true, ...options } });
  testRows([
    ['has a possible host', ingress({ host: 'My_Host' }), [`${INGRESS}.host`]],
    ['has a name as its host', ingress({ host: '10.0.0.1' }), [`${INGRESS}.host`]],
    ['can have many hosts', ingress({ host: '*.example.com' }), []],
    ['can have any host', ingress({ host: '' }), []],
    ['has a known type of path', ingress({ pathType: 'Regex' }), [`${INGRESS}.pathType`]],
    ['has a type of path', ingress({ pathType: '' }), [`${INGRESS}.pathType`]],
    ...['Exact', 'Prefix', 'ImplementationSpecific'].map((pathType): Row => [`may have the type of path ${pathType}`, ingress({ pathType }), []]),
    ['can have rules of its own', ingress({ host: 'My_Host', pathType: '', spec: { rules: [{ host: 'a.com' }] } }), []],
    ["can have anything if it isn't", { [`${INGRESS}.host`]: 'My_Host', [`${INGRESS}.pathType`]: '' }, []],
  ]);
});

describe('the TLSRoute', () => {
  const ROUTE = 'controlPlane.tlsRoute';
  const route = (apiVersion: string, enabled = true): Dotted => ({ [ROUTE]: { enabled, apiVersion } });
  testRows([
    ['has an API group and a version', route('/var/run'), [`${ROUTE}.apiVersion`]],
    ['is of no core API', route('v1'), [`${ROUTE}.apiVersion`]],
    ['can be of another version', route('gateway.networking.k8s.io/v1'), []],
    ['can be left to its default', route(''), []],
    ["can have anything if it isn't", route('/var/run', false), []],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['no port of a node', nodePort(65536), ['from 1 to 65535, or 0 to let Kubernetes choose']],
    ['a port of a node without any', nodePort(30443, 'ClusterIP'),
      ['0 if controlPlane.service.spec.type is ClusterIP', 'no node ports', 'NodePort or LoadBalancer, or remove the port']],
    ['a port of kubelets without any, which load balancers do not have either', { [SERVICE]: { kubeletNodePort: 30250 } }, ['Set the type to NodePort, or remove']],
    ['no port of the proxy', { 'controlPlane.proxy.port': 0 }, ['from 1 to 65535.']],
    ['no port of an integration', { 'integrations.kubeVirt.apiService.service.port': 70000 }, ['from 1 to 65535.']],
    ['an impossible host', { 'controlPlane.ingress': { enabled: true, host: 'My_Host' } }, ['a DNS name in lower case', "start with '*.'"]],
    ['an unknown type of path', { 'controlPlane.ingress': { enabled: true, pathType: 'Regex' } }, ['must be Exact, Prefix or ImplementationSpecific.']],
    ['a core API', { 'controlPlane.tlsRoute': { enabled: true, apiVersion: 'v1' } }, ['an API group and a version, such as gateway.networking.k8s.io/v1']],
  ]);
});

testMissing(exposure, { ...nodePort(30443), [`${SERVICE}.kubeletNodePort`]: 30250, 'controlPlane.ingress': { enabled: true, host: 'a.com' } });
