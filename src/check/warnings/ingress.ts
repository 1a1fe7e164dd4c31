import { isEmpty } from '../../chart/rendering';
import type { WarningRule } from '../rule';

/** An Ingress with the example host of the default values. */
export const ingressWarnings: readonly WarningRule[] = [
  {
    id: 'ingress-example-host',
    path: 'controlPlane.ingress.host',
    check: (host, { values, release }) => values.controlPlane?.ingress?.enabled !== true || !isEmpty(values.controlPlane.ingress.spec?.rules)
      || host !== release.defaults.controlPlane?.ingress?.host,
    advice: 'It is the example of the default values. Set the host name of the API server.',
  },
];
