import { IConstruct } from 'constructs';
import { appState } from './report/app-report';
import { findWarnings, FoundWarning } from './report/warning-list';
import { warningIds } from '../check/warnings/ids';
import { formatValue } from '../values/describe';
import { nearest } from '../values/nearest';

/** Warning about an option that is valid, but has a drawback. */
export class VClusterWarning {
  /** @internal */
  public static _of({ id, message, owner, reason }: FoundWarning): VClusterWarning {
    return new VClusterWarning(id, owner.node.path, message, reason);
  }

  private constructor(
    /** ID of the warning, such as `even-etcd-members`. It is stable across releases of this library. */
    public readonly id: string,
    /** Path of the construct that the warning is about. */
    public readonly path: string,
    /** Option and value, their effect, and what to do. */
    public readonly message: string,
    /** Reason why the warning was acknowledged. Undefined if it was not acknowledged. */
    public readonly reason?: string,
  ) {}

  /** Warning in one line: path, message and ID. */
  public toString(): string {
    return `${this.path}: ${this.message} [${this.id}]`;
  }
}

/**
 * Warnings about a construct and all constructs below it.
 *
 * Synthesis writes each warning of the app to standard error once.
 */
export class Warnings {
  /**
   * Returns the warnings about a construct and all constructs below it.
   *
   * @param scope an app, a chart or any other construct
   */
  public static of(scope: IConstruct): Warnings {
    return new Warnings(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Warnings that were not acknowledged. */
  public get all(): VClusterWarning[] {
    return this.found().filter(({ reason }) => reason === undefined);
  }

  /** Warnings that were acknowledged, with their reasons. */
  public get acknowledged(): VClusterWarning[] {
    return this.found().filter(({ reason }) => reason !== undefined);
  }

  /**
   * Acknowledges a warning for this construct and all constructs below it. It is then no longer shown, and never an error.
   *
   * @param id ID of the warning, such as `even-etcd-members`
   * @param reason why the warning does not apply
   * @throws if there is no warning with this ID, or if the reason is empty
   */
  public acknowledge(id: string, reason: string): void {
    const { node } = this.scope;
    const ids = warningIds();
    if (!ids.includes(id)) {
      const meant = nearest(String(id), ids);
      throw new Error(`${node.path || 'App'}: ${formatValue(id)} must be the ID of a warning.${meant ? ` Did you mean ${meant}?` : ` The IDs are ${ids.join(', ')}.`}`);
    }
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new Error(`${node.path || 'App'}: the warning ${id} must be acknowledged with a reason.`);
    }
    const { acknowledged } = appState(this.scope);
    acknowledged.set(this.scope, (acknowledged.get(this.scope) ?? new Map()).set(id, reason));
  }

  /** Treats warnings about this construct and all constructs below it as errors. Synthesis then fails if there are any. */
  public treatAsErrors(): void {
    appState(this.scope).strict.add(this.scope);
  }

  private found(): VClusterWarning[] {
    return findWarnings(this.scope, appState(this.scope)).map(warning => VClusterWarning._of(warning));
  }
}
