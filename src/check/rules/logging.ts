import { LOGS_VOLUME, writesLogFile } from '../../chart/volumes';
import type { Rule } from '../rule';

/** The control plane's logs. */
export const logging: readonly Rule[] = [
  {
    path: 'logging.encoding',
    check: encoding => ['', 'console', 'json'].includes(encoding),
    allowed: 'console or json',
  },
  {
    path: 'controlPlane.statefulSet.persistence.addVolumes[].name',
    check: (name, { values }) => name !== LOGS_VOLUME || !writesLogFile(values),
    allowed: `a name other than ${LOGS_VOLUME} if logging.file is enabled: the control plane has a volume with this name`,
    fix: 'Rename the volume, or disable logging.file.',
  },
];
