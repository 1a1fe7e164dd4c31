import { OWN_CASES } from './own-cases';
import { objectsDigest, readDigests } from '../../projenrc/parity/own-digests';
import { ownCasesOf } from '../../projenrc/parity/record';
import { target } from '../../projenrc/parity/target';
import { VClusterRelease, VirtualCluster } from '../../src';
import { HISTORY } from '../../src/release/history';
import { newChart, synthesized } from '../synth';

/*
 * The digests of what each chart made of these values, as `npm run parity -- <chart> --record` wrote them. Where one
 * differs, `npm run parity -- <chart>` shows what.
 */
const digests = readDigests();

test('the newest version of each minor release has digests', () => {
  expect(Object.keys(digests)).toEqual(Object.values(HISTORY).map(({ newest }) => newest));
});

test('each case applies to a release', () => {
  const used = new Set(Object.values(digests).flatMap(Object.keys));
  expect(OWN_CASES.map(({ id }) => id).filter(id => !used.has(id))).toEqual([]);
});

describe.each(Object.keys(digests))('vCluster %s', version => {
  test.each(ownCasesOf(version))('renders what its chart renders: $id', ({ id, values, kubeVersion }) => {
    const { name, namespace, kubeVersion: hostKubernetesVersion } = target(kubeVersion);
    const made = new VirtualCluster(newChart({ namespace }), 'Case', { release: VClusterRelease.of(version), name, hostKubernetesVersion, values });
    expect(objectsDigest(synthesized(made), namespace)).toBe(digests[version][id]);
  });
});
