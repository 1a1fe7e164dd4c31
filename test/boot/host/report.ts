import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A line of the table that `npm run test:boot` prints: a case, and what was measured. */
interface Row {
  readonly release: string;
  readonly name: string;
  readonly result: string;
}

const FILE = process.env.BOOT_REPORT;

/** Adds a line to the table. */
export function report(release: string, name: string, result: string): void {
  if (FILE) {
    appendFileSync(FILE, `${JSON.stringify({ release, name, result })}\n`);
  }
}

/** The table of all cases. */
export function table(file: string): string {
  const rows: Row[] = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(line => JSON.parse(line)) : [];
  const width = Math.max(...rows.map(({ name }) => name.length), 0);
  return rows.map(({ release, name, result }) => `booted  ${release.padEnd(8)} ${name.padEnd(width)}  ${result}`).join('\n');
}
