import { fragmentList } from './parts';
import { Manifest, RenderInput } from './rendering';
import { renderAccount } from './serviceaccount';

/** The service account of the workloads of the virtual cluster. It also has the pull secrets of the control plane's account. */
export function workloadServiceAccount(input: RenderInput): Manifest[] {
  const { serviceAccount, workloadServiceAccount: options } = input.values.controlPlane?.advanced ?? {};
  if (!options?.enabled) {
    return [];
  }
  const pullSecrets = [...fragmentList(serviceAccount?.imagePullSecrets), ...fragmentList(options.imagePullSecrets)];
  return [renderAccount(input, workloadServiceAccountName(input), options, pullSecrets)];
}

/** The name of the account that the workloads of the virtual cluster run as in the host cluster. */
export function workloadServiceAccountName(input: Pick<RenderInput, 'name' | 'values'>): string {
  return input.values.controlPlane?.advanced?.workloadServiceAccount?.name || `vc-workload-${input.name}`;
}
