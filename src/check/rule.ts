import type { ReleaseModel } from '../release/release-model';
import type { Path } from '../values/problem';
import type { Values } from '../values/values';

/** The context that a rule about values can use in addition to the value. */
export interface RuleContext {
  /** The values, merged over the defaults of the release. They can have wrong types, which the check of types reports. */
  readonly values: Values;
  readonly release: ReleaseModel;
  /** The Helm release name. */
  readonly name: string;
  readonly namespace: string | undefined;
}

/** One violation of a rule, or one reason for a warning, if the path and the texts of the rule are not specific enough. */
export interface Finding {
  /** Its path, relative to the path that the rule checks. Default: that path. */
  readonly at?: Path;
  /** Default: the value at that path. */
  readonly value?: unknown;
  /** Default: the rule's. */
  readonly allowed?: string;
  /** Default: the rule's. */
  readonly fix?: string;
  /** Default: the warning's. */
  readonly advice?: string;
}

/**
 * One check in a table. It runs once for each place that matches its path and has a value.
 *
 * It must not throw for any value, and must not keep the path that it is given.
 *
 * @typeParam Context the context that the check can use in addition to the value
 */
export interface Check<Context = RuleContext> {
  /** The places that it checks: `a.b.c`. `*` is each key, `[]` each item of a list: `a.*.patches[]`. Empty: the subject itself. */
  readonly path: string;
  /** Whether it also runs if the key is missing in an existing map. The value is then undefined. Default: no. */
  readonly absentToo?: boolean;
  /** The first release with the rule: `0.26`, or `0.26.1` if a patch introduced it. Default: the oldest. */
  readonly since?: string;
  /** The first release without it. Default: none. */
  readonly until?: string;
  /** Whether the value is valid, or the list of violations. */
  readonly check: (value: any, context: Context, path: Path) => boolean | readonly Finding[];
}

/** The last key of a path. */
export function lastKey(path: Path): string {
  return String(path[path.length - 1]);
}

/** A text, or a function that returns it for a value. */
export type RuleText<Context, Text = string> = Text | ((value: any, context: Context, path: Path) => Text);

/** A condition for valid input. */
export interface Rule<Context = RuleContext> extends Check<Context> {
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: RuleText<Context>;
  /** How to fix it, as a complete sentence. */
  readonly fix?: RuleText<Context, string | undefined>;
}

/** A check for values that are accepted, but cause problems or have no effect. */
export interface WarningRule extends Check {
  readonly id: string;
  /** The effect and what to do, in complete sentences. */
  readonly advice: RuleText<RuleContext>;
}

/** A warning about an option. */
export interface ValueWarning {
  readonly id: string;
  /** The path of the option in the values. */
  readonly path: Path;
  /** Its value. Undefined if it is missing, or if it must not be shown. */
  readonly value?: unknown;
  /** The effect and what to do, in complete sentences. */
  readonly advice: string;
}
