import { testAdvice, testWarnings } from '../rules/refusals';

const SECURITY = 'controlPlane.statefulSet.security';
const NON_ROOT = { [`${SECURITY}.containerSecurityContext.runAsNonRoot`]: true };

describe('a container that must not run as root', () => {
  testWarnings([
    ['does so by default', NON_ROOT, [`container-runs-as-root ${SECURITY}.containerSecurityContext.runAsNonRoot`]],
    ['does so by default in its pod', { [`${SECURITY}.podSecurityContext.runAsNonRoot`]: true }, [`container-runs-as-root ${SECURITY}.podSecurityContext.runAsNonRoot`]],
    ['does not with another user', { ...NON_ROOT, [`${SECURITY}.containerSecurityContext.runAsUser`]: 1000 }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['root by default', NON_ROOT, ['Nodes do not start the container', 'runAsUser is 0 by default', 'Set runAsUser in containerSecurityContext']],
  ]);
});
