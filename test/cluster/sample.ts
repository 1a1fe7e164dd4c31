import { VClusterRelease, VirtualCluster } from '../../src';
import { ParityCase, readCases } from '../parity/cases';
import { newChart, synthesized } from '../synth';

/** Some of the cases of each release, evenly among those that are accepted. */
export function sampleOf(folders: readonly string[], count: number): [string, ParityCase[]][] {
  const accepted = readCases(folders).filter(({ refusals, wrong }) => refusals.length === 0 && !wrong);
  return [...new Set(accepted.map(({ release }) => release))].map(release => {
    const cases = accepted.filter(one => one.release === release);
    const step = Math.max(1, Math.floor(cases.length / count));
    return [release, cases.filter((_, i) => i % step === 0).slice(0, count)];
  });
}

/** What is rendered for a case, in a namespace. */
export function rendered(one: ParityCase, namespace = one.namespace): any[] {
  return synthesized(new VirtualCluster(newChart({ namespace }), 'Case', {
    release: VClusterRelease.of(one.release), name: one.name, hostKubernetesVersion: one.kubeVersion, values: one.values,
  }));
}
