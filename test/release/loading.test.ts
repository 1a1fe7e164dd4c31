import { execFileSync } from 'child_process';
import { join } from 'path';

/** The minor releases whose files a program has loaded when it ends, in a process of its own. */
function loadedBy(program: string): string[] {
  const script = `${program};
    const files = Object.keys(require.cache).map(file => /history.v0-(\\d+)\\./.exec(file)).filter(Boolean);
    console.log(JSON.stringify(files.map(match => '0.' + match[1]).sort()));`;
  const cwd = join(__dirname, '../..');
  return JSON.parse(execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], { cwd, encoding: 'utf8' }));
}

test('loading the library, and selecting a release, loads no data of releases', () => {
  expect(loadedBy(`
    const { VClusterRelease } = require('./src');
    VClusterRelease.V0_36.version;
    VClusterRelease.of('0.34.2');
    try { VClusterRelease.of('0.36'); } catch {}
  `)).toEqual([]);
});

test('using a release loads the older releases that it is based on, but no newer ones', () => {
  expect(loadedBy("require('./src/release/release-model').ReleaseModel.of('0.24.1')")).toEqual(['0.22', '0.23', '0.24']);
});
