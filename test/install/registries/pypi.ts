import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { PACKAGE, Registry, temporary } from './registry';
import { execute, succeed } from '../run';

/** A simple index (PEP 503). It has the package alone from us, and refers to the index that pip is set to for everything else. */
export async function openPypi(): Promise<Registry> {
  const files = temporary('pypi');
  const { stdout } = await execute('python3', ['-m', 'pip', 'config', 'get', 'global.index-url'], files);
  const upstream = (process.env.PIP_INDEX_URL ?? (stdout.trim() || 'https://pypi.org/simple')).replace(/\/$/, '');

  const server = createServer(({ url = '' }, response) => {
    const [, name, file] = /^\/simple\/([^/]+)\/([^/]*)$/.exec(url) ?? [];
    if (name !== PACKAGE) {
      response.writeHead(302, { location: `${upstream}/${name}/` }).end();
    } else if (file) {
      response.end(readFileSync(join(files, file)));
    } else {
      response.setHeader('content-type', 'text/html').end(readdirSync(files).map(one => `<a href="${one}">${one}</a>`).join('\n'));
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    name: 'a simple index',
    env: { PIP_INDEX_URL: `http://127.0.0.1:${port}/simple`, PIP_EXTRA_INDEX_URL: '', PIP_FIND_LINKS: '', PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_QUIET: '1' },
    publish: async dist => {
      const published = readdirSync(join(dist, 'python'));
      published.forEach(file => copyFileSync(join(dist, 'python', file), join(files, file)));
      return published;
    },
    stop: () => server.close(),
  };
}

/** The version in the virtual environment of a folder. */
export async function installedByPip(folder: string): Promise<string> {
  const shown = await succeed(join(folder, '.venv', 'bin', 'pip'), ['show', PACKAGE], folder);
  return /^Version: (.*)$/m.exec(shown)![1];
}
