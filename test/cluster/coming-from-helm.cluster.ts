import { definitions } from './definitions';
import { rendered, sampleOf } from './sample';
import { Takeover } from './takeover';
import { foldersOf } from '../folders';
import { ApiServer } from '../servers/api-server';
import { Applier } from '../servers/apply';
import { build, canBuild } from '../servers/build';
import { NO_GO, skip } from '../servers/skip';

/*
 * docs/coming-from-helm.md, done to an API server: what the charts rendered is installed as Helm would, and taken over.
 * Where there is no Go to build the server with, or nothing that charts rendered, this is skipped.
 */
const PARITY = foldersOf('VCLUSTER_PARITY_DIR');

/** How many of the cases of each release are taken over. */
const CASES_PER_RELEASE = 4;

const BUILD_TIME = 30 * 60_000;

if (!canBuild()) {
  skip('releases are taken over from Helm', NO_GO);
} else if (PARITY.length === 0) {
  skip('releases are taken over from Helm', 'VCLUSTER_PARITY_DIR names no folder of what the charts render');
} else {
  describe('releases are taken over from Helm, without restarting pods', () => {
    let server: ApiServer;
    let takeover: Takeover;
    let taken = 0;

    beforeAll(async () => {
      jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      server = await ApiServer.start(await build());
      const applier = new Applier(server);
      for (const definition of await definitions()) {
        await applier.define(definition);
      }
      takeover = new Takeover(server, applier);
    }, BUILD_TIME);
    afterAll(async () => {
      jest.restoreAllMocks();
      await server?.stop();
      process.stdout.write(`${taken} releases were taken over from Helm\n`);
    });

    test.each(sampleOf(PARITY, CASES_PER_RELEASE))('of vCluster %s', async (_, cases) => {
      for (const one of cases) {
        expect([one.id, await takeover.of(one.manifests, rendered(one), one)]).toEqual([one.id, []]);
        taken++;
      }
    }, 300_000);
  });
}
