import { promises, SAME, takes } from './promises';

const PROBE = { httpGet: { port: 8080 } };

promises('Probe', PROBE, [
  ['it checks something', { httpGet: undefined }, '', SAME, /one kind of check\. Add one of exec, httpGet, tcpSocket or grpc/],
  ['it checks one thing', { exec: { command: ['a'] } }, '', { httpGet: null, exec: { command: ['a'] } }, /one kind of check\. Keep only one of exec and httpGet/],
  ['the delay is not negative', { initialDelaySeconds: -1 }, 'initialDelaySeconds', { initialDelaySeconds: 0 }, 'a whole number of at least 0.'],
  ['the timeout is not negative', { timeoutSeconds: -1 }, 'timeoutSeconds', { timeoutSeconds: 0 }, 'a whole number of at least 0.'],
  ['the period is not negative', { periodSeconds: -1 }, 'periodSeconds', { periodSeconds: 0 }, 'a whole number of at least 0.'],
  ['successes are counted', { successThreshold: -1 }, 'successThreshold', { successThreshold: 0 }, 'a whole number of at least 0.'],
  ['failures are counted', { failureThreshold: -1 }, 'failureThreshold', { failureThreshold: 0 }, 'a whole number of at least 0.'],
  ['seconds are whole', { timeoutSeconds: 0.5 }, 'timeoutSeconds', { timeoutSeconds: 1 }],
  ['the grace period is one', { terminationGracePeriodSeconds: 0 }, 'terminationGracePeriodSeconds', { terminationGracePeriodSeconds: 1 }, 'a whole number of at least 1.'],
  ['a command is given', { httpGet: undefined, exec: {} }, 'exec.command', { httpGet: undefined, exec: { command: ['a'] } }],
  ['a command is not empty', { httpGet: undefined, exec: { command: [] } }, 'exec.command', { httpGet: undefined, tcpSocket: { port: 1 } }, 'a list with a command'],
  ['a port is a number or a name', { httpGet: { port: '80' } }, 'httpGet.port', { httpGet: { port: 'http' } }, "from 1 to 65535, or a port's name"],
  ['a port is in range', { httpGet: { port: 0 } }, 'httpGet.port', { httpGet: { port: 65535 } }],
  ['a scheme is in capitals', { httpGet: { port: 1, scheme: 'https' } }, 'httpGet.scheme', { httpGet: { port: 1, scheme: 'HTTPS' } }, 'HTTP or HTTPS'],
  ['a header has a name', { httpGet: { port: 1, httpHeaders: [{ name: '', value: 'b' }] } }, 'httpGet.httpHeaders.0.name', { httpGet: { port: 1, httpHeaders: [{ name: 'X-A', value: '' }] } }, 'given, and not empty'],
  ['the name has letters only', { httpGet: { port: 1, httpHeaders: [{ name: 'X-', value: 'b' }, { name: ' X', value: 'b' }] } }, 'httpGet.httpHeaders.1.name', PROBE],
  ['the name has letters', { httpGet: { port: 1, httpHeaders: [{ name: 'a b', value: 'b' }] } }, 'httpGet.httpHeaders.0.name', { httpGet: { port: 1, httpHeaders: [{ name: '1', value: 'b' }] } }, /^letters, digits and '-'\./],
  ['a socket has a port', { httpGet: undefined, tcpSocket: { port: 65536 } }, 'tcpSocket.port', { httpGet: undefined, tcpSocket: { port: 1 } }, "from 1 to 65535, or a port's name"],
  ['gRPC has a port by number', { httpGet: undefined, grpc: { port: 0 } }, 'grpc.port', { httpGet: undefined, grpc: { port: 1 } }, 'from 1 to 65535.'],
]);

promises('Lifecycle', undefined, [
  ['a hook does something', { preStop: {} }, 'preStop', { preStop: { sleep: { seconds: 0 } } }, /one kind of handler\. Add one of exec, httpGet, tcpSocket or sleep/],
  ['a hook does one thing', { postStart: { exec: { command: ['a'] }, sleep: { seconds: 1 } } }, 'postStart', { postStart: { exec: { command: ['a'] } } }, /one kind of handler\. Keep only one of exec and sleep/],
  ['sleep is not negative', { preStop: { sleep: { seconds: -1 } } }, 'preStop.sleep.seconds', { preStop: { sleep: { seconds: 1 } } }, 'a whole number of at least 0.'],
]);

const handlers = { exec: { command: ['a'] }, httpGet: { port: 1 }, tcpSocket: { port: 1 } };
promises('Probe', undefined, [
  ['each kind of check excludes another', handlers, '', { grpc: { port: 1 } }],
]);
promises('LifecycleHandler', undefined, [
  ['each kind of handler excludes another', handlers, '', { tcpSocket: { port: 1 } }],
]);

takes('Probe', {}, { exec: [handlers.exec], httpGet: [handlers.httpGet], tcpSocket: [handlers.tcpSocket], grpc: [{ port: 1 }] });
takes('LifecycleHandler', {}, { exec: [handlers.exec], httpGet: [handlers.httpGet], tcpSocket: [handlers.tcpSocket], sleep: [{ seconds: 0 }] });
takes('HTTPGetAction', { port: 1 }, { scheme: ['HTTP', 'HTTPS', ''] });
