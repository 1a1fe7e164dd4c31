import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** A service account that is created elsewhere: the construct itself if the app contains it, otherwise a reference in the namespace of the pods. */
export function accountElsewhere(
  scope: Construct,
  id: string,
  name: string,
  namespace: string,
  existing?: kplus.IServiceAccount,
): kplus.IServiceAccount {
  return typeof existing === 'object' && existing !== null && 'metadata' in existing
    ? existing
    : kplus.ServiceAccount.fromServiceAccountName(scope, id, name, { namespaceName: namespace });
}
