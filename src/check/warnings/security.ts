import { at } from '../../values/json';
import type { Values } from '../../values/values';
import type { WarningRule } from '../rule';

/** Security contexts that keep the control plane's container from starting. */
export const securityWarnings: readonly WarningRule[] = ['podSecurityContext', 'containerSecurityContext'].map(context => ({
  id: 'container-runs-as-root',
  path: `controlPlane.statefulSet.security.${context}.runAsNonRoot`,
  check: (nonRoot, { values }) => nonRoot !== true || !runsAsRoot(values),
  advice: 'Nodes do not start the container, because it runs as root: its runAsUser is 0 by default. Set runAsUser in containerSecurityContext as well.',
}));

/** Whether the control plane's container runs as root although its security context, or that of the pods, doesn't allow it. */
function runsAsRoot({ controlPlane }: Values): boolean {
  const { podSecurityContext: pod, containerSecurityContext: container } = controlPlane?.statefulSet?.security ?? {};
  const [user, nonRoot] = ['runAsUser', 'runAsNonRoot'].map(key => at(container, [key]) ?? at(pod, [key]));
  return user === 0 && nonRoot === true;
}
