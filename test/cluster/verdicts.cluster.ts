import { VERDICT_CASES } from './verdict-cases';
import { checkManifest } from '../../src/check/kubernetes/manifest';
import { formatPath } from '../../src/values/problem';
import { ApiServer } from '../servers/api-server';
import { Applier } from '../servers/apply';
import { build, canBuild } from '../servers/build';
import { NO_GO, skip } from '../servers/skip';

/*
 * What an API server of Kubernetes says of objects around the edges of what is allowed, beside what the library says.
 */
const BUILD_TIME = 30 * 60_000;
const NETWORKS = ['10.96.0.0/16', 'fd00:10:96::/112'];

if (!canBuild()) {
  skip('an API server and the library say the same', NO_GO);
} else {
  describe('an API server and the library have the same result', () => {
    const table: string[] = [];
    let server: ApiServer;
    let applier: Applier;

    beforeAll(async () => {
      server = await ApiServer.start(await build(), { networks: NETWORKS });
      applier = new Applier(server);
    }, BUILD_TIME);
    afterAll(async () => {
      await server?.stop();
      process.stdout.write(`${table.join('\n')}\n`);
    });

    test.each(VERDICT_CASES)('$what', async ({ what, object, refused }) => {
      const message = await applier.refusal(object);
      const problems = checkManifest(object);
      table.push(`${what}\n  API server: ${message ?? 'taken'}\n  library: ${problems.map(({ path, allowed }) => `${formatPath(path)} must be ${allowed}`).join('; ') || 'taken'}`);
      expect({ server: message !== undefined, library: problems.length > 0 }).toEqual({ server: refused, library: refused });
    }, 60_000);
  });
}
