import { testMissing, testRows, testWords } from './refusals';
import { persistence } from '../../../src/check/rules/persistence';

const PERSISTENCE = 'controlPlane.statefulSet.persistence';
const CLAIM = `${PERSISTENCE}.volumeClaim`;
const ETCD = 'controlPlane.backingStore.etcd.deploy';
const ETCD_CLAIM = `${ETCD}.statefulSet.persistence.volumeClaim`;
const VOLUME = { name: 'data', emptyDir: {} };
const template = (name: string) => ({ metadata: { name }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } });

describe('a claim', () => {
  testRows([
    ...['auto', 'true', 'false', true, false].map(enabled => [`is ${JSON.stringify(enabled)}`, { [`${CLAIM}.enabled`]: enabled }, []] as const),
    ...['maybe', 'True', '', 'yes'].map(enabled => [`isn't ${JSON.stringify(enabled)}`, { [`${CLAIM}.enabled`]: enabled }, [`${CLAIM}.enabled`]] as const),
    ['is kept or deleted', { [`${CLAIM}.retentionPolicy`]: 'Delete' }, []],
    ["isn't treated otherwise", { [`${CLAIM}.retentionPolicy`]: 'Keep' }, [`${CLAIM}.retentionPolicy`]],
    ['can leave that to Kubernetes', { [`${CLAIM}.retentionPolicy`]: '' }, []],
    ["isn't treated otherwise by etcd", { [`${ETCD_CLAIM}.retentionPolicy`]: 'delete' }, [`${ETCD_CLAIM}.retentionPolicy`]],
    ['has an amount as its size', { [`${CLAIM}.size`]: '5 gigs' }, [`${CLAIM}.size`]],
    ['has a size', { [`${CLAIM}.size`]: '' }, [`${CLAIM}.size`]],
    ['is larger than nothing', { [`${CLAIM}.size`]: '0' }, [`${CLAIM}.size`]],
    ['can have any size', { [`${CLAIM}.size`]: '0.5Gi' }, []],
    ['can have any values if it is disabled', { [CLAIM]: { enabled: false, size: '', accessModes: ['x'] } }, []],
    ['can have any values if there are templates', { [`${CLAIM}.size`]: '', [`${PERSISTENCE}.volumeClaimTemplates`]: [template('data')] }, []],
    ['can have any values if the store is elsewhere', { [`${CLAIM}.size`]: 'x', [`${ETCD}.enabled`]: true }, []],
    ['has known access modes', { [`${CLAIM}.accessModes`]: ['ReadWriteOnce', 'ReadMany'] }, [`${CLAIM}.accessModes[1]`]],
    ['has an access mode', { [`${CLAIM}.accessModes`]: [] }, [`${CLAIM}.accessModes`]],
    ['can have several access modes', { [`${CLAIM}.accessModes`]: ['ReadWriteOnce', 'ReadOnlyMany'] }, []],
    ['can be written by many', { [`${CLAIM}.accessModes`]: ['ReadWriteMany'] }, []],
    ['is reported a wrong type elsewhere', { [`${CLAIM}.accessModes`]: '' }, []],
    ['belongs to one pod or to several', { [`${CLAIM}.accessModes`]: ['ReadWriteOncePod', 'ReadOnlyMany'] }, [`${CLAIM}.accessModes`]],
    ['can belong to one pod', { [`${CLAIM}.accessModes`]: ['ReadWriteOncePod'] }, []],
    ['has a size with etcd', { [`${ETCD_CLAIM}.size`]: 'x', [`${ETCD}.enabled`]: true }, [`${ETCD_CLAIM}.size`]],
    ['can say anything without etcd', { [`${ETCD_CLAIM}.size`]: 'x' }, []],
    ['can have any values if etcd has no claim', { [ETCD_CLAIM]: { size: 'x', enabled: false }, [`${ETCD}.enabled`]: true }, []],
    ['can have any values if there is no StatefulSet of etcd', { [`${ETCD_CLAIM}.size`]: 'x', [ETCD]: { enabled: true, statefulSet: { enabled: false } } }, []],
    ['can have any values if etcd has templates', {
      [`${ETCD_CLAIM}.size`]: 'x', [`${ETCD}.enabled`]: true, [`${ETCD}.statefulSet.persistence.volumeClaimTemplates`]: [template('data')],
    }, []],
  ]);
});

describe('a volume of the data', () => {
  testRows([
    ['is refused beside a claim', { [`${CLAIM}.enabled`]: true, [`${PERSISTENCE}.dataVolume`]: [VOLUME] }, [`${PERSISTENCE}.dataVolume`]],
    ['is refused beside a claim written as text', { [`${CLAIM}.enabled`]: 'true', [`${PERSISTENCE}.dataVolume`]: [VOLUME] }, [`${PERSISTENCE}.dataVolume`]],
    ['is valid without a claim', { [`${CLAIM}.enabled`]: false, [`${PERSISTENCE}.dataVolume`]: [VOLUME] }, []],
    ['is valid if it prevents the claim', { [`${PERSISTENCE}.dataVolume`]: [VOLUME] }, []],
    ['is refused beside a template of its name', {
      [`${PERSISTENCE}.volumeClaimTemplates`]: [template('logs'), template('data')], [`${PERSISTENCE}.dataVolume`]: [VOLUME],
    }, [`${PERSISTENCE}.dataVolume[0].name`]],
    ['is valid beside templates without a name', {
      [`${PERSISTENCE}.volumeClaimTemplates`]: [null, {}, { metadata: { generateName: 'data' } }], [`${PERSISTENCE}.dataVolume`]: [VOLUME],
    }, []],
    ['is valid beside a template of another name', {
      [`${PERSISTENCE}.volumeClaimTemplates`]: [template('logs')], [`${PERSISTENCE}.dataVolume`]: [VOLUME],
    }, []],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['an unknown switch', { [`${CLAIM}.enabled`]: 'maybe' }, ['must be auto, true or false.', 'renders no claim', 'lose their data']],
    ['a volume beside a claim', { [`${CLAIM}.enabled`]: true, [`${PERSISTENCE}.dataVolume`]: [VOLUME] },
      ['left out if volumeClaim.enabled is true', 'this volume is ignored', 'volumeClaim.enabled to auto or false', 'or remove the volume']],
    ['a volume beside a template', { [`${PERSISTENCE}.volumeClaimTemplates`]: [template('data')], [`${PERSISTENCE}.dataVolume`]: [VOLUME] },
      ['a name that no claim template has', 'Remove the volume or the claim template']],
    ['an unknown policy', { [`${CLAIM}.retentionPolicy`]: 'Keep' }, ['must be Retain or Delete.']],
    ['no size', { [`${CLAIM}.size`]: '0' }, ['an amount of storage greater than 0, such as 5Gi']],
    ['no access mode', { [`${CLAIM}.accessModes`]: [] }, ['at least one access mode']],
    ['an unknown access mode', { [`${CLAIM}.accessModes`]: ['ReadMany'] }, ['must be ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod.']],
    ['one pod and several', { [`${CLAIM}.accessModes`]: ['ReadWriteOncePod', 'ReadOnlyMany'] }, ['ReadWriteOncePod alone, or other']],
  ]);
});

testMissing(persistence, { [`${PERSISTENCE}.dataVolume`]: [VOLUME], [`${PERSISTENCE}.volumeClaimTemplates`]: [template('logs')] });
testMissing(persistence, { [`${ETCD}.enabled`]: true, [`${ETCD_CLAIM}.enabled`]: true });
