import { countIn, text } from '../read';
import type { Rule } from '../rule';

/** Services that are replicated between the host cluster and the virtual cluster. */
export const replicateServices: readonly Rule[] = [
  {
    path: 'networking.replicateServices.fromHost[]',
    check: ({ from }) => countIn(text(from), '/') <= 1 || [{ at: ['from'] }],
    allowed: "a Service of the host cluster, as namespace/name, or as name if it is in the control plane's namespace",
  },
  {
    path: 'networking.replicateServices.fromHost[]',
    check: ({ to }) => countIn(text(to), '/') === 1 || [{ at: ['to'] }],
    allowed: 'a Service of the virtual cluster, as namespace/name',
  },
  {
    path: 'networking.replicateServices.toHost[]',
    check: ({ from }) => countIn(text(from), '/') === 1 || [{ at: ['from'] }],
    allowed: 'a Service of the virtual cluster, as namespace/name',
  },
  {
    path: 'networking.replicateServices.toHost[]',
    check: ({ to }) => countIn(text(to), '/') === 0 || [{ at: ['to'] }],
    allowed: "a name without a namespace: in the host cluster, the Service is in the control plane's namespace",
  },
];
