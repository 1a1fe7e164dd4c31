import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../projenrc/root';

const EXAMPLES = join(ROOT, 'examples');

describe('the examples', () => {
  test('in TypeScript compile', () => {
    expect(output('tsc', ['--noEmit', '-p', join(EXAMPLES, 'typescript')])).toBe('');
  }, 120_000);

  test.each(['python', 'java', 'go', 'csharp'])('in %s import the same vcluster.yaml', folder => {
    expect(readFileSync(join(EXAMPLES, folder, 'vcluster.yaml'), 'utf8')).toBe(readFileSync(join(EXAMPLES, 'typescript', 'vcluster.yaml'), 'utf8'));
  });
});

/** What a tool of the project says, whether it succeeds or not. */
function output(tool: string, args: string[]): string {
  try {
    return execFileSync(join(ROOT, 'node_modules', '.bin', tool), args, { cwd: ROOT, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
