import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const MAX_SIZE = 600_000;

interface Tarball {
  readonly size: number;
  readonly files: { path: string }[];
}

describe('the npm tarball', () => {
  const tarball = pack();
  const files = tarball.files.map(file => file.path);
  const own = files.filter(file => !file.startsWith('node_modules/'));

  test('holds the compiled library, with its types, and what it was compiled from beside src', () => {
    expect(files).toEqual(expect.arrayContaining(['lib/src/index.js', 'lib/src/index.d.ts', 'lib/imports/vcluster-yaml.js']));
  });

  test('holds what the other languages are made from', () => {
    expect(files).toContain('.jsii');
  });

  test('holds what npm shows', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']));
  });

  test('holds nothing else of this repository', () => {
    const wanted = /^(\.jsii|README\.md|LICENSE|package\.json|lib\/(src|imports)\/.+\.(js|d\.ts))$/;
    expect(own.filter(file => !wanted.test(file))).toEqual([]);
  });

  test('holds the compiled form of what is there, and of nothing that was deleted', () => {
    const orphans = own.filter(file => file.startsWith('lib/')).map(file => file.replace(/^lib\//, '').replace(/(\.d\.ts|\.js)$/, '.ts'))
      .filter(source => !existsSync(join(ROOT, source)));
    expect(orphans).toEqual([]);
  });

  test('holds each declaration that another one refers to', () => {
    const declarations = own.filter(file => file.endsWith('.d.ts'));
    const referred = reachable(['lib/src/index.d.ts']);
    expect(referred.length).toBeGreaterThan(5);
    expect(referred.filter(file => !declarations.includes(file))).toEqual([]);
  });

  test('bundles the libraries that it depends on, without theirs', () => {
    const bundled = new Set(files.filter(file => file.startsWith('node_modules/')).map(file => file.split('/')[1]));
    expect([...bundled].sort()).toEqual(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).bundledDependencies);
  });

  test(`is no larger than ${MAX_SIZE} bytes`, () => {
    expect(tarball.size).toBeLessThanOrEqual(MAX_SIZE);
  });
});

/** The declarations that some declarations refer to, and those that these refer to. */
function reachable(start: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (!found.has(file)) {
      found.add(file);
      for (const [, target] of readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\() ?['"](\.[^'"]*)['"]/g)) {
        const path = join(dirname(file), target);
        visit(existsSync(join(ROOT, `${path}.d.ts`)) ? `${path}.d.ts` : `${path}/index.d.ts`);
      }
    }
  };
  start.forEach(visit);
  return [...found];
}

/** What npm would publish of the library as it was compiled last. */
function pack(): Tarball {
  if (!existsSync(join(ROOT, 'lib', 'src', 'index.js'))) {
    throw new Error('the library isn\'t compiled: run `npx projen compile` first, as `npm test` does');
  }
  return JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))[0];
}
