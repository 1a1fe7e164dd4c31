import { IConstruct } from 'constructs';

const reporting = new WeakSet<IConstruct>();

/**
 * Makes the app of a construct report its errors as a whole: all of them together, under the path of the construct that
 * each belongs to, without the stack of a call that has nothing to do with them.
 */
export function reportTogether(construct: IConstruct): void {
  const { root } = construct.node;
  if (!reporting.has(root)) {
    reporting.add(root);
    // The root is the first to be asked, before cdk8s makes its own list.
    root.node.addValidation({ validate: () => throwErrorsBelow(root) });
  }
}

function throwErrorsBelow(root: IConstruct): string[] {
  const groups = root.node.findAll().filter(construct => construct !== root)
    .map(construct => ({ path: construct.node.path, errors: construct.node.validate() }))
    .filter(({ errors }) => errors.length > 0);
  if (groups.length > 0) {
    throw new ValidationError(groups.map(({ path, errors }) => [path, ...errors.map(error => `  ${error}`)].join('\n')));
  }
  return [];
}

/** What is wrong with an app. Its stack is the report itself: where in the library it was found is of no use. */
class ValidationError extends Error {
  public readonly name = 'ValidationError';

  constructor(groups: string[]) {
    super(`Validation failed with the following errors:\n\n${groups.join('\n\n')}\n`);
    this.stack = this.message;
  }
}
