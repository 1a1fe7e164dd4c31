import type { ReleaseModel } from '../release/release-model';
import type { Path } from '../values/problem';
import type { Values } from '../values/values';

/** What a rule may look at besides the value that it is about. */
export interface RuleContext {
  /** The values, merged over the release's defaults. They may still hold wrong types: the shape's check tells of those. */
  readonly values: Values;
  readonly release: ReleaseModel;
  /** What Helm calls the release name. */
  readonly name: string;
  readonly namespace: string | undefined;
  /** Where the value stands. */
  readonly path: Path;
}

/** One thing that breaks a rule, or that a warning is about, where the row's own place and words don't say enough. */
export interface Finding {
  /** Where it stands, from the place that the rule is asked about. Default: that very place. */
  readonly at?: Path;
  /** Default: what stands there. */
  readonly value?: unknown;
  /** Default: the rule's. */
  readonly allowed?: string;
  /** Default: the rule's. */
  readonly fix?: string;
  /** Default: the warning's. */
  readonly advice?: string;
}

/**
 * One thing that is looked for in the values of a release: a row in a table.
 *
 * It is checked once for each place that its path names, where something stands.
 * It never throws, whatever stands there.
 */
export interface Row {
  /** What it is called, in kebab case. It never changes. */
  readonly id?: string;
  /** Where it looks: `a.b.c`; `*` stands for each key, `[]` for each item of a list: `a.*.patches[]`. Empty: all values. */
  readonly path: string;
  /** The first release that has the rule: `0.26`, or `0.26.1` where a patch brought it. Default: the oldest. */
  readonly since?: string;
  /** The first release that no longer has it. Default: none. */
  readonly until?: string;
  /** Whether the value is fine, or what isn't. */
  readonly check: (value: any, context: RuleContext) => boolean | readonly Finding[];
}

/** One thing that the values must obey. */
export interface Rule extends Row {
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string | ((value: any, context: RuleContext) => string);
  /** What to do about it, a whole sentence. */
  readonly fix?: string | ((value: any, context: RuleContext) => string | undefined);
}

/** Values that are accepted, but do harm or do nothing. */
export interface WarningRule extends Row {
  readonly id: string;
  /** What happens and what to do about it: whole sentences. */
  readonly advice: string | ((value: any, context: RuleContext) => string);
}

/** A warning about an option. */
export interface ValueWarning {
  readonly id: string;
  /** Where the option stands in the values. */
  readonly path: Path;
  /** What stands there. Undefined where something is missing, or where the value must not be shown. */
  readonly value?: unknown;
  /** What happens and what to do about it: whole sentences. */
  readonly advice: string;
}
