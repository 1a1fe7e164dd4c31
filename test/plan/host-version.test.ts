import { hostVersion } from '../../src/plan/host-version';
import { controlPlane, errorsOf } from '../synth';

describe('the Kubernetes version of the host cluster', () => {
  test.each([
    ['1.31', 31, 'v1.31.0'],
    ['1.31.4', 31, 'v1.31.4'],
    ['v1.27.1', 27, 'v1.27.1'],
    ['v1.30.5-eks-ce1d5eb', 30, 'v1.30.5'],
    ['1.29.3+k3s1', 29, 'v1.29.3'],
  ])('is read from %s', (text, minor, version) => {
    expect(hostVersion(text)).toEqual({ minor, version, errors: [] });
  });

  test('is 1.31 without a patch version if it is unknown', () => {
    expect(hostVersion(undefined)).toEqual({ minor: 31, errors: [] });
  });

  test.each(['latest', '2.1', '1', '31', ''])('is an error if it is %p', text => {
    expect(errorsOf(controlPlane({ hostKubernetesVersion: text }))).toEqual([expect.stringContaining('hostKubernetesVersion: ')]);
  });
});
