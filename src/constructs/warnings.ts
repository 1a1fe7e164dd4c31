import { IConstruct } from 'constructs';
import { appState } from './report/app-report';
import { findWarnings, FoundWarning } from './report/warning-list';
import { warningIds } from '../check/warnings/ids';
import { formatValue } from '../values/describe';
import { nearest } from '../values/nearest';

/** A warning about an option that works, but has a drawback. */
export class VClusterWarning {
  /** @internal */
  public static _of({ id, message, owner, reason }: FoundWarning): VClusterWarning {
    return new VClusterWarning(id, owner.node.path, message, reason);
  }

  private constructor(
    /** The id of the warning, such as `even-etcd-members`. It never changes. */
    public readonly id: string,
    /** The path of the construct that the warning is about. */
    public readonly path: string,
    /** The option and its value, what happens, and what to do about it. */
    public readonly message: string,
    /** The reason for which the warning was acknowledged. Undefined if it wasn't. */
    public readonly reason?: string,
  ) {}

  /** The warning in one line: path, message and id. */
  public toString(): string {
    return `${this.path}: ${this.message} [${this.id}]`;
  }
}

/**
 * The warnings about a construct and all constructs below it.
 *
 * When an app is synthesised, its warnings are written to the standard error, each once.
 */
export class Warnings {
  /**
   * The warnings about a construct and all constructs below it.
   *
   * @param scope an app, a chart or any other construct
   */
  public static of(scope: IConstruct): Warnings {
    return new Warnings(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** All warnings that weren't acknowledged. */
  public get all(): VClusterWarning[] {
    return this.found().filter(({ reason }) => reason === undefined);
  }

  /** The warnings that were acknowledged, each with the reason. */
  public get acknowledged(): VClusterWarning[] {
    return this.found().filter(({ reason }) => reason !== undefined);
  }

  /**
   * Acknowledges a warning about this construct and all constructs below it: it is neither shown nor an error any more.
   *
   * @param id the id of the warning, such as `even-etcd-members`
   * @param reason why it doesn't matter here
   * @throws if there is no warning with this id, or no reason
   */
  public acknowledge(id: string, reason: string): void {
    const { node } = this.scope;
    const ids = warningIds();
    if (!ids.includes(id)) {
      const meant = nearest(String(id), ids);
      throw new Error(`${node.path || 'App'}: ${formatValue(id)} must be the id of a warning.${meant ? ` Did you mean ${meant}?` : ` The ids are ${ids.join(', ')}.`}`);
    }
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new Error(`${node.path || 'App'}: the warning ${id} must be acknowledged with a reason.`);
    }
    const { acknowledged } = appState(this.scope);
    acknowledged.set(this.scope, (acknowledged.get(this.scope) ?? new Map()).set(id, reason));
  }

  /** Treats the warnings about this construct and all constructs below it as errors, so that synthesis fails on them. */
  public treatAsErrors(): void {
    appState(this.scope).strict.add(this.scope);
  }

  private found(): VClusterWarning[] {
    return findWarnings(this.scope, appState(this.scope)).map(warning => VClusterWarning._of(warning));
  }
}
