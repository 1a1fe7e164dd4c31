import { inspect } from 'node:util';
import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { isPlain, knownValues, overlaid, releases, typedProps } from './arbitraries';
import { drawTheSame } from './draws';
import { synthesise } from './synthesis';
import { NEWEST_RELEASE } from '../releases';
import { isReport } from '../report';

const numRuns = drawTheSame(150);

const thorough = numRuns > 1000;

const RELEASE = NEWEST_RELEASE;

/** What nobody should pass in, by name. Each is made anew. */
const ODDITIES: Record<string, () => unknown> = {
  'undefined': () => undefined,
  'null': () => null,
  'a symbol': () => Symbol('odd'),
  'a function': () => () => 'odd',
  'a big integer': () => 1n,
  'not a number': () => NaN,
  'without end': () => -Infinity,
  'minus zero': () => -0,
  'half a surrogate pair': () => '\ud800',
  'a zero character': () => 'a\u0000b',
  'a huge text': () => 'x'.repeat(300_000),
  'a huge list': () => new Array(5_000).fill('x'),
  'a list with holes': () => [, 'a'], // eslint-disable-line no-sparse-arrays
  'a deep map': () => nested(20_000, inner => ({ a: inner })),
  'a deep list': () => nested(20_000, inner => [inner]),
  'a map that holds itself': () => cyclic({}),
  'a list that holds itself': () => cyclic([]),
  'keys of prototypes': () => JSON.parse('{"__proto__": {"a": "b"}, "constructor": {"prototype": {"a": 1}}, "toString": "x", "hasOwnProperty": 1}'),
  'keys that are symbols': () => ({ [Symbol('odd')]: 1 }),
  'no prototype': () => Object.assign(Object.create(null), { a: 'b' }),
  'a getter that fails': () => ({ get enabled() { throw new Error('odd'); } }),
  'a getter that changes its mind': () => { let n = 0; return { get enabled() { return n++ % 2 === 0 ? 'a' : n; } }; },
  'a proxy that fails': () => new Proxy({}, { get: fail, ownKeys: fail, has: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail }),
  'a revoked proxy': () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; },
  'a proxy that has everything': () => new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? undefined : 'x'), has: () => true }),
  'something frozen': () => Object.freeze({ enabled: Object.freeze(['a']) }),
  'a text that can\'t be made': () => ({ toString: fail, toJSON: fail, valueOf: fail, [Symbol.toPrimitive]: fail }),
  'a boxed text': () => new String('a'), // eslint-disable-line no-new-wrappers
  'a date that is none': () => new Date(NaN),
  'a map of JavaScript\'s': () => new Map([['a', 1]]),
  'bytes': () => new Uint8Array(3),
  'a promise': () => Promise.resolve('a'),
  'a size': () => Size.gibibytes(1),
  'an amount of CPU': () => kplus.Cpu.millis(100),
  'a text for a list': () => 'a,b',
  'a list for a map': () => [['a', 'b']],
  'a list of nothing': () => [null, undefined],
  'a number': () => 1e21,
};

function fail(): never {
  throw new Error('odd');
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) {
    value = wrap(value);
  }
  return value;
}

function cyclic(value: any): unknown {
  return Array.isArray(value) ? (value.push(value), value) : Object.assign(value, { a: value });
}

/** The places in what is given, the props themselves included. */
function placesIn(value: any, path: string[] = []): string[][] {
  return isPlain(value) ? Object.keys(value).flatMap(key => [[...path, key], ...placesIn(value[key], [...path, key])]) : [];
}

function replaced(value: any, [key, ...rest]: string[], by: unknown): any {
  return key === undefined ? by : { ...isPlain(value) ? value : {}, [key]: replaced(value?.[key], rest, by) };
}

/** Every prop and group of props, so that each is hit, whatever the rows that are drawn leave out. */
const PROPS = [
  'name', 'namespace', 'hostKubernetesVersion', 'values', 'backingStore', 'defaultImageRegistry', 'globalAnnotations', 'statefulSet', 'distro', 'service',
  'ingress', 'proxy', 'podDisruptionBudget', 'serviceMonitor', 'serviceAccount', 'workloadServiceAccount', 'rbac', 'policies', 'exportKubeConfig',
  'statefulSet.highAvailability', 'statefulSet.resources', 'statefulSet.resources.cpu', 'statefulSet.resources.memory', 'statefulSet.scheduling',
  'statefulSet.scheduling.affinity', 'statefulSet.security', 'statefulSet.probes', 'statefulSet.probes.livenessProbe', 'statefulSet.persistence',
  'statefulSet.persistence.volumeClaim', 'statefulSet.persistence.volumeClaim.size', 'statefulSet.persistence.dataVolume',
  'statefulSet.persistence.volumeClaimTemplates', 'statefulSet.persistence.addVolumes', 'statefulSet.persistence.addVolumeMounts', 'statefulSet.labels',
  'statefulSet.pods', 'statefulSet.image', 'statefulSet.env', 'statefulSet.env.A', 'statefulSet.dnsConfig', 'statefulSet.initContainers',
  'statefulSet.sidecarContainers', 'statefulSet.hostAliases', 'statefulSet.args', 'distro.k8s', 'distro.k8s.apiServer', 'distro.k8s.resources', 'service.spec',
  'ingress.tls', 'ingress.spec', 'exportKubeConfig.additionalSecrets', 'policies.resourceQuota', 'policies.networkPolicy', 'rbac.role', 'rbac.clusterRole',
].map(path => path.split('.'));

describe('whatever is passed in', () => {
  test.each(Object.keys(ODDITIES).map((name, row) => [name, row] as const))('%s is refused with a report or has a meaning, in any place', (name, row) => {
    // Each in a third of the places, and each place with a third of them: enough for every run.
    const places = PROPS.filter((_, column) => thorough || (row + column) % 3 === 0);
    const unclear = places.filter(path => !isClear(synthesise(RELEASE, () => replaced({}, path, ODDITIES[name]())).refused));
    expect(unclear.map(path => path.join('.'))).toEqual([]);
  });

  test('any value in any place of the input is refused with a report or has a meaning', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
      maxDepth: 3,
    } as fc.ObjectConstraints);
    const cases = fc.record({ release: releases, props: typedProps, values: knownValues, odd: anything, place: fc.nat() });
    fc.assert(fc.property(cases, ({ release, props, values, odd, place }) => {
      const { refused } = synthesise(release, chart => {
        const given = overlaid({ values }, props(chart));
        const places = placesIn(given);
        return replaced(given, places[place % places.length], odd);
      });
      expect(isClear(refused) ? undefined : refused).toBeUndefined();
    }));
  });

  test('is never changed', () => {
    const things = Object.values(ODDITIES);
    for (const make of things) {
      const values = { controlPlane: { statefulSet: { labels: make() } }, plugins: make() };
      const before = text(values);
      synthesise(RELEASE, () => ({ values }));
      expect(text(values)).toBe(before);
    }
    expect(({} as any).a).toBeUndefined();
  });
});

/** What something looks like, without asking its getters. */
function text(value: unknown): string {
  return inspect(value, { depth: 200, maxArrayLength: null, maxStringLength: null, showHidden: true });
}

function isClear(error: Error | undefined): boolean {
  return !error || isReport(error);
}
