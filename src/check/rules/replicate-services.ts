import { count, text } from '../read';
import type { Rule } from '../rule';

/** Services that are kept alike in the host and in the virtual cluster. */
export const replicateServices: readonly Rule[] = [
  {
    path: 'networking.replicateServices.fromHost[]',
    check: ({ from }) => count(text(from), '/') <= 1 || [{ at: ['from'] }],
    allowed: "a Service of the host: namespace/name, or the name alone for one in the control plane's namespace",
  },
  {
    path: 'networking.replicateServices.fromHost[]',
    check: ({ to }) => count(text(to), '/') === 1 || [{ at: ['to'] }],
    allowed: 'a Service of the virtual cluster as namespace/name',
  },
  {
    path: 'networking.replicateServices.toHost[]',
    check: ({ from }) => count(text(from), '/') === 1 || [{ at: ['from'] }],
    allowed: 'a Service of the virtual cluster as namespace/name',
  },
  {
    path: 'networking.replicateServices.toHost[]',
    check: ({ to }) => count(text(to), '/') === 0 || [{ at: ['to'] }],
    allowed: "the name alone: on the host, the Service is in the control plane's namespace",
  },
];
