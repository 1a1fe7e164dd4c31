import type { WarningRule } from '../rule';

/** A PodDisruptionBudget that prevents all evictions. */
export const disruptionBudgetWarnings: readonly WarningRule[] = [
  {
    id: 'pod-disruption-budget-blocks-drain',
    path: 'controlPlane.advanced.podDisruptionBudget',
    check: ({ enabled, minAvailable, maxUnavailable }, { values }) => {
      const replicas = Number(values.controlPlane?.statefulSet?.highAvailability?.replicas);
      if (enabled !== true || !(replicas > 0)) {
        return true;
      }
      // The chart renders maxUnavailable only if minAvailable isn't set.
      const key = isPresentAmount(minAvailable) ? 'minAvailable' : 'maxUnavailable';
      const mayGo = key === 'minAvailable' ? replicas - numberOfPods(minAvailable, replicas) : numberOfPods(maxUnavailable, replicas);
      return mayGo > 0 || !Number.isFinite(mayGo) || [{
        at: [key],
        advice: `With ${replicas} ${replicas === 1 ? 'replica' : 'replicas'} no pod can be evicted, so nodes cannot be drained. `
          + (replicas === 1 ? 'Remove the budget, or run more replicas.' : 'Allow one pod to be unavailable: maxUnavailable: 1.'),
      }];
    },
    advice: 'No pod can be evicted, so nodes cannot be drained.',
  },
];

function isPresentAmount(amount: unknown): boolean {
  return amount !== undefined && amount !== null && amount !== '';
}

/** The number of pods for a number or a percentage. Kubernetes rounds percentages up. */
function numberOfPods(amount: unknown, replicas: number): number {
  const [, number, percent] = /^(\d+)(%?)$/.exec(String(amount)) ?? [];
  return percent ? Math.ceil(Number(number) * replicas / 100) : Number(number);
}
