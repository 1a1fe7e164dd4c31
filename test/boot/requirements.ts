import { spawnSync } from 'node:child_process';
import { canBuild } from '../servers/build';

/** What `unshare` makes new for the host cluster: networks, mounts and processes of its own, which end with it. */
export const NAMESPACES = ['--net', '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Why nothing can be booted on this machine. Undefined where it can. */
export function whyNot(): string | undefined {
  if (process.platform !== 'linux') {
    return 'it needs Linux';
  }
  if (!canBuild()) {
    return 'there is no Go here to build the programs with';
  }
  if (process.getuid!() !== 0) {
    return 'it needs root, for the namespaces of the pods';
  }
  const tools = ['unshare', 'nsenter', 'ip', 'setpriv', 'mount'].filter(tool => spawnSync('which', [tool]).status !== 0);
  if (tools.length > 0) {
    return `it needs ${tools.join(', ')}`;
  }
  const bridge = 'ip link add pods type bridge && ip link add one type veth peer name two';
  const { status, stderr } = spawnSync('unshare', [...NAMESPACES, 'sh', '-c', `${bridge} && mount -t tmpfs tmpfs /run`], { encoding: 'utf8' });
  return status === 0 ? undefined : `it needs namespaces, and can't create them: ${stderr.trim()}`;
}
