import { at } from '../../values/json';
import { wrongDefaults } from '../defaults';
import { isSmallerNetwork, parseCidr } from '../kubernetes/ip';
import { list, text } from '../read';
import type { Finding, Rule } from '../rule';

/** The networks that workloads can connect to. Exceptions must be within the network. */
export const publicEgress: readonly Rule[] = [{
  path: 'policies.networkPolicy.workload.publicEgress',
  check: ({ enabled, cidr, except }, { values, release }, path) => (enabled && values.policies?.networkPolicy?.enabled === true
    ? brokenExceptions(text(cidr), list(except), at(release.defaults, [...path, 'except'])) : []),
  allowed: 'a network with exceptions within it',
}];

function brokenExceptions(cidr: string, except: readonly unknown[], standard: unknown): Finding[] {
  const network = parseCidr(cidr);
  const broken = except.flatMap((one, i) => {
    const inner = parseCidr(text(one));
    return network && inner && !isSmallerNetwork(inner, network) ? [i] : [];
  });
  const allowed = `a smaller network within ${cidr}`;
  return broken.length > 0 && JSON.stringify(except) === JSON.stringify(standard)
    ? [{ at: ['except'], ...wrongDefaults('except', broken.map(i => except[i]), allowed) }]
    : broken.map(i => ({ at: ['except', i], allowed }));
}
