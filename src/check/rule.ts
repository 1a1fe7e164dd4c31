import { Path, Problem } from './problem';
import type { ReleaseModel } from '../release/release-model';
import type { Values } from '../values/values';

/** What a rule may look at besides the value that it is about. */
export interface RuleContext {
  /** The values, merged over the release's defaults. */
  readonly values: Values;
  readonly release: ReleaseModel;
  /** What Helm calls the release name. */
  readonly name: string;
  readonly namespace: string | undefined;
  /** Where the value stands. */
  readonly path: Path;
}

/**
 * One thing that the values of a release must obey: a row in a table.
 *
 * The rule is asked once for each place that its path names, where something stands.
 */
export interface Rule {
  /** Where it looks: `a.b.c`; `*` stands for each key, `[]` for each item of a list: `sync.toHost.*.patches[]`. */
  readonly path: string;
  /** The first minor release that has the rule. Default: the oldest. */
  readonly since?: string;
  /** The first minor release that no longer has it. Default: none. */
  readonly until?: string;
  /** Whether the value is fine. A list of problems where one place can break the rule in several deeper ones. */
  readonly check: (value: any, context: RuleContext) => boolean | Problem[];
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string | ((value: any, context: RuleContext) => string);
  /** What to do about it, a whole sentence. */
  readonly fix?: string | ((value: any, context: RuleContext) => string);
}
