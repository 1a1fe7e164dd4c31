import { IConstruct } from 'constructs';

/** A construct that has something to say about its options, besides errors. */
export interface Adviser extends IConstruct {
  /** What works, but will hurt: a line each. */
  readonly warnings: string[];
}

/** What is known of one app. */
interface App {
  readonly advisers: Adviser[];
  /** What finds the errors of the constructs that leave them to the report. */
  readonly errorsOf: Map<IConstruct, () => readonly string[]>;
  /** Whether the app takes warnings for errors. */
  strict: boolean;
  /** Whether the warnings were shown: of an app without errors, the first time that it is asked. */
  shown: boolean;
}

const apps = new WeakMap<IConstruct, App>();

/** The app that a construct belongs to. The first who asks makes it report as a whole. */
function appOf(construct: IConstruct): App {
  const { root } = construct.node;
  let app = apps.get(root);
  if (!app) {
    const made: App = app = { advisers: [], errorsOf: new Map(), strict: false, shown: false };
    apps.set(root, made);
    // The root is the first to be asked, before cdk8s makes a list of its own.
    root.node.addValidation({ validate: () => report(root, made) });
  }
  return app;
}

/**
 * Makes the app of a construct report its errors as a whole: all of them together, under the path of the construct that
 * each belongs to, without the stack of a call that has nothing to do with them. The warnings are shown once.
 *
 * @param errors finds what is wrong with the construct. It must not be a validation of the construct's node too, which
 * would be asked twice: by the report, and by cdk8s after it.
 */
export function reportTogether(construct: Adviser, errors: () => readonly string[]): void {
  const app = appOf(construct);
  app.advisers.push(construct);
  app.errorsOf.set(construct, errors);
}

/** What is wrong with all at and below a construct, by the path of the one that each is about. */
export function errorsBelow(construct: IConstruct): { path: string; lines: string[] }[] {
  const { errorsOf } = appOf(construct);
  const { root } = construct.node;
  return construct.node.findAll().filter(one => one !== root).map(one => ({
    path: one.node.path,
    lines: [...one.node.validate(), ...errorsOf.get(one)?.() ?? []],
  }));
}

/** Makes an app take warnings for errors. */
export function takeWarningsForErrors(construct: IConstruct): void {
  appOf(construct).strict = true;
}

/** The warnings of all below a construct, with the path of the one that each belongs to. */
export function warningsBelow(construct: IConstruct): string[] {
  return appOf(construct).advisers
    .filter(adviser => adviser.node.scopes.includes(construct))
    .flatMap(adviser => adviser.warnings.map(warning => `${adviser.node.path}: ${warning}`));
}

function report(root: IConstruct, app: App): string[] {
  const warnings = app.strict || !app.shown
    ? app.advisers.map(adviser => ({ path: adviser.node.path, lines: adviser.warnings }))
    : [];
  const refused = grouped([...errorsBelow(root), ...app.strict ? warnings : []]);
  if (refused) {
    throw new ValidationError(refused);
  }
  const advice = app.shown ? '' : grouped(warnings);
  app.shown = true;
  if (advice) {
    process.stderr.write(`Warnings, for what works but may hurt:\n\n${advice}\n\n`);
  }
  return [];
}

/** The lines under the path that each belongs to. Empty where there are none. */
function grouped(groups: { path: string; lines: string[] }[]): string {
  const lines = new Map<string, string[]>();
  for (const group of groups.filter(one => one.lines.length > 0)) {
    lines.set(group.path, [...lines.get(group.path) ?? [], ...group.lines]);
  }
  return [...lines].map(([path, own]) => [path, ...own.map(line => `  ${line}`)].join('\n')).join('\n\n');
}

/** What is wrong with an app. Its stack is the report itself: where in the library it was found is of no use. */
class ValidationError extends Error {
  constructor(text: string) {
    super(`Validation failed with the following errors:\n\n${text}\n`);
    // Where nobody catches an error, Node prints what it lists of it: the name is of no use there.
    Object.defineProperty(this, 'name', { value: 'ValidationError' });
    this.stack = this.message;
  }
}
