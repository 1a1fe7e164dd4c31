/** A call by which cdk8s validates a construct when it synthesises an app or a chart, as a stack shows it. */
const VALIDATED_BY_CDK8S = /[\\/]construct\.[jt]s\b[^\n]*\n[^\n]*[\\/]cdk8s[\\/](?:lib[\\/]app\.js|src[\\/]app\.ts)\b/;

/**
 * Whether cdk8s asks for the errors of an app, to throw them.
 *
 * Nothing but the stack tells its call from one of `app.node.validate()`. Where the stack doesn't, as in a bundle, cdk8s
 * writes the errors in its own form.
 */
export function isSynthesising(): boolean {
  return VALIDATED_BY_CDK8S.test(String(new Error().stack));
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
