import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { causeOf, configurationIn, CaseOutcome, outcomeOf, OUTCOMES } from './case-outcome';
import { withChartCopy } from './chart-copy';
import { ParityArguments } from './command-line';
import { findHelm, template } from './helm';
import { ParityInput, nullInputs, randomInputs, switchInputs, testInputs } from './inputs';
import { render } from './library';
import { buildOwnCheck } from './own-check';
import { recordDigests } from './record';
import { smallest } from './smallest';
import { target } from './target';
import { VClusterRelease } from '../../src';
import { knownReleases } from '../../src/release/known-releases';
import { JsonObject } from '../../src/values/json';
import { chartAt } from '../import/charts';

const CASE_TARGET = target();
/** The maximum number of causes that are shown for each outcome. */
const MOST_SHOWN = 10;
const WORKERS = 2;

/**
 * Compares the objects of the library with those of the chart of a release, and prints the result.
 *
 * @returns whether there are no differences, and the library renders no values that the chart or vCluster refuses
 */
export async function compareWithChart({ path, cases, seed, record }: ParityArguments): Promise<boolean> {
  const helm = findHelm();
  if (!helm) {
    console.log('skipped: there is neither helm nor Go');
    return true;
  }
  const { folder, version } = chartAt(path);
  return withChartCopy(folder, version, async (chart, work) => {
    if (record) {
      await recordDigests(helm, chart, version);
      return true;
    }
    const release = knownReleases().includes(version)
      ? VClusterRelease.of(version)
      : VClusterRelease.fromChart(chart, { acceptUnknownTemplates: true });
    const check = buildOwnCheck(version, dirname(folder));
    const compare = async (values: JsonObject, id: string): Promise<CaseOutcome> => {
      const file = join(work, `${id}.json`);
      writeFileSync(file, JSON.stringify(values));
      const theirs = await template(helm, chart, file, CASE_TARGET);
      const config = configurationIn(theirs);
      const verdict = config === undefined ? undefined : await check?.(config);
      return outcomeOf(values, render(release, values, CASE_TARGET), theirs, verdict, CASE_TARGET.namespace);
    };
    const defaults = release._model().defaults as unknown as JsonObject;
    const parts = [...testInputs(folder), ...switchInputs(defaults), ...nullInputs(defaults)];
    return report(version, [{ id: 'defaults', values: {} }, ...parts, ...randomInputs(parts, cases, seed)], compare);
  });
}

type Compare = (values: JsonObject, id: string) => Promise<CaseOutcome>;

async function report(version: string, inputs: readonly ParityInput[], compare: Compare): Promise<boolean> {
  const outcomes = await inParallel(inputs, (input, worker) => compare(input.values, `worker-${worker}`));
  console.log(`vCluster ${version} and its chart, ${inputs.length} cases: ${OUTCOMES.map(kind => `${kind} ${outcomes.filter(outcome => outcome.kind === kind).length}`).join(', ')}`);
  for (const kind of ['refused by us alone', 'not refused by us', 'differs'] as const) {
    await show(kind, inputs.map((input, i) => ({ input, outcome: outcomes[i] })).filter(({ outcome }) => outcome.kind === kind), compare);
  }
  return !outcomes.some(({ kind }) => kind === 'differs' || kind === 'not refused by us');
}

interface ComparedRelease {
  readonly input: ParityInput;
  readonly outcome: CaseOutcome;
}

/** Prints the smallest input for each cause. */
async function show(kind: string, found: readonly ComparedRelease[], compare: Compare): Promise<void> {
  const causes = new Map<string, ComparedRelease[]>();
  found.forEach(one => causes.set(causeOf(one.outcome), [...causes.get(causeOf(one.outcome)) ?? [], one]));
  for (const [cause, all] of [...causes].slice(0, MOST_SHOWN)) {
    const [shortest] = [...all].sort((a, b) => JSON.stringify(a.input.values).length - JSON.stringify(b.input.values).length);
    const values = await smallest(shortest.input.values, async part => causeOf(await compare(part, 'smaller')) === cause);
    console.log([`\n${kind}: ${all.length}, such as ${shortest.input.id}`, `  ${JSON.stringify(values)}`, ...shortest.outcome.detail.slice(0, 3).map(line => `  ${line.trim()}`)].join('\n'));
  }
  if (causes.size > MOST_SHOWN) {
    console.log(`\n${kind}: ${causes.size - MOST_SHOWN} more causes`);
  }
}

async function inParallel<T, R>(items: readonly T[], work: (item: T, worker: number) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  await Promise.all(Array.from({ length: WORKERS }, async (_, worker) => {
    for (let i = next++; i < items.length; i = next++) {
      results[i] = await work(items[i], worker);
    }
  }));
  return results;
}
