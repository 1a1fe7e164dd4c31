import { formatValue } from '../values/describe';

/** The Kubernetes version of the host cluster. */
export interface HostVersion {
  /** 31 for 1.31. */
  readonly minor: number;
  /** As images are tagged: `v1.31.0`. Undefined if it isn't known. */
  readonly version?: string;
  /** The errors in the version. */
  readonly errors: readonly string[];
}

/** The minor version for which objects are rendered if the version of the host cluster is unknown. */
const USUAL_MINOR = 31;

/** Reads the Kubernetes version of the host cluster: `1.31`, `1.31.4`, `v1.31.4-eks-1`. */
export function hostVersion(text: string | undefined): HostVersion {
  if (text === undefined) {
    return { minor: USUAL_MINOR, errors: [] };
  }
  const parts = /^v?1\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/.exec(typeof text === 'string' ? text : '');
  if (!parts) {
    const error = `hostKubernetesVersion: ${formatValue(text)} must be a Kubernetes version, such as '1.31'. `
      + 'Set the version that `kubectl version` shows for the server, or remove hostKubernetesVersion.';
    return { minor: USUAL_MINOR, errors: [error] };
  }
  const [, minor, patch = '0'] = parts;
  return { minor: Number(minor), version: `v1.${minor}.${patch}`, errors: [] };
}
