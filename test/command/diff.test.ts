import { execFileSync, spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ROOT } from '../../projenrc/root';
import { runCommand } from '../../src/command/command';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The name of a file that holds some values. */
function file(text: string): string {
  const path = join(folder, `${Math.random()}.yaml`);
  writeFileSync(path, text);
  return path;
}

/** What the command prints for two releases. */
function diff(from: string, to: string, ...options: string[]): string {
  const args = [
    'diff', '--from', from, '--to', to, '--name', 'my-vc', '--namespace', 'team-a', '--date', '2026-09-10', ...options,
  ];
  const { exitCode, stdout, stderr } = runCommand(args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: undefined });
  return stdout!;
}

test('shows the findings, the images, the role and the configuration of an upgrade', () => {
  expect(diff('0.35.3', '0.36.1')).toMatchInlineSnapshot(`
   "my-vc in team-a: 0.35.3 to 0.36.1

   NOTICE pods-restart: StatefulSet/team-a/my-vc
     The pod restarts. Until it is ready, the API server of the virtual cluster is not available. The workloads keep running.
     > Apply the change when an interruption is acceptable.
   NOTICE object-stays: ClusterRole/vc-my-vc-v-team-a, ClusterRoleBinding/vc-my-vc-v-team-a
     The object is no longer in the manifests. kubectl apply does not delete it, and it continues to grant its permissions.
     > After you apply the change, delete it: kubectl delete clusterrole vc-my-vc-v-team-a
     > After you apply the change, delete it: kubectl delete clusterrolebinding vc-my-vc-v-team-a
   NOTICE rights-go: Role/team-a/vc-my-vc, ClusterRole/vc-my-vc-v-team-a
     The control plane loses permissions: create, delete, patch, update, get, list volumesnapshots.snapshot.storage.k8s.io.
     The control plane loses permissions: get, list persistentvolumes; get, list volumesnapshotclasses.snapshot.storage.k8s.io; create, delete, patch, update, get, list volumesnapshotcontents.snapshot.storage.k8s.io.
     > Check that no synced resource needs them. Tools that prune remove them immediately.

   Changes:
   - ClusterRole/vc-my-vc-v-team-a
   - ClusterRoleBinding/vc-my-vc-v-team-a
   ~ Role/team-a/vc-my-vc
     rules
       - - { apiGroups: [ snapshot.storage.k8s.io ], resources: [ volumesnapshots ], verbs: [ create, delete, patch, update, get, list ] }
   ~ StatefulSet/team-a/my-vc
     spec.template.spec.containers[syncer]
       - image: ghcr.io/loft-sh/vcluster-pro:0.35.3
       + image: ghcr.io/loft-sh/vcluster-pro:0.36.1
   ~ defaults of the release in config.yaml: -deploy.volumeSnapshotController -rbac.enableVolumeSnapshotRules -sync.fromHost.volumeSnapshotClasses -sync.toHost.volumeSnapshotContents -sync.toHost.volumeSnapshots
   ~ only the label with the chart version: ServiceAccount/team-a/vc-my-vc, ServiceAccount/team-a/vc-workload-my-vc, RoleBinding/team-a/vc-my-vc, Service/team-a/my-vc, Service/team-a/my-vc-headless
   "
  `);
});

