import { IConstruct } from 'constructs';
import { AppState, isInTree } from './registry';

/** A warning about a construct. */
export interface FoundWarning {
  readonly id: string;
  readonly message: string;
  /** The construct with the option. */
  readonly owner: IConstruct;
  /** Whether it is an error. */
  readonly isStrict: boolean;
  /** Why it was acknowledged. Undefined if it wasn't. */
  readonly reason?: string;
}

/** The warnings about a construct and all constructs below it, including acknowledged warnings. */
export function findWarnings(below: IConstruct, { registrations, strict, acknowledged }: AppState): FoundWarning[] {
  return registrations
    .filter(({ construct, findings }) => findings.warnings && isInTree(construct) && construct.node.scopes.includes(below))
    .flatMap(({ construct, owner, findings }) => findings.warnings!().map(({ id, about, advice }) => ({
      id,
      message: `${about} ${advice}`.trim(),
      owner,
      isStrict: strict.size > 0 && construct.node.scopes.some(scope => strict.has(scope)),
      reason: acknowledged.size > 0 ? acknowledgedReason(construct, id, acknowledged) : undefined,
    })));
}

/** The reason of the nearest acknowledgement of a warning about a construct. */
function acknowledgedReason(construct: IConstruct, id: string, acknowledged: AppState['acknowledged']): string | undefined {
  return [...construct.node.scopes].reverse().map(scope => acknowledged.get(scope)?.get(id)).find(reason => reason !== undefined);
}
