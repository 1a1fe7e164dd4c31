import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { definitions } from './definitions';
import { rendered, sampleOf } from './sample';
import { foldersOf } from '../folders';
import { ApiServer } from '../servers/api-server';
import { Applier } from '../servers/apply';
import { build, canBuild } from '../servers/build';
import { NO_GO, skip } from '../servers/skip';

/*
 * What the library renders, applied to an API server of Kubernetes that is built for it: it takes everything, strictly,
 * and applying the same again changes nothing. Where there is no Go to build it with, this is skipped.
 */
const EXAMPLES = join(__dirname, '../../examples');
const PARITY = foldersOf('VCLUSTER_PARITY_DIR');

/** How many of the cases of each release are applied. */
const CASES_PER_RELEASE = 7;

const BUILD_TIME = 30 * 60_000;

if (!canBuild()) {
  skip('an API server takes what is rendered', NO_GO);
} else {
  describe('an API server accepts the rendered objects, and applying them again changes nothing', () => {
    let server: ApiServer;
    let applier: Applier;
    let applied = 0;

    beforeAll(async () => {
      jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      server = await ApiServer.start(await build());
      applier = new Applier(server);
      for (const definition of await definitions()) {
        await applier.define(definition);
      }
    }, BUILD_TIME);
    afterAll(async () => {
      jest.restoreAllMocks();
      await server?.stop();
      process.stdout.write(`the API server took ${applied} objects, twice each\n`);
    });

    const takes = async (objects: any[]) => {
      const wrong: string[] = [];
      for (const object of objects) {
        const found = await applier.applyTwice(object);
        applied += found.length === 0 ? 1 : 0;
        wrong.push(...found);
      }
      expect(objects).not.toHaveLength(0);
      expect(wrong).toEqual([]);
    };

    const examples = examplesOf('typescript').concat(examplesOf('python'));
    test('there are examples: run `npm run example` first', () => {
      expect(examples).not.toHaveLength(0);
    });
    test.each(examples)('of the example %s', async file => {
      await takes(parseAllDocuments(readFileSync(join(EXAMPLES, file), 'utf8')).map(document => document.toJS()).filter(Boolean));
    }, 120_000);

    for (const [release, cases] of sampleOf(PARITY, CASES_PER_RELEASE)) {
      test(`of ${cases.length} cases of release ${release}`, async () => {
        await takes(cases.flatMap((one, index) => rendered(one, `${one.namespace}-${one.release.replaceAll('.', '-')}-${index}`)));
      }, 120_000);
    }
  });
}

function examplesOf(language: string): string[] {
  const dist = join(EXAMPLES, language, 'dist');
  return existsSync(dist) ? readdirSync(dist).filter(file => file.endsWith('.yaml')).map(file => `${language}/dist/${file}`) : [];
}
