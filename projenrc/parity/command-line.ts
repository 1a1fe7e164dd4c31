import { parseArgs } from 'node:util';

const USAGE = 'Usage: npm run parity -- <checkout of vCluster or unpacked chart> [--cases <number>] [--seed <number>] [--record]';

/** The arguments of the comparison. */
export interface ParityArguments {
  readonly path: string;
  /** The number of random combinations to compare. */
  readonly cases: number;
  readonly seed: number;
  /** Whether to write the digests of the chart's objects for the project's own cases, instead of comparing. */
  readonly record: boolean;
}

/** @throws if the arguments are invalid */
export function parityArguments(args: readonly string[]): ParityArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { cases: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' }, record: { type: 'boolean', default: false } },
  });
  const [cases, seed] = [values.cases, values.seed].map(Number);
  if (positionals.length !== 1 || ![cases, seed].every(number => Number.isInteger(number) && number >= 0)) {
    throw new Error(USAGE);
  }
  return { path: positionals[0], cases, seed, record: values.record };
}
