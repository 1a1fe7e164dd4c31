import type { ReleaseModel } from '../release/release-model';
import type { Path } from '../values/problem';
import type { Values } from '../values/values';

/** What a rule about the values of a virtual cluster may look at besides the value that it is about. */
export interface RuleContext {
  /** The values, merged over the release's defaults. They may still hold wrong types: the check of types reports those. */
  readonly values: Values;
  readonly release: ReleaseModel;
  /** What Helm calls the release name. */
  readonly name: string;
  readonly namespace: string | undefined;
}

/** One violation of a rule, or one reason for a warning, where the rule's own place and texts are not exact enough. */
export interface Finding {
  /** Where it is, relative to the place that the rule checks. Default: that place. */
  readonly at?: Path;
  /** Default: the value there. */
  readonly value?: unknown;
  /** Default: the rule's. */
  readonly allowed?: string;
  /** Default: the rule's. */
  readonly fix?: string;
  /** Default: the warning's. */
  readonly advice?: string;
}

/**
 * One check in a table. It runs once for each place that its path names, where there is a value.
 *
 * It never throws, whatever the value is. It must not keep the path that it is given.
 *
 * @typeParam Context what the check may look at besides the value
 */
export interface Check<Context = RuleContext> {
  /** The places that it checks: `a.b.c`; `*` stands for each key, `[]` for each item of a list: `a.*.patches[]`. Empty: the subject itself. */
  readonly path: string;
  /** Whether it also runs where the key is missing, in a map that is there. The value is undefined then. Default: no. */
  readonly absentToo?: boolean;
  /** The first release that has the rule: `0.26`, or `0.26.1` where a patch introduced it. Default: the oldest. */
  readonly since?: string;
  /** The first release that no longer has it. Default: none. */
  readonly until?: string;
  /** Whether the value is valid, or the list of violations. */
  readonly check: (value: any, context: Context, path: Path) => boolean | readonly Finding[];
}

/** The last key of a path. */
export function lastKey(path: Path): string {
  return String(path[path.length - 1]);
}

/** A text, or how it is made for a value. */
export type RuleText<Context, Text = string> = Text | ((value: any, context: Context, path: Path) => Text);

/** A condition that valid input meets. */
export interface Rule<Context = RuleContext> extends Check<Context> {
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: RuleText<Context>;
  /** How to fix it, a whole sentence. */
  readonly fix?: RuleText<Context, string | undefined>;
}

/** A check for values that are accepted, but do harm or have no effect. */
export interface WarningRule extends Check {
  readonly id: string;
  /** What happens and what to do about it: whole sentences. */
  readonly advice: RuleText<RuleContext>;
}

/** A warning about an option. */
export interface ValueWarning {
  readonly id: string;
  /** Where the option stands in the values. */
  readonly path: Path;
  /** What stands there. Undefined if something is missing, or where the value must not be shown. */
  readonly value?: unknown;
  /** What happens and what to do about it: whole sentences. */
  readonly advice: string;
}
