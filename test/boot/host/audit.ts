import { readFileSync } from 'node:fs';

/** Logs each request once, when it is answered, without its content. */
export const AUDIT_POLICY = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived', 'ResponseStarted', 'Panic'],
  rules: [{ level: 'Metadata', userGroups: ['system:serviceaccounts'] }, { level: 'None' }],
};

/** A request that the API server refused for want of rights. */
export interface Refusal {
  readonly verb: string;
  readonly uri: string;
  readonly reason: string;
}

/** The requests of an account, such as `system:serviceaccount:team-a:vc-my`, that were answered with 403. */
export function refusals(log: string, account: string): Refusal[] {
  return requestsOf(log, account).filter(({ responseStatus }) => responseStatus?.code === 403)
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
