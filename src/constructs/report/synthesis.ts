/** A call by which cdk8s validates a construct when it synthesises an app or a chart, as a stack shows it. */
const VALIDATED_BY_CDK8S = /[\\/]construct\.[jt]s\b[^\n]*\n[^\n]*[\\/]cdk8s[\\/](?:lib[\\/]app\.js|src[\\/]app\.ts)\b/;

/** A call by which cdk8s validates the app again for one chart, while it synthesises the app. It has validated the app before. */
const VALIDATED_FOR_A_CHART = /\b_synthChart \([^\n]*\n[^\n]*\btoJson \([^\n]*[\\/]chart\.[jt]s\b[^\n]*\n[^\n]*\bsynth(?:Yaml)? \([^\n]*[\\/]app\.[jt]s\b/;

/** The calls that the two patterns look at, and some between them. */
const STACK_DEPTH = 20;

/** Who asks for the errors of an app. */
export interface Asking {
  /** Whether cdk8s asks, to throw them. Where the stack doesn't show it, as in a bundle, cdk8s writes the errors in its own form. */
  readonly isSynthesis: boolean;
  /** Whether cdk8s asks once more for one of the charts, after it found no errors in the whole app. */
  readonly isRepeated: boolean;
}

/** Who asks for the errors of an app. Nothing but the stack tells cdk8s's calls from a call of `app.node.validate()`. */
export function whoAsks(): Asking {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = STACK_DEPTH;
  const stack = String(new Error().stack);
  Error.stackTraceLimit = limit;
  return { isSynthesis: VALIDATED_BY_CDK8S.test(stack), isRepeated: VALIDATED_FOR_A_CHART.test(stack) };
}

/** What is wrong with an app. Its stack is the report itself: where in the library it was found is of no use. */
export class ValidationError extends Error {
  constructor(text: string) {
    super(`Validation failed with the following errors:\n\n${text}\n`);
    // Where nobody catches an error, Node prints what it lists of it: the name is of no use there.
    Object.defineProperty(this, 'name', { value: 'ValidationError' });
    this.stack = this.message;
  }
}