test('shows the effects of other values, including the changes that Kubernetes refuses', () => {
  const to = file(
    'controlPlane: { statefulSet: { persistence: { volumeClaim: { size: 20Gi } } } }',
  );
  expect(diff('0.36.1', '0.36.1', '--to-values', to)).toMatchInlineSnapshot(`
   "my-vc in team-a: stays on 0.36.1

   REFUSED immutable-field: StatefulSet/team-a/my-vc
     spec.volumeClaimTemplates changes. Kubernetes refuses this for an existing StatefulSet.
     > Existing claims keep their size and storage class. To enlarge them, patch each claim, if its storage class allows it. Before you apply the change, delete the StatefulSet without its pods and claims: kubectl delete statefulset my-vc -n team-a --cascade=orphan
   NOTICE pods-restart: StatefulSet/team-a/my-vc
     The pod restarts. Until it is ready, the API server of the virtual cluster is not available. The workloads keep running.
     > Apply the change when an interruption is acceptable.

   Changes:
   ~ StatefulSet/team-a/my-vc
     spec.volumeClaimTemplates
       - - { metadata: { name: data }, spec: { accessModes: [ ReadWriteOnce ], resources: { requests: { storage: 5Gi } } } }
       + - { metadata: { name: data }, spec: { accessModes: [ ReadWriteOnce ], resources: { requests: { storage: 20Gi } } } }
   ~ Secret/team-a/vc-config-my-vc
     config.yaml: controlPlane.statefulSet.persistence.volumeClaim
       - size: 5Gi
       + size: 20Gi
   "
  `);
});

test('shows a workload that is replaced by another kind', () => {
  const to = file(
    'controlPlane: { statefulSet: { persistence: { volumeClaim: { enabled: false } } } }',
  );
  expect(diff('0.36.1', '0.36.1', '--to-values', to)).toMatchInlineSnapshot(`
   "my-vc in team-a: stays on 0.36.1

   LOSS data-volume-change: Deployment/team-a/my-vc
     The state of the embedded database is in the claim template data, but the pods will mount an emptyDir. The virtual cluster starts with an empty store.
     > Keep the claim template data.
   RISK kind-change: StatefulSet/team-a/my-vc
     A Deployment replaces the StatefulSet. With kubectl apply, both control planes run at the same time. The claims of the StatefulSet stay, but no pod mounts them.
     > Move the state first. Before you apply the change, delete the StatefulSet: kubectl delete statefulset my-vc -n team-a
   NOTICE object-stays: Service/team-a/my-vc-headless
     The object is no longer in the manifests. kubectl apply does not delete it.
     > After you apply the change, delete it: kubectl delete service my-vc-headless -n team-a

   Changes:
   - StatefulSet/team-a/my-vc
   - Service/team-a/my-vc-headless
   + Deployment/team-a/my-vc
   ~ Secret/team-a/vc-config-my-vc
     config.yaml: controlPlane.statefulSet.persistence.volumeClaim
       - enabled: auto
       + enabled: false
   "
  `);
});

test('reports if nothing changes', () => {
  expect(diff('0.36.1', '0.36.1')).toBe('Nothing changes.\n');
});

test('renders for the Kubernetes version of the host cluster', () => {
  const claims = (text: string) => text.includes('persistentVolumeClaimRetentionPolicy');
  const to = file(
    'controlPlane: { statefulSet: { persistence: { volumeClaim: { retentionPolicy: Delete } } } }',
  );
  expect(claims(diff('0.36.1', '0.36.1', '--to-values', to, '--host-kubernetes-version', '1.31'))).toBe(true);
  expect(claims(diff('0.36.1', '0.36.1', '--to-values', to, '--host-kubernetes-version', '1.26'))).toBe(false);
});

test('lists the releases that support an option which the new release removed', () => {
  const values = file('controlPlane: { distro: { k3s: { enabled: true } } }');
  expect(runCommand(['diff', '--from', '0.32.3', '--to', '0.36.1', '--values', values])).toEqual({
    exitCode: 1,
    stderr:
      `vCluster 0.36.1 refuses ${values}:\n` +
      '  values.controlPlane.distro.k3s: {"enabled":true} must be left out: there is no such key here. ' +
      'Releases 0.22 to 0.32 support it, this release does not. Remove the section, even if it contains enabled: false: the distribution is k8s, upstream ' +
      'Kubernetes. A control plane that runs k3s must be migrated first: change its distribution to k8s with a release from 0.25 to 0.32.\n',
  });
});

test('reports which of the two releases refuses the values', () => {
  const values = file('sync: { toHost: { gatewayApi: { enabled: true } } }');
  const { stderr } = runCommand(['diff', '--from', '0.30.5', '--to', '0.36.1', '--values', values]);
  expect(stderr).toContain('vCluster 0.30.5 refuses');
  expect(stderr).not.toContain('vCluster 0.36.1 refuses');
});

