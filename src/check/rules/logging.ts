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
    allowed: `another name than ${LOGS_VOLUME} with logging.file: the control plane has a volume of that name`,
    fix: 'Rename the volume, or disable logging.file.',
  },
];
