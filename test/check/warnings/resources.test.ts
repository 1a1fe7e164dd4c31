import { resourceWarnings } from '../../../src/check/warnings/resources';
import { NEWEST } from '../../releases';
import { Row, testAdvice, testMissingWarnings, testWarnings } from '../rules/refusals';

const MEMORY = 'controlPlane.statefulSet.resources.limits.memory';
const SIZE = 'controlPlane.statefulSet.persistence.volumeClaim.size';
const ETCD = 'controlPlane.backingStore.etcd.deploy';

describe('an amount of bytes', () => {
  testWarnings([
    ['has no thousandths', { [MEMORY]: '512m' }, [`fractional-bytes ${MEMORY}`]],
    ['has no thousandths in a request of storage', { 'controlPlane.statefulSet.resources.requests.ephemeral-storage': '400m' },
      ['fractional-bytes controlPlane.statefulSet.resources.requests.ephemeral-storage']],
    ['has no thousandths in a claim', { [SIZE]: '5m' }, [`fractional-bytes ${SIZE}`]],
    ['has no thousandths in deployed etcd', { [`${ETCD}.enabled`]: true, [`${ETCD}.statefulSet.resources.requests.memory`]: '150m' },
      [`fractional-bytes ${ETCD}.statefulSet.resources.requests.memory`]],
    ...[['coredns.deployment', NEWEST], ['distro.k8s', NEWEST], ['distro.k3s', '0.32.3'], ['distro.k0s', '0.32.3']].map(([container, release]): Row => {
      const path = `controlPlane.${container}.resources.limits.memory`;
      return [`has no thousandths in ${container}`, { [path]: '512m' }, [`fractional-bytes ${path}`], { release }];
    }),
    ['may be a number with a suffix', { [MEMORY]: '512Mi', [SIZE]: '5Gi' }, []],
    ['may be a part of a larger unit', { [MEMORY]: '0.5Gi', [SIZE]: '1.5G' }, []],
    ['may be a whole number in thousandths', { [MEMORY]: '536870912000m' }, []],
    ['is not one of CPUs', { 'controlPlane.statefulSet.resources.limits.cpu': '1500m' }, []],
    ['may be a number', { [MEMORY]: 536870912 }, []],
  ]);
  testMissingWarnings(resourceWarnings, { [MEMORY]: '512m' });
});

describe('the advice says what to do', () => {
  testAdvice([['about thousandths', { [MEMORY]: '512m' }, ['m means thousandths', 'Mi or Gi']]]);
});
