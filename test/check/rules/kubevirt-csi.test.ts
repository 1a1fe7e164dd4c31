import { Dotted, testMissing, testRows, told } from './refusals';
import { kubeVirtCsi } from '../../../src/check/rules/kubevirt-csi';

const DRIVER = 'deploy.csi.kubeVirt';
const LOCAL_PATH = 'deploy.localPathProvisioner';
const WITHOUT_LOCAL_PATH: Dotted = { 'privateNodes.enabled': true, [`${LOCAL_PATH}.enabled`]: false };

describe('the KubeVirt CSI driver', () => {
  testRows([
    ['needs private nodes', { [`${DRIVER}.enabled`]: true, [`${LOCAL_PATH}.enabled`]: false }, [`${DRIVER}.enabled`]],
    ['can be disabled without them', { [`${DRIVER}.enabled`]: false }, []],
    ['can be enabled with them', { ...WITHOUT_LOCAL_PATH, [`${DRIVER}.enabled`]: true }, []],
    ['creates no default storage class beside another', { 'privateNodes.enabled': true, [`${DRIVER}.enabled`]: true }, [`${DRIVER}.storageClass.default`]],
    ['can create a storage class beside the default one',
      { 'privateNodes.enabled': true, [DRIVER]: { enabled: true, storageClass: { default: false } } }, []],
    ['can create none', { 'privateNodes.enabled': true, [DRIVER]: { enabled: true, storageClass: { enabled: false } } }, []],
    ['can have no section for one', { 'privateNodes.enabled': true, [DRIVER]: { enabled: true, storageClass: null } }, []],
    ['can have a default storage class if it is disabled', { 'privateNodes.enabled': true }, []],
    ['labels claims with what labels may be', { ...WITHOUT_LOCAL_PATH, [DRIVER]: { enabled: true, hostLabels: { tier: 'gold' } } }, []],
  ]);

  it('has an error with the possible solutions', () => {
    expect(told({ 'privateNodes.enabled': true, [`${DRIVER}.enabled`]: true })).toEqual([
      `${DRIVER}.storageClass.default must be false if ${LOCAL_PATH} is enabled, which creates the default StorageClass. `
      + `Set it to false, or disable ${LOCAL_PATH}.`,
    ]);
    expect(told({ ...WITHOUT_LOCAL_PATH, 'privateNodes.enabled': false, [`${DRIVER}.enabled`]: true }))
      .toEqual([`${DRIVER}.enabled must be false without private nodes. Set privateNodes.enabled to true, or disable the driver.`]);
  });
});

testMissing(kubeVirtCsi, { 'privateNodes.enabled': true, [DRIVER]: { enabled: true, storageClass: { default: false } } });
