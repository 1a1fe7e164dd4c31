import { Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { VClusterRelease, VirtualClusterProps } from '../../src';
import { ReleaseModel } from '../../src/release/release-model';
import { Kind, parseKind, ROOT_TYPE } from '../../src/release/shape';
import { COMBINATIONS } from '../constructs/combinations';
import { EQUIVALENTS } from '../constructs/virtual-cluster-equivalents';
import { NEWEST_RELEASE } from '../releases';

/** The oldest, the newest, and some between them. */
export const releases = fc.constantFrom(
  VClusterRelease.V0_22, VClusterRelease.V0_25, VClusterRelease.V0_28, VClusterRelease.V0_31, VClusterRelease.V0_33, NEWEST_RELEASE,
);

/** Typed props of a virtual cluster, made in the chart that holds it. */
export type MakeProps = (chart: Chart) => Partial<VirtualClusterProps>;

/** What a control plane takes by itself is, in a virtual cluster, an option of its workload. */
const BESIDE_WORKLOAD = ['backingStore', 'defaultImageRegistry', 'hostKubernetesVersion', 'serviceAccount', 'values'];

const ROWS: MakeProps[] = [
  ...EQUIVALENTS.map(({ props }) => props),
  ...Object.values(COMBINATIONS).map(options => (chart: Chart) => {
    const { serviceAccount, ...entries } = options(chart);
    const pick = (beside: boolean) => Object.fromEntries(Object.entries(entries).filter(([key]) => BESIDE_WORKLOAD.includes(key) === beside));
    return { ...pick(true), statefulSet: pick(false) };
  }),
];

/** Typed props: some of those that the tests know, laid over each other. What two of them say, the later says. */
export const typedProps: fc.Arbitrary<MakeProps> = fc.uniqueArray(fc.nat(ROWS.length - 1), { maxLength: 4 })
  .map(rows => chart => rows.map((row, index) => {
    // Constructs of one name must not meet in one chart.
    const scope = new Chart(chart, `row-${index}`);
    return ROWS[row](scope);
  }).reduce((all, props) => overlaid(all, props), {}));

/** A `vcluster.yaml`: some of those that the tests know, laid over each other. Most of them are accepted. */
export const knownValues: fc.Arbitrary<object> = fc.subarray(EQUIVALENTS.map(({ values }) => values as object), { maxLength: 3 })
  .map(values => values.reduce((all, one) => overlaid(all, one), {}));

const TEXTS = [
  '', 'a', 'my-name', 'vc', '5Gi', '100m', '1.31', 'v1.33.1', 'true', 'null', '0', '1e3', '0x1F', '~', '- x', 'a: b', '#c', ' a', 'a\nb', 'ü😀', 'A_B',
  'https://vc.corp:8443/x', '10.0.0.7', '10.0.0.0/8', 'fd00::1', 'example.com/key', 'ConfigMap', 'Always', 'RuntimeDefault', '{{ .Release.Name }}', '{{', 'x'.repeat(300),
];
const texts = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', maxLength: 12 }));
const integers = fc.oneof(fc.constantFrom(0, 1, 2, 3, 443, 8443, 30443, 65535), fc.constantFrom(-1, 65536, 2 ** 31, Number.MAX_SAFE_INTEGER));

/** A `vcluster.yaml` of a release with keys and types as it wants them, and anything in them: a few keys a level. */
export function shapedValues(release: VClusterRelease): fc.Arbitrary<any> {
  const { shape } = ReleaseModel.of(release.version);
  const made = new Map<string, fc.Arbitrary<any>>();
  const typeNamed = (name: string): fc.Arbitrary<any> => {
    let arbitrary = made.get(name);
    if (!arbitrary) {
      // Types may hold themselves, so that what a type holds is worked out when it is drawn.
      const keys = Object.keys(shape[name] ?? {}).filter(key => key !== '*');
      arbitrary = keys.length === 0 ? fc.constant({}) : fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 })
        .chain(chosen => fc.record(Object.fromEntries(chosen.map(key => [key, ofKind(parseKind(shape[name][key]))]))));
      made.set(name, arbitrary);
    }
    return arbitrary;
  };
  const ofKind = (kind: Kind): fc.Arbitrary<any> => {
    switch (kind.kind) {
      case 'any': return fc.oneof(texts, integers, fc.boolean());
      case 'object': return fc.dictionary(texts, texts, { maxKeys: 2 });
      case 'scalar': return scalar(kind.name);
      case 'named': return typeNamed(kind.name);
      case 'kubernetes': return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
      case 'list': return fc.array(ofKind(kind.of), { maxLength: 2 });
      case 'map': return fc.dictionary(texts, ofKind(kind.of), { maxKeys: 2 });
      case 'union': return fc.oneof(...kind.of.map(ofKind));
    }
  };
  return typeNamed(ROOT_TYPE);
}

function scalar(name: string): fc.Arbitrary<any> {
  switch (name) {
    case 'boolean': return fc.boolean();
    case 'integer': return integers;
    case 'number': return fc.oneof(integers, fc.double());
    case 'base64': return fc.base64String();
    default: return texts;
  }
}

/** Lays one map over another, deeply. Lists and whatever has a class is taken as a whole. */
export function overlaid(under: any, over: any): any {
  if (!isPlain(under) || !isPlain(over)) {
    return over;
  }
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])];
  return Object.fromEntries(keys.map(key => [key, key in over ? overlaid(under[key], over[key]) : under[key]]));
}

export function isPlain(value: any): value is Record<string, any> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
