import { Json } from '../values/json';

/** A list of Kubernetes fragments, as the values give it. */
export function fragmentList(fragments: readonly object[] | undefined): Json[] {
  return (fragments ?? []) as Json[];
}
