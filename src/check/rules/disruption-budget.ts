import { listed } from '../../values/listed';
import { isPresent } from '../read';
import type { Rule } from '../rule';

const BUDGET = 'controlPlane.advanced.podDisruptionBudget';
const EVICTION_POLICIES = ['IfHealthyBudget', 'AlwaysAllow'];

/** The PodDisruptionBudget of the control plane. */
export const disruptionBudget: readonly Rule[] = [
  {
    path: BUDGET,
    since: '0.31',
    check: ({ enabled, minAvailable, maxUnavailable }) =>
      !(enabled === true && isPresent(minAvailable) && isPresent(maxUnavailable)) || [{ at: ['maxUnavailable'] }],
    allowed: 'left out if minAvailable is set: a PodDisruptionBudget can have only one of them',
    fix: 'Keep either minAvailable or maxUnavailable.',
  },
  {
    path: BUDGET,
    since: '0.31',
    check: ({ enabled, minAvailable, maxUnavailable }) =>
      enabled !== true || [minAvailable, maxUnavailable].some(amount => isPresent(amount) && amount !== '') || [{ at: ['minAvailable'] }],
    allowed: 'set if maxUnavailable is not set: a PodDisruptionBudget without either of them does not limit evictions',
    fix: 'Set how many replicas must stay available, such as minAvailable: 1.',
  },
  ...['minAvailable', 'maxUnavailable'].map((key): Rule => ({
    path: `${BUDGET}.${key}`,
    since: '0.31',
    check: (amount, { values }) => values.controlPlane?.advanced?.podDisruptionBudget?.enabled !== true || amount === '' || isBudget(amount),
    allowed: 'a number of pods (0 or more), or a percentage up to "100%"',
  })),
  {
    path: `${BUDGET}.unhealthyPodEvictionPolicy`,
    since: '0.31',
    check: policy => policy === '' || EVICTION_POLICIES.includes(policy),
    allowed: listed(EVICTION_POLICIES),
  },
];

function isBudget(amount: unknown): boolean {
  const match = /^(\d+)(%?)$/.exec(String(amount));
  return match !== null && (match[2] === '' || Number(match[1]) <= 100);
}
