import { table } from './table';
import { FINDINGS } from '../../src/upgrade/findings';

/** All findings of `cdk8s-vcluster diff`, with their severities. */
export function findingsTable(): string {
  return table(['finding', 'severity', 'meaning'], FINDINGS.map(({ id, severities, about }) => [`\`${id}\``, severities.join(', '), about]));
}
