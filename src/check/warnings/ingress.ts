import { exampleHostWarning } from './example-host';
import type { WarningRule } from '../rule';

/** An Ingress with the example host of the default values. */
export const ingressWarnings: readonly WarningRule[] = [
  exampleHostWarning('ingress-example-host', { section: 'ingress', replacedBy: 'rules' }),
];
