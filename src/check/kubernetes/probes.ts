import { atLeast, KubernetesRules, notEmpty, oneKeyOf, oneOf } from './common-rules';
import { isPortNumber, PORT } from './names';

const PORT_RULE = { path: 'port', check: PORT.matches, allowed: PORT.allowed };

export const PROBE_RULES: KubernetesRules = {
  Probe: [
    oneKeyOf(['exec', 'httpGet', 'tcpSocket', 'grpc'], 'kind of check'),
    atLeast('initialDelaySeconds', 0),
    atLeast('timeoutSeconds', 0),
    atLeast('periodSeconds', 0),
    atLeast('successThreshold', 0),
    atLeast('failureThreshold', 0),
    atLeast('terminationGracePeriodSeconds', 1),
  ],
  LifecycleHandler: [oneKeyOf(['exec', 'httpGet', 'tcpSocket', 'sleep'], 'kind of handler')],
  ExecAction: [{ path: 'command', absentToo: true, check: command => command?.length > 0, allowed: 'a list with a command' }],
  HTTPGetAction: [PORT_RULE, oneOf('scheme', ['HTTP', 'HTTPS'])],
  HTTPHeader: [
    ...notEmpty('name'),
    { path: 'name', check: name => /^[-A-Za-z0-9]*$/.test(name), allowed: "letters, digits and '-'" },
  ],
  TCPSocketAction: [PORT_RULE],
  GRPCAction: [{ path: 'port', check: isPortNumber, allowed: 'a port number from 1 to 65535' }],
  SleepAction: [atLeast('seconds', 0)],
};
