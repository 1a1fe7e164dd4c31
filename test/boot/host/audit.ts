import { readFileSync } from 'node:fs';

const DECISION = 'authorization.k8s.io/decision';

/** Logs each request once, when it is answered, without its content. */
export const AUDIT_POLICY = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived', 'ResponseStarted', 'Panic'],
  rules: [{ level: 'Metadata', userGroups: ['system:serviceaccounts'] }, { level: 'None' }],
};

/** A request for which an account lacks permissions. */
export interface Refusal {
  readonly verb: string;
  readonly uri: string;
  readonly reason: string;
}

/**
 * The requests of an account, such as `system:serviceaccount:team-a:vc-my`, that were answered with 403 because the account lacks
 * permissions. Admission also answers with 403, for example for a pod whose service account doesn't exist yet.
 */
export function refusals(log: string, account: string): Refusal[] {
  return requestsOf(log, account).filter(({ responseStatus, annotations }) => responseStatus?.code === 403 && annotations?.[DECISION] === 'forbid')
    .map(({ verb, requestURI, responseStatus }) => ({ verb, uri: requestURI, reason: responseStatus.message ?? responseStatus.reason }));
}

/** How many requests of an account were logged. */
export function countRequests(log: string, account: string): number {
  return requestsOf(log, account).length;
}

function requestsOf(log: string, account: string): any[] {
  const lines = readFileSync(log, 'utf8').split('\n').filter(line => line.includes(account));
  return lines.map(line => JSON.parse(line)).filter(({ user }) => user.username === account);
}
