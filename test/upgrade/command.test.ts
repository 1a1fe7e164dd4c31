import { execFileSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { run } from '../../src/upgrade/command';

const ROOT = join(__dirname, '../..');
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
  const { exitCode, stdout, stderr } = run(['diff', '--from', from, '--to', to, '--name', 'my-vc', '--namespace', 'team-a', ...options]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: undefined });
  return stdout!;
}

test('shows the images, the role and the configuration that an upgrade changes', () => {
  expect(diff('0.35.3', '0.36.1')).toMatchInlineSnapshot(`
    "my-vc in team-a, from vCluster 0.35.3 to 0.36.1

    Removed, though \`kubectl apply\` leaves it there:
    - ClusterRole vc-my-vc-v-team-a
    - ClusterRoleBinding vc-my-vc-v-team-a

    ~ StatefulSet my-vc: its pods restart
      spec.template.spec.containers[syncer]
        - image: ghcr.io/loft-sh/vcluster-pro:0.35.3
        + image: ghcr.io/loft-sh/vcluster-pro:0.36.1

    ~ Secret vc-config-my-vc
      config.yaml: deploy
        - volumeSnapshotController:
        -   enabled: false
      config.yaml: rbac
        - enableVolumeSnapshotRules:
        -   enabled: auto
      config.yaml: sync.fromHost
        - volumeSnapshotClasses:
        -   enabled: false
      config.yaml: sync.toHost
        - volumeSnapshotContents:
        -   enabled: false
        - volumeSnapshots:
        -   enabled: false

    ~ Role vc-my-vc
      rules
        - - { apiGroups: [ snapshot.storage.k8s.io ], resources: [ volumesnapshots ], verbs: [ create, delete, patch, update, get, list ] }

    Nothing changes but the version of the chart in a label:
    ~ Service my-vc-headless
    ~ ServiceAccount vc-my-vc
    ~ ServiceAccount vc-workload-my-vc
    ~ RoleBinding vc-my-vc
    ~ Service my-vc
    "
  `);
});

test('shows what other values change, and what of that Kubernetes refuses', () => {
  const to = file('controlPlane: { statefulSet: { persistence: { volumeClaim: { size: 20Gi } } } }');
  expect(diff('0.36.1', '0.36.1', '--to-values', to)).toMatchInlineSnapshot(`
    "my-vc in team-a, from vCluster 0.36.1 to 0.36.1

    Kubernetes won't make one change in place: see the line that starts with !

    ~ StatefulSet my-vc: its pods restart
    ! spec.volumeClaimTemplates can't change in place. The claims that are there stay as they are: to grow them, change each, if its storage class lets you. Before you apply: kubectl delete statefulset my-vc -n team-a --cascade=orphan, which leaves the pods and their claims alone.
      spec.volumeClaimTemplates
        - - { metadata: { name: data }, spec: { accessModes: [ ReadWriteOnce ], resources: { requests: { storage: 5Gi } } } }
        + - { metadata: { name: data }, spec: { accessModes: [ ReadWriteOnce ], resources: { requests: { storage: 20Gi } } } }

    ~ Secret vc-config-my-vc
      config.yaml: controlPlane.statefulSet.persistence.volumeClaim
        - size: 5Gi
        + size: 20Gi
    "
  `);
});

test('shows a workload that another one takes the place of', () => {
  const to = file('controlPlane: { statefulSet: { persistence: { volumeClaim: { enabled: false } } } }');
  expect(diff('0.36.1', '0.36.1', '--to-values', to)).toMatchInlineSnapshot(`
    "my-vc in team-a, from vCluster 0.36.1 to 0.36.1

    Kubernetes won't make one change in place: see the line that starts with !

    Removed, though \`kubectl apply\` leaves it there:
    - StatefulSet my-vc
    - Service my-vc-headless

    Added:
    + Deployment my-vc

    ! StatefulSet my-vc becomes a Deployment. The claims of the StatefulSet stay, but nothing mounts them any more. Move the state that the pods hold themselves, then, before you apply: kubectl delete statefulset my-vc -n team-a, or two control planes run at once.

    ~ Secret vc-config-my-vc
      config.yaml: controlPlane.statefulSet.persistence.volumeClaim
        - enabled: auto
        + enabled: false
    "
  `);
});

test('counts the changes that Kubernetes refuses', () => {
  const to = file('controlPlane: { statefulSet: { persistence: { volumeClaim: { size: 20Gi } }, scheduling: { podManagementPolicy: OrderedReady } } }');
  expect(diff('0.36.1', '0.36.1', '--to-values', to)).toContain("Kubernetes won't make 2 changes in place");
});

