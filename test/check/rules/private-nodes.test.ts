import { Dotted, Given, Row, testMissing, testRows, testWords, told } from './refusals';
import { privateNodes } from '../../../src/check/rules/private-nodes';

const PRIVATE: Dotted = { 'privateNodes.enabled': true };
const NODES = 'privateNodes.autoNodes';

describe('private nodes', () => {
  const refusing = [
    'integrations.metricsServer.enabled', 'integrations.certManager.enabled', 'integrations.externalSecrets.enabled', 'integrations.istio.enabled',
    'integrations.kubeVirt.enabled', 'controlPlane.coredns.embedded', 'controlPlane.hostPathMapper.enabled',
  ];
  testRows([
    ...refusing.map((path): Row => [`do without ${path}`, { ...PRIVATE, [path]: true }, [path]]),
    ...refusing.map((path): Row => [`aren't needed for ${path}`, { [path]: true }, []]),
    ['do without synced namespaces', { ...PRIVATE, 'sync.toHost.namespaces': { enabled: true, mappings: { byName: { a: 'b' } } } },
      ['sync.toHost.namespaces.enabled']],
    ['do without an isolated control plane', { ...PRIVATE, 'experimental.isolatedControlPlane.enabled': true },
      ['experimental.isolatedControlPlane.enabled'], { release: '0.27.3' }],
    ...refusing.map((path): Row => [`might have ${path} before 0.26`, { ...PRIVATE, [path]: true }, [], { release: '0.25.2' }]),
    ['might have any distribution before 0.26', { ...PRIVATE, 'controlPlane.distro.k3s.enabled': true }, [], { release: '0.25.2' }],
    ['need not take k8s if they are off', { 'privateNodes.enabled': false, 'controlPlane.distro.k3s.enabled': true }, [], { release: '0.32.3' }],
    ['are needed for volume snapshots', { 'deploy.volumeSnapshotController.enabled': true }, ['deploy.volumeSnapshotController.enabled'], { release: '0.29.3' }],
    ['can have volume snapshots', { ...PRIVATE, 'deploy.volumeSnapshotController.enabled': true }, [], { release: '0.35.3' }],
    ["aren't needed for volume snapshots before 0.29", { 'deploy.volumeSnapshotController.enabled': true }, [], { release: '0.28.2' }],
    ['are no matter of volume snapshots from 0.36 on', { 'deploy.volumeSnapshotController.enabled': true }, ['deploy.volumeSnapshotController']],
    ["aren't needed for no volume snapshots", { 'deploy.volumeSnapshotController.enabled': false }, [], { release: '0.35.3' }],
    ['take k8s', { ...PRIVATE, 'controlPlane.distro.k3s.enabled': true }, ['privateNodes.enabled'], { release: '0.32.3' }],
    ['can take k8s', { ...PRIVATE, 'controlPlane.distro.k8s.enabled': true }, [], { release: '0.26.5' }],
  ]);

  it('have an error with the reason', () => {
    expect(told({ ...PRIVATE, 'controlPlane.coredns.embedded': true })).toEqual([
      "controlPlane.coredns.embedded must be false with private nodes: DNS runs on the virtual cluster's own nodes.",
    ]);
    const told_ = (path: string) => told({ ...PRIVATE, [path]: true }, { release: '0.27.3' }).map(line => line.split(': ')[1]);
    expect(told_('integrations.metricsServer.enabled')).toEqual(['the virtual cluster has no nodes of the host cluster.']);
    expect(told_('controlPlane.hostPathMapper.enabled')).toEqual(['pods do not run on nodes of the host cluster.']);
    expect(told_('experimental.isolatedControlPlane.enabled')).toEqual(['the control plane is already separate from the nodes.']);
    for (const integration of ['certManager', 'externalSecrets', 'istio', 'kubeVirt']) {
      expect(told_(`integrations.${integration}.enabled`)).toEqual(['nothing is synced to the host cluster.']);
    }
    expect(told({ ...PRIVATE, 'sync.toHost.namespaces': { enabled: true, mappings: { byName: { a: 'b' } } } })[0]).toMatch('nothing is synced to the host cluster.');
  });
});

describe('the endpoint', () => {
  const endpoint = (value: string): Dotted => ({ ...PRIVATE, 'controlPlane.endpoint': value });
  testRows([
    ['is for private nodes', { 'controlPlane.endpoint': 'a:1' }, ['controlPlane.endpoint']],
    ['can be left empty', { 'controlPlane.endpoint': '' }, []],
    ['can be left empty with private nodes', endpoint(''), []],
    ['was for any nodes before 0.26', { 'controlPlane.endpoint': 'a:1' }, [], { release: '0.25.2' }],
    ['might be anything before 0.26', endpoint('a'), [], { release: '0.25.2' }],
    ...['a:1', '[::1]:443', 'a:', ':1', '[a]:b'].map((value): Row => [`may be '${value}'`, endpoint(value), []]),
    ...['a', 'https://a', '::1', '[::1]', 'a:b:c', '[a', 'a]:1', '[a]b:1', 'a[:1'].map((value): Row => [`isn't '${value}'`, endpoint(value), ['controlPlane.endpoint']]),
  ]);
});

