import { IConstruct } from 'constructs';
import { takeWarningsForErrors, warningsBelow } from './report/app-report';

/**
 * What the library warns of: options that work, but will hurt.
 *
 * When an app is synthesised, its warnings are written to the standard error, once.
 */
export class Warnings {
  /**
   * The warnings of all virtual clusters below a construct, each with the path of the construct that it belongs to.
   *
   * @param scope an app, a chart or any other construct
   */
  public static of(scope: IConstruct): string[] {
    return warningsBelow(scope);
  }

  /**
   * Makes the app of a construct take warnings for errors, so that a pipeline fails on them.
   *
   * @param scope the app, or any construct in it
   */
  public static treatAsErrors(scope: IConstruct): void {
    takeWarningsForErrors(scope);
  }

  private constructor() {}
}
