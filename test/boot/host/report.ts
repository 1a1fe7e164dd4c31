import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { ControlPlane } from './control-plane';

/** A line of the table that `npm run test:boot` prints. */
interface Row {
  readonly status: 'booted' | 'skipped';
  readonly release: string;
  readonly name: string;

  /** What was measured, or why the case was skipped. */
  readonly result: string;

  /** How many requests of the control plane are in the audit log. */
  readonly requests?: number;
}

const FILE = process.env.BOOT_REPORT;

/** Adds what was measured to the table. */
export function report(release: string, name: string, result: string): void {
  add({ status: 'booted', release, name, result });
}

/** Checks that the control plane lacked no permission in the host cluster, and adds the number of its requests to the table. */
export function reportAudit(release: string, name: string, controlPlane: ControlPlane): void {
  const requests = controlPlane.requests();
  expect(requests).toBeGreaterThan(0);
  expect(controlPlane.refusals()).toEqual([]);
  add({ status: 'booted', release, name, result: `audit log: ${requests} requests, no permission missing`, requests });
}

/** Adds a case that isn't run to the table. */
export function reportSkipped(release: string, name: string, why: string): void {
  add({ status: 'skipped', release, name, result: why });
}

/** The table of all cases, with a sum. */
export function table(file: string): string {
  const rows: Row[] = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(line => JSON.parse(line)) : [];
  const width = Math.max(...rows.map(({ name }) => name.length), 0);
  const lines = rows.map(({ status, release, name, result }) => `${status.padEnd(7)}  ${release.padEnd(7)}  ${name.padEnd(width)}  ${result}`);
  const count = (status: string) => rows.filter(row => row.status === status).length;
  const requests = rows.reduce((sum, row) => sum + (row.requests ?? 0), 0);
  return [...lines, `booted ${count('booted')} measurements, skipped ${count('skipped')}; ${requests} requests of control planes audited`].join('\n');
}

function add(row: Row): void {
  if (FILE) {
    appendFileSync(FILE, `${JSON.stringify(row)}\n`);
  }
}
