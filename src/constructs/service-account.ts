import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** An account that is made elsewhere: itself if it is an object of the app, else a reference to it in the namespace of its pods. */
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
