import { IConstruct } from 'constructs';
import { conflicts, countPatches } from './conflicts';
import { AppState, Findings, stateOf } from './registry';
import { byConstruct, byText, Group } from './report-text';
import { ValidationError, whoAsks } from './synthesis';
import { findWarnings, FoundWarning } from './warning-list';

/** The report on one app. */
class AppReport {
  /** Whether the root is being asked for what others find wrong with it. */
  private isAskingRoot = false;
  /** The warnings that were shown, by the path of the construct that each belongs to. */
  private readonly shown = new Map<string, Set<string>>();
  /** The constructs and the number of patches among which the last report found no conflicts. An app of many charts is asked once for each. */
  private free: { readonly constructs: readonly IConstruct[]; readonly patches: number } = { constructs: [], patches: 0 };
  /** The constructs that cdk8s is about to ask, in this order, right after the report that found nothing wrong with them. */
  private fine: readonly IConstruct[] = [];
  private next = 0;

  constructor(private readonly root: IConstruct, private readonly state: AppState) {}

  /** What is wrong with the app itself. Where cdk8s asks, the report on the whole app takes the place of all that it would collect. */
  public validateRoot(): string[] {
    if (this.isAskingRoot) {
      return [];
    }
    const { isSynthesis, isRepeated } = whoAsks();
    if (isRepeated && this.fine.length > 0) {
      this.next = 0;
      return [];
    }
    this.fine = [];
    current = {};
    try {
      return this.report(isSynthesis);
    } finally {
      current = undefined;
    }
  }

  public validate(construct: IConstruct, findings: Findings): string[] {
    if (this.fine[this.next] === construct) {
      this.next++;
      return [];
    }
    this.fine = [];
    return [...findings.errors()];
  }

  /** What is wrong with constructs, by the path of each. */
  public errorsOf(constructs: readonly IConstruct[]): Group[] {
    this.isAskingRoot = true;
    try {
      // Most constructs have no errors: only the others' paths are worked out, which takes a walk up to the root.
      return constructs.flatMap(construct => {
        const lines = errorsOf(construct);
        return lines.length > 0 ? [{ path: construct.node.path || 'App', lines }] : [];
      });
    } finally {
      this.isAskingRoot = false;
    }
  }

  private report(isSynthesis: boolean): string[] {
    const constructs = this.root.node.findAll();
    const errors = this.errorsOf(constructs);
    const between = errors.length === 0 ? this.conflictsAmong(constructs) : [];
    const warnings = findWarnings(this.root, this.state).filter(({ reason }) => reason === undefined);
    const refused = warnings.filter(({ isStrict }) => isStrict);
    if (errors.length + between.length + refused.length === 0) {
      this.show(warnings);
      this.fine = isSynthesis ? this.registeredAmong(constructs) : [];
      this.next = 0;
    } else if (isSynthesis) {
      throw new ValidationError([
        ...byConstruct([...errors, ...between]),
        ...refused.length > 0 ? [REFUSED_WARNINGS, ...byText(groupWarnings(refused))] : [],
      ].join('\n\n'));
    }
    return [...between, ...groupWarnings(refused)].flatMap(({ path, lines }) => lines.map(line => `${path}: ${line}`));
  }

  /** What takes the place of something else in a cluster or in a folder. */
  private conflictsAmong(constructs: readonly IConstruct[]): Group[] {
    const patches = countPatches(constructs);
    const { free } = this;
    if (patches === free.patches && hasSameItems(constructs, free.constructs)) {
      return [];
    }
    const found = conflicts(this.root, constructs, this.state);
    this.free = { constructs: found.length === 0 ? constructs : [], patches };
    return found;
  }

  private registeredAmong(constructs: readonly IConstruct[]): IConstruct[] {
    const registered = new Set(this.state.registrations.map(({ construct }) => construct));
    return constructs.filter(construct => registered.has(construct));
  }

  private show(warnings: readonly FoundWarning[]): void {
    const unseen = groupWarnings(warnings).map(({ path, lines }) => ({ path, lines: lines.filter(line => !this.shown.get(path)?.has(line)) }));
    unseen.forEach(({ path, lines }) => this.shown.set(path, new Set([...this.shown.get(path) ?? [], ...lines])));
    const text = byText(unseen);
    if (text.length > 0) {
      process.stderr.write(`Warnings:\n\n${text.join('\n\n')}\n\n`);
    }
  }
}

/** Whether two lists hold the same objects. */
export function hasSameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

const REFUSED_WARNINGS = 'Warnings that this app treats as errors. To accept one, use Warnings.of(construct).acknowledge(id, reason):';

const reports = new WeakMap<AppState, AppReport>();

function reportOn(construct: IConstruct): AppReport {
  return reports.get(appState(construct))!;
}

/** The state of the app of a construct. The first who asks makes the app report as a whole. */
export function appState(construct: IConstruct): AppState {
  return stateOf(construct, (root, state) => {
    const report = new AppReport(root, state);
    reports.set(state, report);
    // The root is the first to be asked, before cdk8s makes a list of its own.
    root.node.addValidation({ validate: () => report.validateRoot() });
  });
}

/**
 * Makes the app of a construct report its errors as a whole: all of them together, under the path of the construct that
 * each belongs to. Each warning is shown once.
 *
 * cdk8s asks each construct once more when the report has found nothing. It needn't look again then.
 *
 * @param owner the construct whose options its warnings are about
 */
export function reportTogether(construct: IConstruct, findings: Findings, owner = construct): void {
  const report = reportOn(construct);
  appState(construct).registrations.push({ construct, findings, owner });
  construct.node.addValidation({ validate: () => report.validate(construct, findings) });
}

/** What is wrong with all at and below a construct, by the path of the one that each is about. */
export function errorsBelow(construct: IConstruct): Group[] {
  return reportOn(construct).errorsOf(construct.node.findAll());
}

/** The report that is being made. */
let current: object | undefined;

/**
 * Makes something once for each report: as long as one is being made, nothing changes in its app. At any other time, it is
 * made whenever somebody asks.
 */
export function oncePerReport<T>(make: () => T): () => T {
  let known: { readonly report: object; readonly made: T } | undefined;
  return () => {
    if (!current) {
      return make();
    }
    if (known?.report !== current) {
      known = { report: current, made: make() };
    }
    return known.made;
  };
}

/** What a construct finds wrong. One that fails when it is asked must not keep the others' errors back. */
function errorsOf({ node }: IConstruct): string[] {
  try {
    return node.validate();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The lines of warnings, by the path of the construct that they are about. */
function groupWarnings(warnings: readonly FoundWarning[]): Group[] {
  const lines = new Map<IConstruct, string[]>();
  for (const { owner, message, id } of warnings) {
    lines.set(owner, [...lines.get(owner) ?? [], `${message} [${id}]`]);
  }
  return [...lines].map(([owner, all]) => ({ path: owner.node.path, lines: all }));
}
