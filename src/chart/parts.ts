import { Json } from '../values/json';

/** A list of Kubernetes fragments in the values. */
export function fragmentList(fragments: readonly object[] | undefined): Json[] {
  return (fragments ?? []) as Json[];
}
