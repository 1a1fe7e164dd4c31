// Sums up the reports of a folder: `node total.mjs FOLDER`. Fails where any step or test failed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
let stepFailed = false;

for (const line of readFileSync(join(folder, 'steps.tsv'), 'utf8').trimEnd().split('\n')) {
  const [status, name] = line.split('\t');
  const ok = status === '0';
  stepFailed ||= !ok;
  const tests = readReport(join(folder, `${name.replace(/[^A-Za-z0-9]/g, '-')}.xml`));
  total.passed += tests?.passed ?? (ok ? 1 : 0);
  total.skipped += tests?.skipped ?? 0;
  // A runner may fail without a failing test: by its coverage, or where it doesn't start.
  total.failed += tests?.failed || (ok ? 0 : 1);
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`tests: ${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = stepFailed || total.failed > 0 || total.passed === 0 ? 1 : 0;

/** What a test runner reported, in JUnit's format. */
function readReport(file) {
  if (!existsSync(file)) {
    return undefined;
  }
  const suites = readFileSync(file, 'utf8').match(/<testsuite\b[^>]*>/g) ?? [];
  const sum = name => suites.reduce((n, suite) => n + Number(suite.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0), 0);
  const failed = sum('failures') + sum('errors');
  const skippedTests = sum('skipped');
  return { failed, skipped: skippedTests, passed: sum('tests') - failed - skippedTests };
}
