import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Found {
  /** How many objects were synthesised. */
  readonly objects: number;
  readonly library: string[];
  readonly others: string[];
}

/** What is asked of the world outside while virtual clusters are made, in a process of its own. */
function found(...args: string[]): Found {
  const program = ['--require', 'tsx/cjs', join(__dirname, 'synthesise.ts'), ...args];
  return JSON.parse(execFileSync(process.execPath, program, { cwd: join(__dirname, '../..'), encoding: 'utf8', stdio: 'pipe' }));
}

describe('loading the library, making and synthesising virtual clusters', () => {
  const { objects, library, others } = found();

  test('does not use the network, the clock, random numbers, the environment, files or other processes', () => {
    expect(objects).toBeGreaterThan(1000);
    // The library writes keys in the order in which cdk8s does.
    expect(library).toEqual(['src/constructs/rendered-object.ts: process.env.CDK8S_DISABLE_SORT']);
  });

  test('makes other libraries only read the environment variables of cdk8s', () => {
    expect(others.filter(line => !line.startsWith('cdk8s: process.env.CDK8S_'))).toEqual([]);
  });
});

test('detects any access to the outside', () => {
  const file = join(__dirname, 'impure.ts');
  const seen = found(file).library.map(line => line.replace('test/purity/impure.ts: ', ''));
  expect(seen.filter(what => !what.startsWith('process.env'))).toEqual([
    'Date.now', 'Math.random', 'childProcess.execSync', 'crypto.randomUUID', 'dns.lookup', 'fs.promises.readFile', 'fs.readFileSync', 'http.get',
    'net.connect', 'new Date()', 'os.hostname', 'performance.now', 'process.cwd',
  ]);
  expect(seen).toEqual(expect.arrayContaining(['process.env.*', 'process.env.HOME', 'process.env.USER']));
});
