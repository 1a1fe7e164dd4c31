import { proxyWarnings } from '../../../src/check/warnings/proxy';
import { Dotted, testAdvice, testMissingWarnings, testWarnings } from '../rules/refusals';

const PROXY = 'controlPlane.proxy';
const PROBES = 'controlPlane.statefulSet.probes';
const WITHOUT_PROBES: Dotted = Object.fromEntries(['startupProbe', 'livenessProbe', 'readinessProbe'].map(probe => [`${PROBES}.${probe}.enabled`, false]));

describe('the API server', () => {
  testWarnings([
    ['is asked at its port', { [`${PROXY}.port`]: 8443 }, []],
    ['is not asked at another port', { [`${PROXY}.port`]: 9443 }, [`api-server-unreachable ${PROXY}.port`]],
    ['is not asked at another port in the oldest release', { [`${PROXY}.port`]: 9443 }, [`api-server-unreachable ${PROXY}.port`], { release: '0.22.6' }],
    ['may have another port without probes', { ...WITHOUT_PROBES, [`${PROXY}.port`]: 9443 }, []],
    ['is asked by one probe', { ...WITHOUT_PROBES, [`${PROBES}.livenessProbe.enabled`]: true, [`${PROXY}.port`]: 9443 }, [`api-server-unreachable ${PROXY}.port`]],
    ...['127.0.0.1', '127.1.2.3', '::1'].map((address): Parameters<typeof testWarnings>[0][number] =>
      [`is not asked at ${address}`, { [`${PROXY}.bindAddress`]: address }, [`api-server-unreachable ${PROXY}.bindAddress`]]),
    ...['0.0.0.0', '::', '::2', '10.0.0.1', '10.127.0.1'].map((address): Parameters<typeof testWarnings>[0][number] =>
      [`may be asked at ${address}`, { [`${PROXY}.bindAddress`]: address }, []]),
    ['may have a loopback address without probes', { ...WITHOUT_PROBES, [`${PROXY}.bindAddress`]: '127.0.0.1' }, []],
  ]);
  testMissingWarnings(proxyWarnings, { [`${PROXY}.port`]: 9443 });
});

describe('the advice says what to do', () => {
  testAdvice([
    ['about a port', { [`${PROXY}.port`]: 9443 }, ['port 8443', 'Remove the port']],
    ['about an address', { [`${PROXY}.bindAddress`]: '127.0.0.1' }, ['the address of the pod', 'Use 0.0.0.0']],
  ]);
});
