import { Construct } from 'constructs';
import { ParityCase, readCases } from './cases';
import { canonicalObjects, objectDifferences } from '../../projenrc/parity/object-differences';
import { ControlPlaneStatefulSet, VClusterRelease, VirtualCluster } from '../../src';
import { JsonObject } from '../../src/values/json';
import { foldersOf } from '../folders';
import { isReport } from '../report';
import { newChart, synthesized } from '../synth';

/*
 * What the library renders beside what the chart renders, for given values: each case is equal, rightly refused, or
 * right where the chart is wrong. The cases are read from the folders that VCLUSTER_PARITY_DIR names.
 */
const folders = foldersOf('VCLUSTER_PARITY_DIR');

type Outcome = 'equal' | 'refused' | 'right instead' | 'differs' | 'false alarm' | 'not refused' | 'same wrong' | 'fails';

interface Comparison {
  readonly outcome: Outcome;
  readonly detail: string[];
}

const CONSTRUCTS = {
  /** Its workload, headless Service and config Secret. */
  ControlPlaneStatefulSet: {
    make: (scope: Construct, props: any) => new ControlPlaneStatefulSet(scope, 'Case', props),
    concerns: (object: any, { name }: ParityCase) =>
      [name, `${name}-headless`, `vc-config-${name}`].includes(object.metadata.name) && (object.spec?.clusterIP === 'None' || object.kind !== 'Service')
      && ['StatefulSet', 'Deployment', 'Service', 'Secret'].includes(object.kind),
  },
  /** All that the chart renders. */
  VirtualCluster: {
    make: (scope: Construct, props: any) => new VirtualCluster(scope, 'Case', props),
    concerns: () => true,
  },
};

function compare(construct: typeof CONSTRUCTS[keyof typeof CONSTRUCTS], one: ParityCase): Comparison {
  let rendered: JsonObject[];
  try {
    const made = construct.make(newChart({ namespace: one.namespace }), {
      release: VClusterRelease.of(one.release), name: one.name, hostKubernetesVersion: one.kubeVersion, values: one.values,
    });
    rendered = synthesized(made);
  } catch (error) {
    const outcome = !isReport(error) ? 'fails' : one.refusals.length > 0 || one.wrong ? 'refused' : 'false alarm';
    return { outcome, detail: [(error as Error).message] };
  }
  if (one.refusals.length > 0) {
    return { outcome: 'not refused', detail: one.refusals };
  }
  const theirs = one.manifests.filter((object: any) => construct.concerns(object, one));
  const detail = objectDifferences(canonicalObjects(theirs, one.namespace), canonicalObjects(rendered, one.namespace));
  if (detail.length === 0) {
    return { outcome: one.wrong && construct === CONSTRUCTS.VirtualCluster ? 'same wrong' : 'equal', detail };
  }
  return { outcome: one.wrong ? 'right instead' : 'differs', detail };
}

if (folders.length === 0) {
  test.skip('parity with the chart: set VCLUSTER_PARITY_DIR to the folders of cases', () => {});
} else {
  const cases = readCases(folders);
  const releases = [...new Set(cases.map(({ release }) => release))];

  describe.each(Object.entries(CONSTRUCTS))('%s renders what the chart renders', (name, construct) => {
    const counts: Record<string, number> = { 'equal': 0, 'refused': 0, 'right instead': 0, 'differs': 0, 'false alarm': 0, 'not refused': 0, 'same wrong': 0, 'fails': 0 };
    afterAll(() => process.stdout.write(`parity of ${name}, ${cases.length} cases: ${Object.entries(counts).map(([kind, n]) => `${kind} ${n}`).join(', ')}\n`));

    test.each(releases)('in release %s', release => {
      const failures = cases.filter(one => one.release === release).flatMap(one => {
        const { outcome, detail } = compare(construct, one);
        counts[outcome]++;
        return ['equal', 'refused', 'right instead'].includes(outcome) ? [] : [`${one.suite}/${one.id} ${outcome}: ${detail.slice(0, 3).join('; ')}`];
      });
      expect(failures).toEqual([]);
    });
  });
}
