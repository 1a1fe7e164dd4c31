import { writeFileSync } from 'node:fs';
import { VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { report, reportAudit } from './host/report';
import { NEWEST } from './releases';

/* The steps of docs/coming-from-helm.md, with helm, kubectl and a control plane that runs. */
describeBooted('a running Helm release is taken over', [NEWEST], (host, [release]) => {
  const namespace = 'from-helm';
  const kubectl = (...args: string[]) => host().run('kubectl', args);
  let controlPlane: ControlPlane;
  let before: unknown;
  let file: string;

  const running = async () => ({
    generation: (await controlPlane.workload()).metadata.generation,
    pods: (await controlPlane.pods()).map(({ metadata, status }) => [metadata.uid, status.containerStatuses[0].restartCount]),
  });

  beforeAll(async () => {
    controlPlane = new ControlPlane(host(), 'my', namespace);
    const installed = await host().run('helm', ['install', 'my', host().programs.charts[release], '--namespace', namespace, '--create-namespace']);
    expect(installed).toMatchObject({ status: 0 });
    await controlPlane.ready();
    before = await running();
    const objects = synthesized(new VirtualCluster(newChart({ namespace }), 'My', {
      release: VClusterRelease.of(release), name: 'my', hostKubernetesVersion: '1.34',
    }));
    file = `${host().folder}/rendered.json`;
    writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
  }, 300_000);

  test('1. only the label `heritage` differs', async () => {
    const { output } = await kubectl('diff', '--server-side', '--force-conflicts', '-f', file);
    const changed = output.split('\n').filter(line => /^[-+] /.test(line)).map(line => line.slice(1).trim());
    expect([...new Set(changed)].sort()).toEqual(['heritage: Helm', 'heritage: cdk8s']);
  });

  test('2. applying is refused until conflicts are forced', async () => {
    const { status, output } = await kubectl('apply', '--server-side', '-f', file);
    const conflicts = [...new Set(output.split('\n').filter(line => line.startsWith('- .')).map(line => line.slice(2)))];
    const fields = ['NODE_IP', 'NODE_NAME', 'POD_IP', 'POD_NAME'].map(name => `.spec.template.spec.containers[name="syncer"].env[name="${name}"].valueFrom.fieldRef`);
    expect([status, conflicts.sort()]).toEqual([1, ['.metadata.labels.heritage', ...fields, '.spec.volumeClaimTemplates'].sort()]);
    expect(await kubectl('apply', '--server-side', '--force-conflicts', '-f', file)).toMatchObject({ status: 0 });
  });

  test('3. after Helm is removed from the managers, applying again needs no flag and changes nothing', async () => {
    const list = JSON.parse((await kubectl('get', '-f', file, '-o', 'json', '--show-managed-fields')).output);
    list.items.forEach(({ metadata }: any) => metadata.managedFields = metadata.managedFields.filter(({ manager }: any) => manager !== 'helm'));
    expect(await host().run('kubectl', ['replace', '-f', '-'], JSON.stringify(list))).toMatchObject({ status: 0 });
    expect(await kubectl('apply', '--server-side', '-f', file)).toMatchObject({ status: 0 });
    expect(await kubectl('diff', '--server-side', '-f', file)).toEqual({ status: 0, output: '' });
  });

  test('4. no pod restarted', async () => {
    expect(await running()).toEqual(before);
  });

  test('5. Helm no longer has the release, and the control plane keeps running', async () => {
    expect(await kubectl('delete', 'secret', '-n', namespace, '-l', 'owner=helm,name=my')).toMatchObject({ status: 0 });
    expect(await host().run('helm', ['list', '--namespace', namespace, '--short'])).toEqual({ status: 0, output: '' });
    expect((await (await controlPlane.api()).ask('GET', '/api/v1/namespaces/default')).status).toBe(200);
    expect(await running()).toEqual(before);
    report(release, 'a Helm release taken over', 'no pod restarted');
    reportAudit(release, 'a Helm release taken over', controlPlane);
  });
});
