import * as fc from 'fast-check';
import { isPlain, knownValues, overlaid, releases, shapedValues, typedProps } from './arbitraries';
import { drawTheSame } from './draws';
import { schemaErrors } from './kubernetes-schema';
import { Outcome, synthesise } from './synthesis';
import { isReport } from '../report';

const numRuns = drawTheSame(150);

/** A virtual cluster of typed props over a `vcluster.yaml`, most of which are accepted. */
const likely = fc.record({ release: releases, props: typedProps, values: knownValues });

/** One of a `vcluster.yaml` that has the right keys and types, and anything in them. */
const unlikely = releases.chain(release => fc.record({ release: fc.constant(release), values: shapedValues(release), likely: knownValues }));

function refusedOrValid({ objects, refused }: Outcome): void {
  if (refused) {
    expect(isReport(refused) ? [] : refused).toEqual([]);
  } else {
    expect(objects.flatMap(schemaErrors)).toEqual([]);
  }
}

describe('for any combination of options', () => {
  test('typed props over values are refused with a report, or rendered as objects that are valid in Kubernetes\' schemas', () => {
    let rendered = 0;
    fc.assert(fc.property(likely, ({ release, props, values }) => {
      const outcome = synthesise(release, chart => overlaid({ values }, props(chart)));
      rendered += outcome.refused ? 0 : 1;
      refusedOrValid(outcome);
    }));
    // Were nearly all refused, this would say little.
    expect(rendered).toBeGreaterThan(numRuns / 5);
  });

  test('a vcluster.yaml with valid types is refused with a report, or rendered as objects that are valid in Kubernetes\' schemas', () => {
    let rendered = 0;
    fc.assert(fc.property(unlikely, ({ release, values, likely: under }) => {
      const outcome = synthesise(release, () => ({ values: overlaid(under, values) }));
      rendered += outcome.refused ? 0 : 1;
      refusedOrValid(outcome);
    }));
    expect(rendered).toBeGreaterThan(numRuns / 20);
  });

  test('the result is the same YAML each time, for any order of keys in values', () => {
    fc.assert(fc.property(likely, fc.nat(), ({ release, props, values }, order) => {
      const [first, second] = [values, shuffled(values, order)].map(given => synthesise(release, chart => overlaid({ values: given }, props(chart))));
      expect(second.yaml).toBe(first.yaml);
      // A report goes through the values in the order that they were written in.
      expect(placesIn(second.refused)).toEqual(placesIn(first.refused));
    }));
  });

  test('the input is not changed', () => {
    fc.assert(fc.property(likely, ({ release, props, values }) => {
      const before = JSON.stringify(values);
      // In a frozen object a change throws, and a copy that is changed isn't noticed elsewhere.
      const { refused } = synthesise(release, chart => frozen(overlaid({ values: frozen(values) }, props(chart))));
      expect(refused && !isReport(refused) ? refused : undefined).toBeUndefined();
      expect(JSON.stringify(values)).toBe(before);
    }));
  });
});

/** What a report complains of, sorted. */
function placesIn(report?: Error): string[] | undefined {
  return report?.message.split('\n').map(line => line.split(': ')[0]).sort();
}

/** The same with the keys of each map in another order. */
function shuffled(value: any, order: number): any {
  if (Array.isArray(value)) {
    return value.map(item => shuffled(item, order));
  }
  if (!isPlain(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, order)] as const);
  return Object.fromEntries(entries.map((entry, i) => [entry, (i * 7 + order) % (entries.length + 1)] as const)
    .sort(([, a], [, b]) => b - a).map(([entry]) => entry));
}

function frozen<T>(value: T): T {
  if (Array.isArray(value) || isPlain(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
