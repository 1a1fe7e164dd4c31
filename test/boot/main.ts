import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from './build-programs';
import { table } from './host/report';
import { RELEASES } from './releases';
import { NAMESPACES, whyNot } from './requirements';

/*
 * `npm run test:boot`: builds the programs, then runs the tests in namespaces of their own, from which nothing else can be
 * reached. Where that isn't possible, the tests say why, and count as skipped.
 */
async function main(args: string[]): Promise<void> {
  const reason = whyNot();
  // jest takes all that follows `--testMatch` for patterns.
  const jest = ['node_modules/.bin/jest', '--ci', '--coverage=false', '--runInBand', '--forceExit', ...args, '--testMatch', '**/test/boot/*.boot.ts'];
  const folder = mkdtempSync(join(tmpdir(), 'boot-'));
  const file = join(folder, 'report');
  try {
    if (reason) {
      process.exitCode = run(process.execPath, jest, { BOOT_SKIPPED: reason, BOOT_REPORT: file });
    } else {
      const programs = await buildPrograms(RELEASES, what => console.log(`built    ${what}`));
      // The names of the pods' networks are files in /run.
      const inside = ['sh', '-c', 'mount -t tmpfs tmpfs /run && exec "$@"', 'sh', process.execPath, ...jest];
      process.exitCode = run('unshare', [...NAMESPACES, ...inside], { BOOT_PROGRAMS: JSON.stringify(programs), BOOT_REPORT: file });
    }
    console.log(table(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: string[], environment: Record<string, string>): number {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } }).status ?? 1;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
