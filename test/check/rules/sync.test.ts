import { Dotted, Row, testMissing, testRows, testWords, told, Words } from './refusals';
import { sync } from '../../../src/check/rules/sync';

describe('an enforced toleration', () => {
  const tolerate = (toleration: string) => ({ 'sync.toHost.pods.enforceTolerations': [toleration] });
  const AT = 'sync.toHost.pods.enforceTolerations[0]';
  testRows([
    ...['*', 'a', 'a=b', 'a:NoSchedule', 'a=b:NoExecute', 'a=:PreferNoSchedule', ''].map((toleration): Row => [`may be '${toleration}'`, tolerate(toleration), []]),
    ['has one value', tolerate('a=b=c'), [AT]],
    ['has one value before its effect', tolerate('a=b=c:NoSchedule'), [AT]],
    ['has one effect', tolerate('a:NoSchedule:NoExecute'), [AT]],
    ['has a value that a label may have', tolerate('a=-b'), [AT]],
    ['has an effect that Kubernetes knows', tolerate('a=b:NoRun'), [AT]],
  ]);
});

describe('scheduling in the virtual cluster', () => {
  const [K8S_PATH, OLD_PATH, HYBRID_PATH] = [
    'controlPlane.distro.k8s.scheduler.enabled', 'controlPlane.advanced.virtualScheduler.enabled', 'sync.toHost.pods.hybridScheduling.enabled',
  ];
  const [K8S, OLD, HYBRID] = [{ [K8S_PATH]: true }, { [OLD_PATH]: true }, { [HYBRID_PATH]: true }];
  const NODES = { 'sync.fromHost.nodes.enabled': true };
  testRows([
    ['needs nodes', K8S, [K8S_PATH]],
    ['needs nodes by its older switch', OLD, [OLD_PATH]],
    ['needs nodes in the oldest release', OLD, [OLD_PATH], { release: '0.22.6' }],
    ['needs nodes when it is hybrid', HYBRID, [HYBRID_PATH]],
    ['is valid with nodes', { ...K8S, ...OLD, ...HYBRID, ...NODES }, []],
    ['is valid with nodes in the oldest release', { ...OLD, ...NODES }, [], { release: '0.22.6' }],
    ["isn't that of k8s with k3s", { ...K8S, 'controlPlane.distro.k3s.enabled': true }, [], { release: '0.32.3' }],
    ["needs no nodes if it isn't", {}, []],
  ]);
});

describe('classes', () => {
  const ways = (classes: string, toHost: unknown, fromHost: unknown): Dotted => ({
    [`sync.toHost.${classes}.enabled`]: toHost, [`sync.fromHost.${classes}.enabled`]: fromHost,
  });
  testRows([
    ['of storage go one way', ways('storageClasses', true, true), ['sync.toHost.storageClasses.enabled']],
    ['of storage go one way, in words too', ways('storageClasses', true, 'true'), ['sync.toHost.storageClasses.enabled']],
    ['of storage may go to the host', ways('storageClasses', true, 'auto'), []],
    ['of storage may come from the host', ways('storageClasses', false, true), []],
    ['of priority go one way', ways('priorityClasses', true, true), ['sync.toHost.priorityClasses.enabled']],
    ['of priority may go to the host', ways('priorityClasses', true, false), []],
    ['of priority may come from the host', ways('priorityClasses', false, true), []],
  ]);

  const select = (selector: object, classes = 'ingressClasses'): Dotted => ({ [`sync.fromHost.${classes}.selector`]: selector });
  const AT = 'sync.fromHost.ingressClasses.selector';
  testRows([
    ['can be selected', select({ matchLabels: { 'example.com/a': 'b' }, matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] }), []],
    ['are selected by possible keys', select({ matchLabels: { '-a': 'b' } }), [`${AT}.matchLabels["-a"]`]],
    ['are selected by possible values', select({ matchLabels: { a: 'b c' } }), [`${AT}.matchLabels.a`]],
    ['are selected by possible keys of expressions', select({ matchExpressions: [{ key: 'a/b/c', operator: 'Exists' }] }), [`${AT}.matchExpressions[0].key`]],
    ['are selected by known operators', select({ matchExpressions: [{ key: 'a', operator: 'Gt', values: ['1'] }] }), [`${AT}.matchExpressions[0].operator`]],
    ['are selected out of values', select({ matchExpressions: [{ key: 'a', operator: 'NotIn', values: [] }] }), [`${AT}.matchExpressions[0].values`]],
    ['are selected by being there without values', select({ matchExpressions: [{ key: 'a', operator: 'DoesNotExist', values: ['b'] }] }),
      [`${AT}.matchExpressions[0].values`]],
    ['are selected out of possible values', select({ matchExpressions: [{ key: 'a', operator: 'In', values: ['b', '-'] }] }),
      [`${AT}.matchExpressions[0].values[1]`]],
    ...['runtimeClasses', 'gatewayClasses', 'priorityClasses', 'storageClasses'].map((classes): Row =>
      [`are checked where they are ${classes}`, select({ matchLabels: { a: '-' } }, classes), [`sync.fromHost.${classes}.selector.matchLabels.a`]]),
  ]);
});