test('reads the values of the new release from a separate file', () => {
  const [values, toValues] = [
    file('controlPlane: { distro: { k3s: { enabled: true } } }'),
    file('{}'),
  ];
  const { exitCode, stdout } = runCommand([
    'diff', '--from', '0.32.3', '--to', '0.36.1', '--values', values, '--to-values', toValues,
  ]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('config.yaml: ~controlPlane.backingStore.etcd.deploy');
});

test('reports errors that only the finished pod shows', () => {
  const values = file(
    'controlPlane: { statefulSet: { persistence: { addVolumeMounts: [{ name: nowhere, mountPath: /x }] } } }',
  );
  expect(runCommand(['diff', '--from', '0.35.3', '--to', '0.36.1', '--values', values])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('nowhere'),
  });
});

test.each([
  [['diff', '--to', '0.36.1'], 'both --from and --to.'],
  [['diff', '--from', '0.35.3', '--to', '0.36.1', '--valeus', 'x'], "Unknown option '--valeus'"],
  [['diff', '--from', 'latest', '--to', '0.36.1'], "vCluster release 'latest' must be a version"],
  [['diff', '--from', '0.35.3', '--to', '0.36.1', '--values', '/nowhere.yaml'], "no such file or directory, open '/nowhere.yaml'"],
  [['diff', '/nowhere', '/nowhere'], 'no such file or directory'],
  [['diff', '/tmp'], 'One is given.'],
  [['diff', '/tmp', '/tmp', '--values', 'x'], '--values cannot be combined with files or folders of manifests'],
  [['diff', '--from', '0.35.3', '--to', '0.36.1', '--format', 'html'], "--format must be text, markdown or json, not 'html'"],
  [['diff', '--from', '0.35.3', '--to', '0.36.1', '--fail-on', 'notice'], "--fail-on must be refused, loss or risk, not 'notice'"],
  [['diff', '--from', '0.35.3', '--to', '0.36.1', '--date', 'soon'], 'must be a day such as 2026-11-25'],
  [['upgrade'], "Unknown command 'upgrade'. Use 'import' or 'diff'."],
])('exits with 2 if the arguments are wrong: %j', (args, message) => {
  const { exitCode, stderr } = runCommand(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});

test.each([['refused', 0], ['loss', 3], ['risk', 3]])(
  'exits with 3 if there is a finding of %s or a more serious one: %d',
  (severity, exitCode) => {
    const to = file(
      'controlPlane: { statefulSet: { persistence: { volumeClaim: { enabled: false } } } }',
    );
    expect(runCommand(['diff', '--from', '0.36.1', '--to', '0.36.1', '--to-values', to, '--fail-on', severity]).exitCode).toBe(exitCode);
  },
);

test('accepts acknowledged findings, shows the reason, and reports those that are no longer found', () => {
  const to = file(
    'controlPlane: { statefulSet: { persistence: { volumeClaim: { enabled: false } } } }',
  );
  const acknowledged = file(
    '- { id: data-volume-change, reason: the sandbox is empty }\n- { id: kind-change, reason: same, cluster: my-vcluster }\n- { id: renamed, reason: old }',
  );
  const { exitCode, stdout, stderr } = runCommand([
    'diff', '--from', '0.36.1', '--to', '0.36.1', '--to-values', to, '--fail-on', 'risk', '--acknowledged', acknowledged,
  ]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Acknowledged: the sandbox is empty');
  expect(stderr).toContain('renamed is no longer found');
});

test.each([
  [
    '- { id: no-such, reason: a }',
    '"no-such" must be the ID of a finding.',
  ],
  ['- { id: renamed }', 'The finding renamed must be acknowledged with a reason.'],
  ['renamed', 'must contain a list of acknowledged findings'],
])('refuses invalid acknowledgements: %s', (text, message) => {
  expect(runCommand(['diff', '--from', '0.36.1', '--to', '0.36.1', '--acknowledged', file(text)])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test.each(['- a list', 'a: 1\n---\nb: 2'])(
  'asks for one map as the values: %j',
  (text) => {
    const { exitCode, stderr } = runCommand(['diff', '--from', '0.35.3', '--to', '0.36.1', '--values', file(text)]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('must contain a single map');
  },
);

test.each([[['diff', '--help']], [['diff', '-h']]])(
  'explains itself: %j',
  (args) => {
    const { exitCode, stdout } = runCommand(args);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Usage: cdk8s-vcluster diff <before> <after>');
  },
);

test.each([[[]], [['--help']], [['-h']]])('lists the commands: %j', args => {
  expect(runCommand(args)).toEqual({ exitCode: 0, stdout: expect.stringContaining('Usage: cdk8s-vcluster <command>') });
});

const PROGRAM = [process.execPath, '--import', 'tsx', 'src/command/bin.ts', 'diff'].join(' ');

/** What a shell prints. */
function shell(command: string): string {
  return execFileSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('runs as a program', () => {
  expect(shell(`${PROGRAM} --from 0.36.1 --to 0.36.1`)).toContain('Nothing changes.');
});

const VALUES = 'controlPlane: { coredns: { enabled: false } }';

test.each([
  [
    'a process substitution',
    `${PROGRAM} --from 0.36.1 --to 0.36.1 --values <(echo '${VALUES}')`,
  ],
  [
    '/dev/stdin',
    `echo '${VALUES}' | ${PROGRAM} --from 0.36.1 --to 0.36.1 --values /dev/stdin`,
  ],
  ['-', `echo '${VALUES}' | ${PROGRAM} --from 0.36.1 --to 0.36.1 --values -`],
])('reads %s once, for both releases', (_, command) => {
  expect(shell(command)).toBe('Nothing changes.\n');
});

test('exits without an error if the output is closed', () => {
  const { stderr, status } = spawnSync(
    'bash',
    [
      '-c',
      `${PROGRAM} --from 0.22.6 --to 0.36.1 --format json | true; exit \${PIPESTATUS[0]}`,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(stderr).not.toMatch(/EPIPE|Error/);
  expect(status).toBe(0);
});

test('does not slow down apps: the comparison is loaded on demand', () => {
  const script =
    "require('./src'); console.log(Object.keys(require.cache).filter(f => /src.upgrade/.test(f)).map(f => f.split(/[\\\\/]/).pop()).sort().join())";
  expect(
    execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  ).toBe('report-types.ts,upgrade-report.ts,upgrade.ts\n');
});

test('prints a comparison of folders in each format', () => {
  const side = join(folder, 'side');
  rmSync(side, { recursive: true, force: true });
  mkdirSync(side);
  writeFileSync(join(side, 'a.yaml'), JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'vc-config-a', namespace: 'b' }, stringData: { 'config.yaml': 'a: 1\n' } }));
  expect(runCommand(['diff', side, side, '--format', 'markdown']).stdout).toBe('### Virtual clusters: nothing changes\n');
  expect(JSON.parse(runCommand(['diff', side, side, '--format', 'json']).stdout!).clusters).toMatchObject([{ name: 'a', namespace: 'b', from: null, to: null }]);
  expect(runCommand(['diff', side, side, side])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('3 are given.') });
  expect(runCommand(['diff', side])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('One is given.') });
});

test('names the cluster of an acknowledged finding that is no longer found', () => {
  const accepted = file('- { id: skips-minor, cluster: team-a/my-vc, reason: tried }\n');
  const { stderr } = runCommand(['diff', '--from', '0.35.3', '--to', '0.36.1', '--name', 'my-vc', '--namespace', 'team-a', '--acknowledged', accepted]);
  expect(stderr).toContain("skips-minor of team-a/my-vc is no longer found. Remove it from the list, so that it doesn't hide a later finding.");
});
