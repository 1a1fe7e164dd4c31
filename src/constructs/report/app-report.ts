import { IConstruct } from 'constructs';
import { namesakes } from './namesakes';

/** What a construct has to say about its options. */
export interface Findings {
  /** What is wrong with them, a line each. */
  errors(): readonly string[];
  /** What works, but will hurt, a line each. Default: nothing. */
  warnings?(): readonly string[];
}

/** What is known of one app. */
interface App {
  readonly constructs: { readonly construct: IConstruct; readonly findings: Findings }[];
  /** The warnings that were shown, by the path of the construct that each belongs to. */
  readonly shown: Map<string, readonly string[]>;
  /** Whether the app takes warnings for errors. */
  strict: boolean;
  /** The constructs among which the last report found no two for one place. An app of many charts is asked once for each. */
  distinct: readonly IConstruct[];
  /** Whether the root is being asked for what others find wrong with it. */
  asking: boolean;
  /** The constructs that the last report found nothing wrong with, and that cdk8s didn't ask since. */
  readonly fine: Set<IConstruct>;
}

const apps = new WeakMap<IConstruct, App>();

/** The app that a construct belongs to. The first who asks makes it report as a whole. */
function appOf(construct: IConstruct): App {
  const { root } = construct.node;
  let app = apps.get(root);
  if (!app) {
    const made: App = app = { constructs: [], shown: new Map(), strict: false, distinct: [], asking: false, fine: new Set() };
    apps.set(root, made);
    // The root is the first to be asked, before cdk8s makes a list of its own.
    root.node.addValidation({ validate: () => (made.asking ? [] : report(root, made)) });
  }
  return app;
}

/**
 * Makes the app of a construct report its errors as a whole: all of them together, under the path of the construct that
 * each belongs to, without the stack of a call that has nothing to do with them. Each warning is shown once.
 *
 * cdk8s asks each construct once more when the report has found nothing. It needn't look again then.
 */
export function reportTogether(construct: IConstruct, findings: Findings): void {
  const app = appOf(construct);
  app.constructs.push({ construct, findings });
  construct.node.addValidation({ validate: () => (app.fine.delete(construct) ? [] : [...findings.errors()]) });
}

/** Lines about a construct. */
interface Group {
  readonly path: string;
  readonly lines: readonly string[];
}

/** What is wrong with all at and below a construct, by the path of the one that each is about. */
export function errorsBelow(construct: IConstruct): Group[] {
  return errorsOf(construct.node.findAll(), appOf(construct));
}

function errorsOf(constructs: readonly IConstruct[], app: App): Group[] {
  app.asking = true;
  try {
    return constructs.flatMap(one => group(one, one.node.validate()));
  } finally {
    app.asking = false;
  }
}

/** Most constructs have nothing to say: only the others' paths are worked out, which takes a walk up to the root. */
function group({ node }: IConstruct, lines: readonly string[]): Group[] {
  return lines.length > 0 ? [{ path: node.path || 'App', lines }] : [];
}

/** Makes an app take warnings for errors. */
export function takeWarningsForErrors(construct: IConstruct): void {
  appOf(construct).strict = true;
}

/** The warnings of all at and below a construct, with the path of the one that each belongs to. */
export function warningsBelow(construct: IConstruct): string[] {
  return warningGroups(construct).flatMap(({ path, lines }) => lines.map(line => `${path}: ${line}`));
}

function warningGroups(below: IConstruct): Group[] {
  return appOf(below).constructs
    .filter(({ construct }) => isInTree(construct) && construct.node.scopes.includes(below))
    .flatMap(({ construct, findings }) => group(construct, findings.warnings?.() ?? []));
}

/** Whether a construct still is where it was made: one may be removed again. */
export function isInTree(construct: IConstruct): boolean {
  return construct.node.scopes.every(one => !one.node.scope || one.node.scope.node.tryFindChild(one.node.id) === one);
}

/** What takes the place of something else, once the constructs by themselves are fine. */
function namesakeErrors(constructs: readonly IConstruct[], app: App): Group[] {
  if (constructs.length === app.distinct.length && constructs.every((construct, index) => construct === app.distinct[index])) {
    return [];
  }
  const ours = new Set(app.constructs.map(({ construct }) => construct));
  const found = namesakes(constructs, construct => ours.has(construct));
  app.distinct = found.length === 0 ? constructs : [];
  return found.map(({ object, label, other }) => ({
    path: object.node.path,
    lines: [`${label}: must be in the app once. Another is at ${other.node.path}: give one of them another name, or leave it out.`],
  }));
}

/** The report that is being made. */
let current: object | undefined;

/** The report that is being made: as long as it is the same, nothing changes in its app. */
export function currentReport(): object | undefined {
  return current;
}

function report(root: IConstruct, app: App): string[] {
  app.fine.clear();
  current = {};
  try {
    return reportNow(root, app);
  } finally {
    current = undefined;
  }
}

function reportNow(root: IConstruct, app: App): string[] {
  const constructs = root.node.findAll();
  const wrong = errorsOf(constructs, app);
  const errors = byConstruct(wrong.length > 0 ? wrong : namesakeErrors(constructs, app));
  const warnings = warningGroups(root);
  const refused = app.strict ? byText(warnings) : [];
  if (errors.length > 0 || refused.length > 0) {
    throw new ValidationError([
      ...errors,
      ...refused.length > 0 ? ['Warnings, which this app takes for errors:', ...refused] : [],
    ].join('\n\n'));
  }
  const advice = byText(warnings.map(({ path, lines }) => ({ path, lines: lines.filter(line => !app.shown.get(path)?.includes(line)) })));
  warnings.forEach(({ path, lines }) => app.shown.set(path, lines));
  app.constructs.forEach(({ construct }) => app.fine.add(construct));
  if (advice.length > 0) {
    process.stderr.write(`Warnings, for what works but may hurt:\n\n${advice.join('\n\n')}\n\n`);
  }
  return [];
}

/** The lines of each construct, under its path. */
function byConstruct(groups: readonly Group[]): string[] {
  return groups.map(({ path, lines }) => block(path, lines));
}

/** How many constructs that share a warning are named. */
const MOST_NAMED = 3;

/** Each line once, under the paths of all the constructs that it is about. */
function byText(groups: readonly Group[]): string[] {
  const paths = new Map<string, string[]>();
  for (const { path, lines } of groups) {
    for (const line of lines) {
      paths.has(line) ? paths.get(line)!.push(path) : paths.set(line, [path]);
    }
  }
  const blocks = new Map<string, { readonly title: string; readonly lines: string[] }>();
  for (const [line, about] of paths) {
    const key = about.join('\n');
    const same = blocks.get(key) ?? { title: named(about), lines: [] };
    blocks.set(key, same);
    same.lines.push(line);
  }
  return [...blocks.values()].map(({ title, lines }) => block(title, lines));
}

function named(paths: readonly string[]): string {
  const rest = paths.length - MOST_NAMED;
  return rest > 1 ? `${paths.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : paths.join(', ');
}

function block(title: string, lines: readonly string[]): string {
  return [title, ...lines.map(line => `  ${line}`)].join('\n');
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