describe('volume snapshots', () => {
  const snapshots = (volumeSnapshots: boolean, volumeSnapshotContents: boolean): Dotted => ({
    'sync.toHost.volumeSnapshots.enabled': volumeSnapshots, 'sync.toHost.volumeSnapshotContents.enabled': volumeSnapshotContents,
  });
  testRows([
    ['need their contents', snapshots(true, false), ['sync.toHost.volumeSnapshots.enabled'], { release: '0.35.3' }],
    ['are needed by their contents', snapshots(false, true), ['sync.toHost.volumeSnapshotContents.enabled'], { release: '0.22.6' }],
    ['can come with their contents', snapshots(true, true), [], { release: '0.35.3' }],
    ['went with 0.36', snapshots(false, false), ['sync.toHost.volumeSnapshots', 'sync.toHost.volumeSnapshotContents']],
    ['went with 0.36 in all places', {
      'sync.fromHost.volumeSnapshotClasses.enabled': false, 'deploy.volumeSnapshotController.enabled': false, 'rbac.enableVolumeSnapshotRules.enabled': 'auto',
    }, ['deploy.volumeSnapshotController', 'rbac.enableVolumeSnapshotRules', 'sync.fromHost.volumeSnapshotClasses']],
    ['need private nodes for their controller', { 'deploy.volumeSnapshotController.enabled': true }, ['deploy.volumeSnapshotController.enabled'],
      { release: '0.35.3' }],
    ['can have a controller on private nodes', { 'deploy.volumeSnapshotController.enabled': true, 'privateNodes.enabled': true }, [], { release: '0.29.3' }],
  ]);

  it('are reported in 0.36 with the releases that support them', () => {
    expect(told({ 'sync.toHost.volumeSnapshots.enabled': false })).toEqual([
      'sync.toHost.volumeSnapshots must be left out: since release 0.36, vCluster no longer syncs volume snapshots. Remove the option, or stay on release 0.35.',
    ]);
  });
});

describe('synced resources in other releases', () => {
  const [HYBRID, OWN] = ['sync.toHost.pods.hybridScheduling.enabled', 'controlPlane.distro.k8s.scheduler.enabled'];
  testRows([
    ['might be scheduled without nodes before 0.26', { [HYBRID]: true, [OWN]: true }, [], { release: '0.25.2' }],
    ['is scheduled with nodes whatever the distribution', { [HYBRID]: true, 'controlPlane.distro.k3s.enabled': true }, [HYBRID], { release: '0.32.3' }],
    ['might be selected in any way before 0.26', { 'sync.fromHost.runtimeClasses.selector': { matchLabels: { 'a b': 'c' } } }, [], { release: '0.25.2' }],
    ['leaves wrong types to another check', { 'sync.toHost.pods.enforceTolerations': [5] }, []],
  ]);

  it('has an error with the known effects', () => {
    expect(told({ 'sync.toHost.pods.enforceTolerations': ['a:NoRun'] })).toEqual([
      'sync.toHost.pods.enforceTolerations[0] must be a toleration whose effect is NoSchedule, PreferNoSchedule or NoExecute.',
    ]);
  });

  testMissing(sync, { [HYBRID]: true, 'sync.toHost.storageClasses.enabled': true, 'sync.toHost.priorityClasses.enabled': true });
  testMissing(sync, { 'sync.toHost.volumeSnapshots.enabled': true }, { release: '0.35.3' });
});

describe('the error says what is allowed', () => {
  const select = (selector: object): Dotted => ({ 'sync.fromHost.ingressClasses.selector': selector });
  const expression = (one: object) => select({ matchExpressions: [one] });
  testWords([
    ['no toleration', { 'sync.toHost.pods.enforceTolerations': ['a=b=c'] }, ['a toleration: *, key, key=value, key:effect or key=value:effect']],
    ['scheduling without nodes', { 'sync.toHost.pods.hybridScheduling.enabled': true },
      ['false unless sync.fromHost.nodes.enabled is true', 'Set sync.fromHost.nodes.enabled to true']],
    ...[['storageClasses', 'StorageClasses'], ['priorityClasses', 'PriorityClasses']].map(([classes, kind]): Words =>
      [`both ways: ${classes}`, { [`sync.toHost.${classes}.enabled`]: true, [`sync.fromHost.${classes}.enabled`]: true },
        [`false if sync.fromHost.${classes}.enabled is true: ${kind}`, 'one direction only', `Sync ${kind} either to or from the host`]]),
    ['snapshots alone', { 'sync.toHost.volumeSnapshots.enabled': true },
      ['false unless sync.toHost.volumeSnapshotContents.enabled is true', 'Enable both, or disable both'], { release: '0.35.3' }],
    ['contents of snapshots alone', { 'sync.toHost.volumeSnapshotContents.enabled': true },
      ['false unless sync.toHost.volumeSnapshots.enabled is true', 'Enable both, or disable both'], { release: '0.35.3' }],
    ['an impossible key', select({ matchLabels: { '-a': 'b' } }), ['under a key that is at most 63 letters', 'such as example.com/name']],
    ['an impossible value', select({ matchLabels: { a: 'b c' } }), ['empty, or at most 63 letters']],
    ['an impossible key of an expression', expression({ key: '-a', operator: 'Exists' }), ['must be at most 63 letters', 'such as example.com/name']],
    ['an unknown operator', expression({ key: 'a', operator: 'Gt', values: ['1'] }), ['must be In, NotIn, Exists or DoesNotExist.']],
    ['no values', expression({ key: 'a', operator: 'NotIn' }), ['at least one value if operator is NotIn']],
    ['values where none are needed', expression({ key: 'a', operator: 'DoesNotExist', values: ['b'] }), ['left out if operator is DoesNotExist']],
    ['an impossible value of an expression', expression({ key: 'a', operator: 'In', values: ['-'] }), ['empty, or at most 63 letters']],
  ]);
});
