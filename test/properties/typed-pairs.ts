import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { VClusterRelease } from '../../src';
import * as enums from '../../src/props/enums';
import { Option, OptionType, optionStruct } from '../../src/props/option-table';
import { ReleaseModel } from '../../src/release/release-model';
import { ANY_KEY, Kind, parseKind, ROOT_TYPE } from '../../src/release/shape';

/** The same setting twice: as a prop, and as what stands in a `vcluster.yaml`. */
export interface Pair {
  readonly prop: any;
  readonly value: any;
}

/** Values that aren't plain JSON, each with its form in a `vcluster.yaml`. */
const CLASSES: Readonly<Record<string, readonly (readonly [prop: any, value: any])[]>> = {
  seconds: [[Duration.seconds(30), 30], [Duration.minutes(2), 120]],
  duration: [[Duration.hours(1), '1h'], [Duration.seconds(90), '1m30s'], [Duration.days(2), '48h']],
  size: [[Size.gibibytes(10), '10Gi'], [Size.mebibytes(512), '512Mi']],
  auto: [[enums.AutoSwitch.AUTO, 'auto'], [enums.AutoSwitch.TRUE, true], [enums.AutoSwitch.FALSE, false]],
  percent: [[kplus.PercentOrAbsolute.absolute(1), 1], [kplus.PercentOrAbsolute.percent(50), '50%']],
  resources: [
    [{ cpu: { request: kplus.Cpu.millis(100) } }, { requests: { cpu: '100m' } }],
    [{ memory: { request: Size.mebibytes(64), limit: Size.gibibytes(2) } }, { requests: { memory: '64Mi' }, limits: { memory: '2Gi' } }],
  ],
  amounts: [[{ cpu: kplus.Cpu.units(2), ephemeralStorage: Size.gibibytes(1) }, { 'cpu': '2', 'ephemeral-storage': '1Gi' }]],
  env: [[{ LOG: kplus.EnvValue.fromValue('1') }, [{ name: 'LOG', value: '1' }]]],
  dnsOption: [[{ name: 'ndots', value: '2' }, { name: 'ndots', value: '2' }]],
  quantities: [[{ cpu: kplus.k8s.Quantity.fromString('10') }, { cpu: '10' }]],
};

const SPREAD = { topologyKey: 'zone', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' };
const RULE = { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] };

/** Fragments of Kubernetes' API, as cdk8s-plus and as Kubernetes spell them. */
const FRAGMENTS: Readonly<Record<string, readonly (readonly [prop: any, value: any])[]>> = {
  Toleration: [[{ key: 'dedicated', operator: 'Exists' }, { key: 'dedicated', operator: 'Exists' }]],
  PolicyRule: [[RULE, RULE]],
  TopologySpreadConstraint: [[SPREAD, SPREAD]],
  Affinity: [[{ podAntiAffinity: {} }, { podAntiAffinity: {} }]],
  PodSecurityContext: [[{ fsGroup: 12, runAsNonRoot: true }, { fsGroup: 12, runAsNonRoot: true }]],
  SecurityContext: [[{ runAsUser: 12 }, { runAsUser: 12 }]],
  ServiceSpec: [[{ externalIPs: ['10.0.0.1'], loadBalancerIp: '10.0.0.2' }, { externalIPs: ['10.0.0.1'], loadBalancerIP: '10.0.0.2' }]],
  LabelSelector: [[{ matchLabels: { team: 'a' } }, { matchLabels: { team: 'a' } }]],
  HostAlias: [[{ ip: '10.0.0.1', hostnames: ['a.example'] }, { ip: '10.0.0.1', hostnames: ['a.example'] }]],
};

const CLOSED_SETS = [...new Set(Object.values(enums).flatMap(one => Object.values(one)))];
const TEXTS = ['a', 'my-name', 'nginx:1.27', 'example.com/key', '/var/run', '10.0.0.0/16', 'https://vc.example:8443', 'a/b', ...CLOSED_SETS];
const KEYS = ['a', 'team', 'my-namespace/my-name', 'certificates.cert-manager.io'];

const same = (arbitrary: fc.Arbitrary<any>): fc.Arbitrary<Pair> => arbitrary.map(one => ({ prop: one, value: one }));
const listed = (rows: readonly (readonly [any, any])[]): fc.Arbitrary<Pair> => fc.constantFrom(...rows).map(([prop, value]) => ({ prop, value }));

