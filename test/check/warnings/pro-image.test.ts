import { Dotted, testAdvice, testWarnings, warningsAt } from '../rules/refusals';

const OSS: Dotted = { 'controlPlane.statefulSet.image.repository': 'loft-sh/vcluster-oss' };
const PATCHES = [{ path: 'metadata.annotations', expression: 'value' }];
const MIDDLE = { release: '0.31.3' };
const OLDEST = { release: '0.22.6' };

/** Options that the open-source image ignores, with a value that asks for something and one that doesn't. */
const IGNORED: [path: string, used: unknown, unused: unknown, given?: { release: string }][] = [
  ['networking.resolveDNS', [{ service: 'a/b', target: { hostService: 'c' } }], []],
  ['integrations.certManager.enabled', true, false],
  ['integrations.externalSecrets.enabled', true, false],
  ['integrations.istio.enabled', true, false],
  ['integrations.kubeVirt.enabled', true, false],
  ['integrations.netris.enabled', true, false],
  ['policies.centralAdmission.validatingWebhooks', [{}], []],
  ['policies.centralAdmission.mutatingWebhooks', [{}], []],
  ['experimental.denyProxyRequests', [{ name: 'a', rules: [] }], []],
  ['sync.toHost.customResources', { a: { enabled: true } }, { a: { enabled: false } }],
  ['sync.fromHost.customResources', { a: { enabled: true } }, { a: { enabled: false } }],
  ['sync.toHost.resourceClaims.enabled', true, false],
  ['sync.toHost.resourceClaimTemplates.enabled', true, false],
  ['sync.fromHost.deviceClasses.enabled', true, false],
  ['controlPlane.hostPathMapper.central', true, false],
  ['experimental.sleepMode.enabled', true, false, OLDEST],
  ['sleepMode.enabled', true, false, MIDDLE],
  ['sleep.auto', { afterInactivity: '1h' }, { timezone: 'UTC' }],
  ['sleep.auto', { schedule: '0 1 * * *' }, { schedule: '' }],
  ['snapshots.auto', { schedule: '0 1 * * *' }, { timezone: 'UTC' }],
  ['deletion.auto', { afterInactivity: '1h' }, { afterInactivity: '' }],
  ['external.platform.autoSleep', { afterInactivity: 1 }, {}, MIDDLE],
  ['external.platform.autoDelete', { afterInactivity: 1 }, {}, MIDDLE],
  ['external.platform.autoSnapshot', { enabled: true }, {}, MIDDLE],
  ['external.platform.project', 'blue', '', MIDDLE],
  ['external.platform.apiKey.secretName', 'key', '', MIDDLE],
  ['external.platform.apiKey.value', 'key', '', OLDEST],
  ['platform.project', 'blue', ''],
  ['platform.apiKey.secretName', 'key', ''],
  ['platform.apiKey.value', 'key', ''],
];

describe('the open-source image ignores', () => {
  test.each(IGNORED.map(([path, used, unused, given]) => ({ path, used, unused, given })))('$path: $used', ({ path, used, unused, given }) => {
    const id = expect.stringMatching(`^open-source-image-ignores-option ${path}`);
    expect(warningsAt({ ...OSS, [path]: used }, given)).toEqual([id]);
    expect(warningsAt({ ...OSS, [path]: unused }, given)).toEqual([]);
    expect(warningsAt({ [path]: used }, given)).toEqual([]);
  });

  testWarnings([
    ['custom resources by their names', { ...OSS, 'sync.toHost.customResources': { a: { enabled: true }, b: { enabled: false } } },
      ['open-source-image-ignores-option sync.toHost.customResources.a.enabled']],
  ]);
});

describe('the open-source image fails patches', () => {
  const failing = (path: string) => [`open-source-image-fails-patches ${path}.patches`];
  testWarnings([
    ['to the host', { ...OSS, 'sync.toHost.services': { enabled: true, patches: PATCHES } }, failing('sync.toHost.services')],
    ['from the host', { ...OSS, 'sync.fromHost.nodes': { enabled: true, patches: PATCHES } }, failing('sync.fromHost.nodes')],
    ['of what is synced when another option says so', { ...OSS, 'sync.fromHost.csiNodes': { enabled: 'auto', patches: PATCHES } },
      failing('sync.fromHost.csiNodes')],
    ['of parts of the Gateway API', { ...OSS, 'sync.toHost.gatewayApi.gateways': { enabled: true, patches: PATCHES } },
      failing('sync.toHost.gatewayApi.gateways')],
    ['in the oldest release', { ...OSS, 'sync.toHost.services': { enabled: true, patches: PATCHES } }, failing('sync.toHost.services'), OLDEST],
  ]);
});

describe('the open-source image fails no patches', () => {
  testWarnings([
    ['if there are none', { ...OSS, 'sync.toHost.services': { enabled: true, patches: [] } }, []],
    ['of what is not synced', { ...OSS, 'sync.toHost.services': { enabled: false, patches: PATCHES } }, []],
    ['of what is not synced, as text', { ...OSS, 'sync.fromHost.csiNodes': { enabled: 'false', patches: PATCHES } }, []],
    ['that the pro image applies', { 'sync.toHost.services': { enabled: true, patches: PATCHES } }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['an option that it ignores', { ...OSS, 'integrations.istio.enabled': true },
      ['ignores this option', 'Use the pro image', 'controlPlane.statefulSet.image.repository, or remove the option']],
    ['patches that fail', { ...OSS, 'sync.toHost.services': { enabled: true, patches: PATCHES } },
      ["can't apply patches", 'each sync of these objects fails', 'Use the pro image', 'or remove the option']],
  ]);
});