describe('a pool of nodes', () => {
  const auto = (...nodes: object[]): Dotted => ({ ...PRIVATE, [NODES]: nodes });
  const pool = (options: object = {}) => ({ name: 'a', quantity: 1, ...options });
  const asking = (requirement: object): Dotted => auto({ provider: 'p', dynamic: [{ name: 'a', nodeTypeSelector: [requirement] }] });
  const REQUIREMENT = `${NODES}[0].dynamic[0].nodeTypeSelector[0]`;

  testRows([
    ['can be there', auto({ provider: 'p', static: [pool()], dynamic: [{ name: 'b' }] }), []],
    ['has a provider', auto({ static: [pool()] }), [`${NODES}[0].provider`]],
    ['has a provider that is named', auto({ provider: '', static: [pool()] }), [`${NODES}[0].provider`]],
    ['stands with all of its provider', auto({ provider: 'p' }, { provider: 'q' }, { provider: 'p' }), [`${NODES}[2].provider`]],
    ['has a name', auto({ provider: 'p', static: [{ quantity: 1 }] }), [`${NODES}[0].static[0].name`]],
    ['has a name when it grows', auto({ provider: 'p', dynamic: [{}] }), [`${NODES}[0].dynamic[0].name`]],
    ['has a name of its own', auto({ provider: 'p', static: [pool(), pool()] }), [`${NODES}[0].static[1].name`]],
    ['has a name of its own among those that grow', auto({ provider: 'p', static: [pool()], dynamic: [{ name: 'b' }, { name: 'a' }] }),
      [`${NODES}[0].dynamic[1].name`]],
    ['has a name of its own among all providers', auto({ provider: 'p', dynamic: [{ name: 'a' }] }, { provider: 'q', static: [pool()] }),
      [`${NODES}[1].static[0].name`]],
    ['has a name of its own among those of other providers that stand still', auto({ provider: 'p', static: [pool()] }, { provider: 'q', dynamic: [{ name: 'a' }] }),
      [`${NODES}[1].dynamic[0].name`]],
    ['is reported once that it has no name', auto({ provider: 'p', static: [{ name: '' }, { name: '' }] }), [`${NODES}[0].static[0].name`, `${NODES}[0].static[1].name`]],
    ['is reported once that it has no provider', auto({ provider: '' }, { provider: '' }), [`${NODES}[0].provider`, `${NODES}[1].provider`]],
    ["can share its provider if nodes aren't private", { [NODES]: [{ provider: 'p' }, { provider: 'p' }] }, []],
    ["can share its name if nodes aren't private", { [NODES]: [{ provider: 'p', static: [pool(), pool()] }] }, []],
    ['stands beside nothing', { ...PRIVATE, [NODES]: [null, { provider: 'p', dynamic: [null, { name: 'b' }] }] }, [`${NODES}[1].dynamic[0].name`]],
    ['can grow from any quantity', auto({ provider: 'p', dynamic: [{ name: 'a', quantity: -1 }] }), []],
    ['has no fewer than none', auto({ provider: 'p', static: [pool({ quantity: -1 })] }), [`${NODES}[0].static[0].quantity`]],
    ['can have none', auto({ provider: 'p', static: [pool({ quantity: 0 })] }), []],
    ["can be anything if nodes aren't private", { [NODES]: [{ static: [{}] }] }, []],
    ['asks for a property', asking({ value: 'x' }), [`${REQUIREMENT}.property`]],
    ['asks in a known way', asking({ property: 'p', operator: 'Is', value: 'x' }), [`${REQUIREMENT}.operator`]],
    ['asks for one value or several', asking({ property: 'p', value: 'x', values: ['y'] }), [`${REQUIREMENT}.values`]],
    ['asks for a value', asking({ property: 'p' }), [`${REQUIREMENT}.value`]],
    ...['In', 'NotIn', 'Gt', 'Lt'].map((operator): Row => [`asks for a value with ${operator}`, asking({ property: 'p', operator }), [`${REQUIREMENT}.value`]]),
    ...['Exists', 'DoesNotExist'].map((operator): Row => [`asks for no value with ${operator}`, asking({ property: 'p', operator, value: 'x' }),
      [`${REQUIREMENT}.value`]]),
    ['asks for no values with Exists', asking({ property: 'p', operator: 'Exists', values: ['x'] }), [`${REQUIREMENT}.values`]],
    ['can ask for something that is there', asking({ property: 'p', operator: 'Exists' }), []],
    ['can ask for several values', asking({ property: 'p', values: ['x', 'y'] }), []],
    ['can ask for more than a value', asking({ property: 'p', operator: 'Gt', value: '1' }), []],
  ]);

  const old: Given = { release: '0.29.3' };
  const OLD_STATIC = `${NODES}.static[0]`;
  const before = (nodes: object): Dotted => ({ ...PRIVATE, [NODES]: nodes });
  testRows([
    ['had a provider of its own before 0.30', before({ static: [pool()] }), [`${OLD_STATIC}.provider`], old],
    ['had a name before 0.30', before({ dynamic: [{ provider: 'p' }] }), [`${NODES}.dynamic[0].name`], old],
    ['had no fewer than none before 0.30', before({ static: [pool({ provider: 'p', quantity: -1 })] }), [`${OLD_STATIC}.quantity`], old],
    ['asked for a property before 0.30', before({ static: [pool({ provider: 'p', requirements: [{ value: 'x' }] })] }),
      [`${OLD_STATIC}.requirements[0].property`], { release: '0.28.2' }],
    ['might share its name before 0.30', before({ static: [pool({ provider: 'p' }), pool({ provider: 'p' })] }), [], old],
    ['had no provider before 0.28', before({ static: [pool()] }), [], { release: '0.27.3' }],
    ['was no list before 0.30', auto({ static: [pool()] }, { provider: 'p' }, { provider: 'p' }), [], old],
    ['might share its name in a list before 0.30', auto({ provider: 'p', static: [pool(), pool()] }), [], old],
    ["might be anything before 0.30 if nodes weren't private", { [NODES]: { static: [{}] } }, [], old],
  ]);
});