/** Props of one section of a `vcluster.yaml` that a release knows, with the same as values. */
export function sectionPairs(release: VClusterRelease, section: string): fc.Arbitrary<Pair> {
  const { shape } = ReleaseModel.of(release.version);

  /** What a release allows below a type, or nothing where it knows no such key. */
  const kindAt = (kind: Kind | undefined, [key, ...rest]: readonly string[]): Kind | undefined => {
    if (key === undefined || kind === undefined) {
      return kind;
    }
    const keys = kind.kind === 'named' ? shape[kind.name] : undefined;
    const notation = keys?.[key] ?? keys?.[ANY_KEY];
    return notation === undefined ? undefined : kindAt(parseKind(notation), rest);
  };

  const struct = (name: string, kind: Kind, depth: number): fc.Arbitrary<Pair> | undefined => {
    const { options, switchedOn } = optionStruct(name);
    const known = options.flatMap(option => {
      const inner = kindAt(kind, option.path);
      const pair = inner && ofType(option.type, inner, depth + 1);
      return pair ? [{ option, pair }] : [];
    });
    return known.length === 0 ? undefined : fc.uniqueArray(fc.nat(known.length - 1), { minLength: 1, maxLength: depth < 2 ? 2 : 3 })
      .chain(indices => fc.tuple(...indices.map(i => known[i].pair.map(pair => ({ option: known[i].option, pair })))))
      .map(chosen => together(chosen, switchedOn));
  };

  const ofType = (type: OptionType, kind: Kind, depth: number): fc.Arbitrary<Pair> | undefined => {
    switch (type.kind) {
      case 'kubernetes': return FRAGMENTS[type.name] && listed(FRAGMENTS[type.name]);
      case 'struct': return depth > 8 ? undefined : struct(type.name, kind, depth);
      case 'list': {
        const item = ofType(type.of, kind.kind === 'list' ? kind.of : kind, depth + 1);
        return item && fc.array(item, { maxLength: 2 }).map(items => (
          { prop: items.map(({ prop }) => prop), value: items.map(({ value }) => value) }));
      }
      case 'map': {
        const item = ofType(type.of, kind.kind === 'map' ? kind.of : kind, depth + 1);
        return item && fc.dictionary(fc.constantFrom(...KEYS), item, { maxKeys: 2 }).map(items => ({
          prop: Object.fromEntries(Object.entries(items).map(([key, { prop }]) => [key, prop])),
          value: Object.fromEntries(Object.entries(items).map(([key, { value }]) => [key, value])),
        }));
      }
      case 'value': return ofValue(type.name);
    }
  };

  const { options } = optionStruct('VirtualClusterOptions');
  const option = options.find(one => one.prop === section)!;
  const kind = kindAt({ kind: 'named', name: ROOT_TYPE }, option.path);
  const pair = kind && ofType(option.type, kind, 0);
  // A release that doesn't know the section gets nothing of it.
  return pair ? pair.map(one => together([{ option, pair: one }], false)) : fc.constant({ prop: {}, value: {} });
}

function ofValue(name: string): fc.Arbitrary<Pair> | undefined {
  switch (name) {
    case 'string': return same(fc.constantFrom(...TEXTS));
    case 'boolean': return same(fc.boolean());
    case 'integer': return same(fc.constantFrom(1, 3, 8443, 30443));
    case 'number': return same(fc.constantFrom(1, 0.5));
    case 'any':
    case 'object': return same(fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...TEXTS), { maxKeys: 2 }));
    default: return CLASSES[name] && listed(CLASSES[name]);
  }
}

/** Several options of one struct, as props and as values. */
function together(chosen: readonly { option: Option; pair: Pair }[], switchedOn: boolean): Pair {
  const value: any = {};
  for (const { option: { path }, pair } of chosen) {
    const owner = path.slice(0, -1).reduce((map, key) => (map[key] ??= {}), value);
    owner[path[path.length - 1]] = pair.value;
  }
  if (switchedOn && value.enabled === undefined) {
    value.enabled = true;
  }
  return { prop: Object.fromEntries(chosen.map(({ option, pair }) => [option.prop, pair.prop])), value };
}
