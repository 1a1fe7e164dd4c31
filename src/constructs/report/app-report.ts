import { IConstruct } from 'constructs';
import { conflicts, countPatches } from './conflicts';
import { duringReport } from './once-per-report';
import { AppState, Findings, stateOf } from './registry';
import { byConstruct, byText, Group } from './report-text';
import { ValidationError, whoAsks } from './synthesis';
import { findWarnings, FoundWarning } from './warning-list';

/** The report on one app. */
class AppReport {
  /** Whether the report is currently validating the constructs. `validateRoot`, which is one of the validations, then returns nothing. */
  private isAskingRoot = false;
  /** The warnings that were already shown, by the path of their construct. */
  private readonly shown = new Map<string, Set<string>>();
  /** The constructs and the number of patches without conflicts in the last report. In an app with many charts, it runs once for each. */
  private free: { readonly constructs: readonly IConstruct[]; readonly patches: number } = { constructs: [], patches: 0 };
  /** The constructs that cdk8s validates next, in this order, directly after a report that found no errors in them. */
  private fine: readonly IConstruct[] = [];
  private next = 0;

  constructor(private readonly root: IConstruct, private readonly state: AppState) {}

  /** The errors in the app itself. If cdk8s calls it, it throws the report on the whole app instead. */
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
    return duringReport(() => this.report(isSynthesis));
  }

  public validate(construct: IConstruct, findings: Findings): string[] {
    if (this.fine[this.next] === construct) {
      this.next++;
      return [];
    }
    this.fine = [];
    return [...findings.errors()];
  }

  /** The errors in constructs, by path. */
  public errorsOf(constructs: readonly IConstruct[]): Group[] {
    this.isAskingRoot = true;
    try {
      // Most constructs have no errors. Paths are only calculated for the others, because this is slow.
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

  /** The objects that replace other objects in a cluster or in a folder. */
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

/** The state of the app of a construct. The first call registers the report on the app. */
export function appState(construct: IConstruct): AppState {
  return stateOf(construct, (root, state) => {
    const report = new AppReport(root, state);
    reports.set(state, report);
    // The root is validated first, before cdk8s collects the errors.
    root.node.addValidation({ validate: () => report.validateRoot() });
  });
}

/**
 * Makes the app of a construct report all errors together, grouped by the path of their construct. Each warning is shown once.
 *
 * If the report finds no errors, cdk8s then validates each construct again. The checks are not repeated in this case.
 *
 * @param owner the construct whose options its warnings are about
 */
export function reportTogether(construct: IConstruct, findings: Findings, owner = construct): void {
  const report = reportOn(construct);
  appState(construct).registrations.push({ construct, findings, owner });
  construct.node.addValidation({ validate: () => report.validate(construct, findings) });
}

/** The errors in a construct and all constructs below it, by path. */
export function errorsBelow(construct: IConstruct): Group[] {
  return reportOn(construct).errorsOf(construct.node.findAll());
}

/** The errors of a construct. An exception is reported as an error, so that it doesn't hide the errors of other constructs. */
function errorsOf({ node }: IConstruct): string[] {
  try {
    return node.validate();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The lines of warnings, by the path of their construct. */
function groupWarnings(warnings: readonly FoundWarning[]): Group[] {
  const lines = new Map<IConstruct, string[]>();
  for (const { owner, message, id } of warnings) {
    lines.set(owner, [...lines.get(owner) ?? [], `${message} [${id}]`]);
  }
  return [...lines].map(([owner, all]) => ({ path: owner.node.path, lines: all }));
}