test('says so where nothing changes', () => {
  expect(diff('0.36.1', '0.36.1')).toBe('my-vc in team-a, from vCluster 0.36.1 to 0.36.1\n\nNothing changes.\n');
});

test('renders for the Kubernetes of the host', () => {
  const claims = (text: string) => text.includes('persistentVolumeClaimRetentionPolicy');
  const to = file('controlPlane: { statefulSet: { persistence: { volumeClaim: { retentionPolicy: Delete } } } }');
  expect(claims(diff('0.36.1', '0.36.1', '--to-values', to, '--host-kubernetes-version', '1.31'))).toBe(true);
  expect(claims(diff('0.36.1', '0.36.1', '--to-values', to, '--host-kubernetes-version', '1.26'))).toBe(false);
});

test('names the releases that know an option which the target dropped', () => {
  const values = file('controlPlane: { distro: { k3s: { enabled: true } } }');
  expect(run(['diff', '--from', '0.32.3', '--to', '0.36.1', '--values', values])).toEqual({
    exitCode: 1,
    stderr: `vCluster 0.36.1 refuses ${values}:\n`
      + '  values.controlPlane.distro.k3s: {"enabled":true} must be left out: there is no such key here. '
      + "Releases 0.22 to 0.32 know it, this one doesn't. Remove the section, even where it says enabled: false: the distro is k8s, upstream "
      + 'Kubernetes. A control plane that runs k3s must be migrated first: change its distro to k8s with a release from 0.25 to 0.32.\n',
  });
});

test('says which of the two releases refuses the values', () => {
  const values = file('sync: { toHost: { gatewayApi: { enabled: true } } }');
  const { stderr } = run(['diff', '--from', '0.30.5', '--to', '0.36.1', '--values', values]);
  expect(stderr).toContain('vCluster 0.30.5 refuses');
  expect(stderr).not.toContain('vCluster 0.36.1 refuses');
});

test('takes the values of the target from a file of their own', () => {
  const [values, toValues] = [file('controlPlane: { distro: { k3s: { enabled: true } } }'), file('{}')];
  const { exitCode, stdout } = run(['diff', '--from', '0.32.3', '--to', '0.36.1', '--values', values, '--to-values', toValues]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('config.yaml: controlPlane.distro\n    - k3s:\n');
});

test('reports what only the whole pod shows', () => {
  const values = file('controlPlane: { statefulSet: { persistence: { addVolumeMounts: [{ name: nowhere, mountPath: /x }] } } }');
  expect(run(['diff', '--from', '0.35.3', '--to', '0.36.1', '--values', values])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('nowhere'),
  });
});

test.each([
  [['diff', '--to', '0.36.1'], 'Write both --from and --to.'],
  [['diff', '--from', '0.35.3', '--to', '0.36.1', '--valeus', 'x'], "Unknown option '--valeus'"],
  [['diff', '--from', 'latest', '--to', '0.36.1'], "vCluster release 'latest' must be a version"],
  [['diff', '--from', '0.35.3', '--to', '0.36.1', '--values', '/nowhere.yaml'], "no such file or directory, open '/nowhere.yaml'"],
  [['upgrade'], "There is no command 'upgrade': write 'diff'."],
])('ends with 2 where the command makes no sense: %j', (args, message) => {
  const { exitCode, stderr } = run(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});

test.each(['- a list', 'a: 1\n---\nb: 2'])('asks for one map as the values: %j', text => {
  const { exitCode, stderr } = run(['diff', '--from', '0.35.3', '--to', '0.36.1', '--values', file(text)]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('must hold one map');
});

test.each([[[]], [['--help']], [['diff', '--help']]])('explains itself: %j', args => {
  const { exitCode, stdout } = run(args);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Usage: cdk8s-vcluster diff --from <release> --to <release>');
});

test('runs as a program', () => {
  const program = ['--import', 'tsx', 'src/upgrade/bin.ts', 'diff', '--from', '0.36.1', '--to', '0.36.1'];
  expect(execFileSync(process.execPath, program, { cwd: ROOT, encoding: 'utf8' })).toContain('Nothing changes.');
});

test('costs the library nothing: neither it nor its diff is loaded with it', () => {
  const script = "require('./src'); console.log(Object.keys(require.cache).filter(f => /src.upgrade|node_modules.diff./.test(f)).length)";
  expect(execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], { cwd: ROOT, encoding: 'utf8' })).toBe('0\n');
});
