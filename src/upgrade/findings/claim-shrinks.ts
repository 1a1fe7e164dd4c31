import { Found, FindingRule } from './finding';
import { claimSize } from './immutable-claim';
import type { ObjectPair } from '../changes/object-changes';
import { objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** Claims that request less storage than before. Claims can only be enlarged. */
export const claimShrinks: FindingRule = {
  id: 'claim-shrinks',
  severities: [UpgradeSeverity.REFUSED],
  about: 'A claim or a claim template requests less storage than before.',
  find: ({ changed }) => changed.flatMap(shrinkingClaims),
};

function shrinkingClaims({ before, after }: ObjectPair): Found[] {
  if (after.kind === 'PersistentVolumeClaim') {
    return compare(before, after, objectName(after), 'the claim');
  }
  const templates: any[] = after.kind === 'StatefulSet' ? after.spec?.volumeClaimTemplates ?? [] : [];
  return templates.flatMap(template => {
    const old = before.spec?.volumeClaimTemplates?.find(({ metadata }: any) => metadata?.name === template.metadata?.name);
    return compare(old, template, objectName(after), `the claim template ${template.metadata?.name}`);
  });
}

function compare(before: any, after: any, subject: string, what: string): Found[] {
  const [old, next] = [before, after].map(claimSize);
  if (old === undefined || next === undefined || next >= old) {
    return [];
  }
  const [from, to] = [before, after].map(claim => claim.spec.resources.requests.storage);
  return [{
    severity: UpgradeSeverity.REFUSED,
    subject,
    message: `The size of ${what} decreases from ${from} to ${to}. Claims can't be shrunk.`,
    advice: `Keep ${from}. To use a smaller volume, create a snapshot, and restore it in a virtual cluster with new claims.`,
  }];
}
