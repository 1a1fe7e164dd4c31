/** Which places of the values hold what Kubernetes knows by a name, where the schemas say no more than object. */
export const KUBERNETES_FRAGMENTS: Record<string, string> = {
};
