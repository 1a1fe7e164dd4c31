/* eslint-disable @typescript-eslint/no-require-imports */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from '../../projenrc/root';

const MAX_SIZE = 450_000;

interface Tarball {
  readonly size: number;
  readonly files: { path: string }[];
}

describe('the npm tarball', () => {
  const tarball = pack();
  const files = tarball.files.map(file => file.path);

  test('contains the compiled library in one file, its entries, and the types', () => {
    expect(files.filter(file => file.endsWith('.js')).sort()).toEqual(['lib/library.js', 'lib/src/command/bin.js', 'lib/src/index.js']);
    expect(files).toContain('lib/src/index.d.ts');
  });

  test('contains the files for the other languages', () => {
    expect(files).toContain('.jsii');
  });

  test('contains the files that npm shows', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']));
  });

  test('contains nothing else of this repository', () => {
    const wanted = /^(\.jsii|README\.md|LICENSE|package\.json|lib\/THIRD-PARTY-LICENSES\.txt|lib\/.+\.(js|d\.ts))$/;
    expect(files.filter(file => !wanted.test(file))).toEqual([]);
  });

  test('contains the declarations that the public ones refer to, and no others', () => {
    const declarations = files.filter(file => file.endsWith('.d.ts')).sort();
    expect(declarations.length).toBeGreaterThan(5);
    expect(declarations).toEqual(reachable(['lib/src/index.d.ts']).sort());
  });

  test('only depends on packages that are shared with apps', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    const needed = [...readFileSync(join(ROOT, 'lib', 'library.js'), 'utf8').matchAll(/[^.\w]require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect([...new Set(needed)].filter(name => !isBuiltin(name)).sort()).toEqual(Object.keys(manifest.peerDependencies).sort());
  });

  test('contains the license of each bundled library', () => {
    expect(readFileSync(join(ROOT, 'lib', 'THIRD-PARTY-LICENSES.txt'), 'utf8')).toMatch(/^node_modules\/yaml\n\nCopyright Eemeli Aro/);
  });

  test('exports each public name for ES modules', () => {
    const names = Object.keys(require(ROOT));
    const program = `import { ${names.join(', ')} } from ${JSON.stringify(join(ROOT, 'lib', 'src', 'index.js'))};
      console.log([${names.join(', ')}].filter(value => value === undefined).length);`;
    expect(names).toContain('VirtualCluster');
    expect(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })).toBe('0\n');
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
