import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { definitions } from './definitions';
import { ApiServer } from '../servers/api-server';
import { Applier } from '../servers/apply';
import { build, canBuild } from '../servers/build';
import { NO_GO, skip } from '../servers/skip';

/*
 * What Argo CD and Flux are given in examples/pipelines, applied to an API server that knows their kinds as they publish
 * them: it takes every field. Where there is no Go to build the server with, this is skipped.
 */
const PIPELINES = resolve(__dirname, '../../examples/pipelines');
const FILES = ['argo-cd', 'flux'].flatMap(folder => readdirSync(join(PIPELINES, folder)).map(file => `${folder}/${file}`));

const BUILD_TIME = 30 * 60_000;

if (!canBuild()) {
  skip('Argo CD and Flux take the files of the pipelines', NO_GO);
} else {
  describe('with the definitions that Argo CD and Flux publish', () => {
    let server: ApiServer;
    let applier: Applier;

    beforeAll(async () => {
      server = await ApiServer.start(await build());
      applier = new Applier(server);
      for (const definition of await definitions()) {
        await applier.define(definition);
      }
    }, BUILD_TIME);
    afterAll(() => server?.stop());

    test.each(FILES)('%s is valid', async file => {
      const objects = objectsOf(file);
      expect(objects.map(object => object.kind)).not.toHaveLength(0);
      for (const object of objects) {
        expect(await applier.apply(object)).toEqual([]);
      }
    });

    test.each([
      ['argo-cd/application.yaml', 'Application', { source: { path: 'rendered', repoUrl: 'https://example.com' } }, 'repoUrl'],
      ['argo-cd/application.yaml', 'Application', { syncPolicy: { automated: { prune: 'yes' } } }, 'prune'],
      ['flux/rendered.yaml', 'Kustomization', { sourceRef: { kind: 'Repository', name: 'vclusters' } }, 'sourceRef.kind'],
      ['flux/rendered.yaml', 'Kustomization', { retries: 3 }, 'retries'],
      ['flux/rendered.yaml', 'GitRepository', { interval: 'a minute' }, 'interval'],
    ])('a wrong field in %s is found: %s %j', async (file, kind, wrong, field) => {
      const object = objectsOf(file).find(one => one.kind === kind);
      const [found] = await applier.apply({ ...object, spec: { ...object.spec, ...wrong } });
      expect(found).toContain(field);
    });
  });
}

function objectsOf(file: string): any[] {
  return parseAllDocuments(readFileSync(join(PIPELINES, file), 'utf8')).map(document => document.toJS());
}
