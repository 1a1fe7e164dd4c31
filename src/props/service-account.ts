import * as kplus from 'cdk8s-plus-28';
import { accountErrors } from './account-errors';
import { AdvancedValues } from './sections';
import { each, group } from './typed';

/**
 * A service account that the virtual cluster makes, or uses: give the options of its own, or an `existing` one.
 */
export interface ServiceAccountOptions {
  /**
   * An account that is made elsewhere, in the virtual cluster's namespace. It takes the place of one of its own, so that
   * no name, label or annotation can be given beside it.
   *
   * @default - none: the virtual cluster makes its own
   */
  readonly existing?: kplus.IServiceAccount;

  /**
   * Whether the virtual cluster makes the account. Where it doesn't, the one called `name` must be there.
   *
   * @default - true, unless an `existing` one is given
   */
  readonly enabled?: boolean;

  /**
   * The account's name.
   *
   * @default - `vc-NAME` for the control plane, `vc-workload-NAME` for the workloads
   */
  readonly name?: string;

  /**
   * Further annotations, such as those by which a cloud gives the account an identity.
   *
   * @default {}
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Further labels.
   *
   * @default {}
   */
  readonly labels?: { [key: string]: string };

  /**
   * The Secrets with which images are pulled. The workloads' account has those of the control plane's too.
   *
   * @default []
   */
  readonly imagePullSecrets?: kplus.ISecret[];
}

/** The options as a `vcluster.yaml` says them. */
export function serviceAccountValues(options?: ServiceAccountOptions): AdvancedValues['serviceAccount'] {
  return group(options, (o): NonNullable<AdvancedValues['serviceAccount']> => ({
    enabled: o.existing ? false : o.enabled,
    name: o.existing?.name ?? o.name,
    annotations: o.annotations,
    labels: o.labels,
    imagePullSecrets: each(o.imagePullSecrets, secret => ({ name: secret?.name })),
  }));
}

/**
 * What can't be said beside an existing account, since nothing would heed it.
 *
 * @param prop the name of the prop that holds the options
 */
export function serviceAccountErrors(prop: string, options?: ServiceAccountOptions): string[] {
  const { existing } = options ?? {};
  if (!options || existing === undefined || existing === null) {
    return [];
  }
  const unheeded = (['enabled', 'name', 'annotations', 'labels'] as const).filter(key => options[key] !== undefined);
  return [
    ...accountErrors(`${prop}.existing`, existing),
    ...unheeded.map(key => `${prop}.${key}: must be left out beside ${prop}.existing. Say it where that account is made.`),
  ];
}
