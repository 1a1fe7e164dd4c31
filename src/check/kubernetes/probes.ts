import { numberAtLeast, KubernetesRules, notEmptyKeys, oneKeyOf, wordOrEmpty } from './common-rules';
import { isPortNumber, PORT } from './names';

const PORT_RULE = { path: 'port', check: PORT.matches, allowed: PORT.allowed };

export const PROBE_RULES: KubernetesRules = {
  Probe: [
    oneKeyOf(['exec', 'httpGet', 'tcpSocket', 'grpc'], 'kind of check'),
    numberAtLeast('initialDelaySeconds', 0),
    numberAtLeast('timeoutSeconds', 0),
    numberAtLeast('periodSeconds', 0),
    numberAtLeast('successThreshold', 0),
    numberAtLeast('failureThreshold', 0),
    numberAtLeast('terminationGracePeriodSeconds', 1),
  ],
  LifecycleHandler: [oneKeyOf(['exec', 'httpGet', 'tcpSocket', 'sleep'], 'kind of handler')],
  ExecAction: [{ path: 'command', absentToo: true, check: command => command?.length > 0, allowed: 'a list with a command' }],
  HTTPGetAction: [PORT_RULE, wordOrEmpty('scheme', ['HTTP', 'HTTPS'])],
  HTTPHeader: [
    ...notEmptyKeys('name'),
    { path: 'name', check: name => /^[-A-Za-z0-9]*$/.test(name), allowed: "letters, digits and '-'" },
  ],
  TCPSocketAction: [PORT_RULE],
  GRPCAction: [{ path: 'port', check: isPortNumber, allowed: 'a port number from 1 to 65535' }],
  SleepAction: [numberAtLeast('seconds', 0)],
};
