/** The pattern in a stack of cdk8s validating constructs while it synthesises an app or a chart. */
const VALIDATED_BY_CDK8S = /[\\/]construct\.[jt]s\b[^\n]*\n[^\n]*[\\/]cdk8s[\\/](?:lib[\\/]app\.js|src[\\/]app\.ts)\b/;

/** The pattern in a stack of cdk8s validating the app again for a single chart, after it has validated the whole app. */
const VALIDATED_FOR_A_CHART = /\b_synthChart \([^\n]*\n[^\n]*\btoJson \([^\n]*[\\/]chart\.[jt]s\b[^\n]*\n[^\n]*\bsynth(?:Yaml)? \([^\n]*[\\/]app\.[jt]s\b/;

/** The number of calls in the stack, enough for both patterns. */
const STACK_DEPTH = 20;

/** The caller that validates an app. */
export interface Asking {
  /** Whether cdk8s synthesises the app. If the stack doesn't show it, as in a bundle, cdk8s formats the errors itself. */
  readonly isSynthesis: boolean;
  /** Whether cdk8s validates again for a single chart, after it found no errors in the whole app. */
  readonly isRepeated: boolean;
}

/** Finds the caller that validates an app. Only the stack distinguishes synthesis from a call of `app.node.validate()`. */
export function whoAsks(): Asking {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = STACK_DEPTH;
  const stack = String(new Error().stack);
  Error.stackTraceLimit = limit;
  return { isSynthesis: VALIDATED_BY_CDK8S.test(stack), isRepeated: VALIDATED_FOR_A_CHART.test(stack) };
}

/** The errors in an app. Its stack is only the report, because the position in the library doesn't help users. */
export class ValidationError extends Error {
  constructor(text: string) {
    super(`Validation failed with the following errors:\n\n${text}\n`);
    // Node prints the enumerable properties of uncaught errors. The name would not help users there.
    Object.defineProperty(this, 'name', { value: 'ValidationError' });
    this.stack = this.message;
  }
}
