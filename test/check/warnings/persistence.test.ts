import { testAdvice, testWarnings } from '../rules/refusals';

const POLICY = 'controlPlane.statefulSet.persistence.volumeClaim.retentionPolicy';

describe('claims that go with the StatefulSet', () => {
  testWarnings([
    ['are those that are deleted', { [POLICY]: 'Delete' }, [`volume-claim-deleted-with-stateful-set ${POLICY}`]],
    ['are none that are kept', { [POLICY]: 'Retain' }, []],
    ['are none where the data is elsewhere', { [POLICY]: 'Delete', 'controlPlane.backingStore.etcd.deploy.enabled': true }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['a claim that is deleted', { [POLICY]: 'Delete' }, ['deletes the claims', "the virtual cluster's data with them", 'Keep them with Retain']],
  ]);
});