it('a requirement has an error with the missing key', () => {
  const asking = (requirement: object) => told({ ...PRIVATE, [NODES]: [{ provider: 'p', dynamic: [{ name: 'a', nodeTypeSelector: [{ property: 'p', ...requirement }] }] }] })
    .map(line => line.replace(/^.* must be /, ''));
  expect(asking({})).toEqual(['set, here or in values: In, the default operator, needs a value.']);
  expect(asking({ operator: 'Gt' })).toEqual(['set, here or in values: Gt needs a value.']);
});

describe('the error says what is allowed', () => {
  const auto = (...nodes: object[]): Dotted => ({ ...PRIVATE, [NODES]: nodes });
  const pools = (...list: object[]): Dotted => auto({ provider: 'p', static: list });
  const asking = (requirement: object): Dotted => pools({ name: 'a', nodeTypeSelector: [requirement] });
  testWords([
    ['an endpoint without private nodes', { 'controlPlane.endpoint': 'a:1' },
      ['left out without private nodes', 'Set privateNodes.enabled to true, or remove the endpoint']],
    ['no port', { ...PRIVATE, 'controlPlane.endpoint': 'a' }, ['host:port, without a scheme', 'brackets around an IPv6 address']],
    ['k3s', { ...PRIVATE, 'controlPlane.distro.k3s.enabled': true }, ['false if the distribution is not k8s. Use k8s.'], { release: '0.32.3' }],
    ['snapshots without private nodes', { 'deploy.volumeSnapshotController.enabled': true }, ['must be false without private nodes.'], { release: '0.35.3' }],
    ['one provider twice', auto({ provider: 'p' }, { provider: 'p' }), ['a provider that no item before it has', 'all pools of a provider into one item']],
    ['one name twice', pools({ name: 'a' }, { name: 'a' }), ['a name that no pool before it has']],
    ['no provider', auto({}), ['given, and not empty']],
    ['no name', pools({ quantity: 1 }), ['given, and not empty']],
    ['less than none', pools({ name: 'a', quantity: -1 }), ['0 or more']],
    ['no property', asking({ value: 'x' }), ['given, and not empty']],
    ['an unknown operator', asking({ property: 'p', operator: 'Is' }), ['must be In, NotIn, Exists, DoesNotExist, Gt or Lt.']],
    ['one value and several', asking({ property: 'p', value: 'x', values: ['y'] }), ['left out if value is set']],
    ['a value where none is needed', asking({ property: 'p', operator: 'Exists', value: 'x' }), ['left out if operator is Exists']],
  ]);
});

testMissing(privateNodes, {
  ...PRIVATE, 'controlPlane.endpoint': 'a:1', [NODES]: [{ provider: 'p', static: [{ name: 'a' }], dynamic: [{ name: 'b' }] }],
});
