import { ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DOWNLOADS, PACKAGE, Registry } from './registry';
import { succeed } from '../run';

/** The last that Node 20 can run. */
const VERSION = '6.8.0';
/** One of its dependencies names a tag instead of a version, and not every mirror has tags. */
const OVERRIDES = { 'node-fetch': '2.6.7' };
const FOLDER = join(DOWNLOADS, `verdaccio-${VERSION}`);

/** Verdaccio. It has the package alone from us, and everything else from the registry that npm is set to. */
export async function openNpm(): Promise<Registry> {
  const program = join(FOLDER, 'node_modules', 'verdaccio', 'bin', 'verdaccio');
  if (!existsSync(program)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ dependencies: { verdaccio: VERSION }, overrides: OVERRIDES }));
    await succeed('npm', ['install', '--ignore-scripts', '--loglevel=error'], FOLDER);
  }
  rmSync(join(FOLDER, 'storage', PACKAGE), { recursive: true, force: true });
  const [upstream, authority] = await Promise.all(['registry', 'cafile'].map(async key => (await succeed('npm', ['config', 'get', key], FOLDER)).trim()));
  const config = join(FOLDER, 'config.yaml');
  writeFileSync(config, JSON.stringify({
    storage: join(FOLDER, 'storage'),
    uplinks: { upstream: { url: upstream, maxage: '1d', timeout: '120s' } },
    packages: { [PACKAGE]: { access: '$all', publish: '$all' }, '**': { access: '$all', proxy: 'upstream' } },
    max_body_size: '100mb',
    log: { type: 'stdout', level: 'error' },
  }));

  const address = `127.0.0.1:${await freePort()}`;
  const server = spawn(process.execPath, [program, '--config', config, '--listen', address], {
    env: { ...process.env, ...existsSync(authority) && { NODE_EXTRA_CA_CERTS: authority } },
    stdio: 'ignore',
  });
  await answers(`http://${address}/-/ping`, server);
  const env = {
    npm_config_registry: `http://${address}/`,
    npm_config_replace_registry_host: 'never',
    npm_config_loglevel: 'error',
    // npx asks before it downloads what isn't there.
    npm_config_yes: 'true',
    [`npm_config_//${address}/:_authToken`]: 'anyone',
  };
  return {
    name: 'verdaccio',
    env,
    publish: async dist => {
      const tarballs = readdirSync(join(dist, 'js')).filter(file => file.endsWith('.tgz'));
      for (const tarball of tarballs) {
        await succeed('npm', ['publish', '--provenance=false', '--tag', 'latest', join(dist, 'js', tarball)], FOLDER, env);
      }
      return tarballs;
    },
    stop: () => server.kill(),
  };
}

/** The version that stands in a folder's node_modules. */
export function installedByNpm(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'node_modules', PACKAGE, 'package.json'), 'utf8')).version;
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  while (!await fetch(url).then(({ ok }) => ok, () => false)) {
    if (server.exitCode !== null) {
      throw new Error(`verdaccio ended with exit code ${server.exitCode}`);
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}
