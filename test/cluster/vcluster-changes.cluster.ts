import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Upgrade } from '../../src';
import { configOf } from '../../src/upgrade/model/config';
import { canBuild, goBuild } from '../servers/build';
import { cacheFolder, locked } from '../servers/cache';
import { NO_GO, skip } from '../servers/skip';
import { Described, object, rendered, store, STORES } from '../upgrade/rendered';

/*
 * Changes of configurations, of which vCluster's own check is asked as its command line asks it (ValidateChanges of the
 * module github.com/loft-sh/vcluster): it refuses exactly those of which `diff` says that vCluster refuses them. Where
 * there is no Go to build it with, this is skipped.
 */
const SOURCE = join(__dirname, 'changes');
const FILES = ['go.mod', 'go.sum', 'main.go'];
const BUILD_TIME = 30 * 60_000;

/** The findings about what vCluster refuses. */
const VCLUSTER = ['store-change', 'namespace-sync-change', 'vpn-change'];

const migrating = store({ etcd: { embedded: { enabled: true, migrateFromDeployedEtcd: true } } });
const namespaces = (options: any) => ({ sync: { toHost: { namespaces: { enabled: true, mappings: { byName: { 'team-*': 'host-*' } }, ...options } } } });
const privateNodes = (vpn: any) => ({ privateNodes: { enabled: true, vpn } });

const CHANGES: readonly [title: string, before: any, after: any][] = [
  ...Object.keys(STORES).flatMap(from => Object.keys(STORES).map((to): [string, any, any] => [`from ${from} to ${to}`, STORES[from], STORES[to]])),
  ['the migration of deployed etcd', STORES['deployed-etcd'], migrating],
  ['namespace sync is switched on', {}, namespaces({})],
  ['namespace sync is switched off', namespaces({}), namespaces({ enabled: false })],
  ['only mapped namespaces', namespaces({}), namespaces({ mappingsOnly: true })],
  ['another mapping', namespaces({}), namespaces({ mappings: { byName: { 'team-*': 'other-*' } } })],
  ['patches of namespaces', namespaces({}), namespaces({ patches: [{ path: 'metadata.labels.a', expression: 'value' }] })],
  ['labels of namespaces', namespaces({}), namespaces({ extraLabels: { a: 'b' } })],
  ['the VPN', privateNodes({}), privateNodes({ enabled: true })],
  ['the VPN between nodes', privateNodes({ enabled: true }), privateNodes({ enabled: true, nodeToNode: { enabled: true } })],
  ['private nodes', {}, privateNodes({})],
  ['the DNS server', {}, { controlPlane: { coredns: { enabled: false } } }],
  ['the size of the claim', {}, { controlPlane: { statefulSet: { persistence: { volumeClaim: { size: '20Gi' } } } } }],
];

if (!canBuild()) {
  skip('vCluster refuses the changes that diff says it refuses', NO_GO);
} else {
  describe('vCluster refuses exactly the changes that diff reports as refused:', () => {
    let answers: string[];

    beforeAll(async () => {
      jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      const input = CHANGES.map(([, ...sides]) => JSON.stringify(sides.map(values => configOf(object(rendered({ values } as Described), 'Secret', 'vc-config-my-vc')))));
      const { status, stdout, stderr } = spawnSync(await program(), { input: `${input.join('\n')}\n`, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      answers = stdout.split('\n');
    }, BUILD_TIME);
    afterAll(() => jest.restoreAllMocks());

    test.each(CHANGES.map(([title], index) => [title, index] as const))('%s', (_, index) => {
      const [, before, after] = CHANGES[index];
      const [{ findings }] = Upgrade.compare(rendered({ values: before }), rendered({ values: after })).clusters;
      const refused = findings.filter(({ id, severity }) => severity === 'refused' && VCLUSTER.includes(id)).map(({ id }) => id);
      expect({ refused: refused.length > 0, answer: answers[index] }).toEqual({ refused: answers[index] !== '', answer: answers[index] });
    });

    test('each change has a result, and some are refused', () => {
      expect(answers).toHaveLength(CHANGES.length + 1);
      expect(answers.filter(answer => answer !== '').length).toBeGreaterThan(15);
    });
  });
}

/** The program that asks vCluster, built once for each version of its module. */
async function program(): Promise<string> {
  const hash = createHash('sha256').update(process.arch);
  FILES.forEach(file => hash.update(readFileSync(join(SOURCE, file))));
  const folder = cacheFolder('vcluster-changes', hash.digest('hex').slice(0, 16));
  const file = join(folder, 'changes');
  if (!existsSync(file)) {
    await locked(folder, async () => {
      FILES.forEach(source => copyFileSync(join(SOURCE, source), join(folder, source)));
      await goBuild({ module: folder, package: '.', flags: '' }, file);
    });
  }
  return file;
}
