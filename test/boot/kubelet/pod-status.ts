import { Container, now } from './container';
import { NODE_ADDRESS } from './network';

/** The status of a pod, with the times of the conditions that didn't change. */
export function podStatus(pod: any, address: string, initContainers: readonly Container[], containers: readonly Container[], before: any): any {
  const isInitialized = initContainers.every(one => one.state.terminated?.exitCode === 0 || one.spec.restartPolicy === 'Always' && one.started);
  const isReady = isInitialized && containers.every(one => one.ready);
  const hasEnded = pod.spec.restartPolicy === 'Never' && containers.every(one => one.state.terminated);
  const hasStarted = containers.some(one => one.state.running || one.lastState.terminated);
  const ended = () => (containers.every(one => one.state.terminated.exitCode === 0) ? 'Succeeded' : 'Failed');
  const phase = hasEnded ? ended() : hasStarted ? 'Running' : 'Pending';
  const facts = { PodScheduled: true, Initialized: isInitialized, ContainersReady: isReady, Ready: isReady };
  const conditions = Object.entries(facts).map(([type, value]) => {
    const status = value ? 'True' : 'False';
    const known = before?.conditions?.find((one: any) => one.type === type && one.status === status);
    return { type, status, lastTransitionTime: known?.lastTransitionTime ?? now() };
  });
  return {
    phase,
    conditions,
    hostIP: NODE_ADDRESS,
    hostIPs: [{ ip: NODE_ADDRESS }],
    podIP: address,
    podIPs: [{ ip: address }],
    startTime: before?.startTime ?? now(),
    initContainerStatuses: initContainers.map(one => one.status()),
    containerStatuses: containers.map(one => one.status()),
  };
}
