import { object, objects, OLDEST } from './rendering';
import type { Values } from '../../src/values/values';

const CONTROL_PLANE = { podSelector: { matchLabels: { release: 'my-vc' } } };
const WORKLOADS = { podSelector: { matchLabels: { 'vcluster.loft.sh/managed-by': 'my-vc' } } };

function enabled(options: NonNullable<Values['policies']>['networkPolicy'] = {}, values: Values = {}): Values {
  return { ...values, policies: { networkPolicy: { enabled: true, ...options } } };
}

function names(values: Values, given = {}): string[] {
  return objects('NetworkPolicy', values, given).map(policy => policy.metadata.name);
}

test('there are none by default', () => {
  expect(names({})).toEqual([]);
});

test('each kind of pod has its own', () => {
  expect(names(enabled())).toEqual(['vc-work-my-vc', 'vc-cp-my-vc', 'vc-kube-dns-my-vc', 'vc-snapshot-my-vc']);
});

test('embedded CoreDNS has none', () => {
  expect(names(enabled({}, { controlPlane: { coredns: { embedded: true } } }))).not.toContain('vc-kube-dns-my-vc');
});

test('pods on private nodes have none since 0.33.2', () => {
  const values = enabled({}, { privateNodes: { enabled: true } });
  expect(names(values, { release: '0.33.1' })).toContain('vc-work-my-vc');
  expect(names(values, { release: '0.33.2' })).toEqual(['vc-cp-my-vc', 'vc-snapshot-my-vc']);
});

test('the API server can be reached from anywhere since 0.33.2', () => {
  const open = { ports: [{ port: 8443, protocol: 'TCP' }] };
  const ingress = (release: string) => object('NetworkPolicy', enabled(), { release, called: 'vc-cp-my-vc' }).spec.ingress;
  expect(ingress('0.33.1')).not.toContainEqual(open);
  expect(ingress('0.33.2')).toContainEqual(open);
});

test('workloads can connect to the control plane, each other, and addresses outside', () => {
  const { spec } = object('NetworkPolicy', enabled(), { called: 'vc-work-my-vc' });
  expect(spec.podSelector).toEqual(WORKLOADS.podSelector);
  expect(spec.policyTypes).toEqual(['Egress', 'Ingress']);
  expect(spec.egress.map((rule: any) => rule.to[0])).toEqual([
    CONTROL_PLANE, WORKLOADS, { ipBlock: expect.objectContaining({ cidr: '0.0.0.0/0' }) },
  ]);
  expect(spec.ingress).toEqual([{ from: [CONTROL_PLANE] }, { from: [WORKLOADS] }]);
});

test('connections to addresses outside can be disabled', () => {
  const { spec } = object('NetworkPolicy', enabled({ workload: { publicEgress: { enabled: false } } }), { called: 'vc-work-my-vc' });
  expect(JSON.stringify(spec)).not.toContain('ipBlock');
});

test('connections to the platform are allowed in any namespace', () => {
  const { spec } = object('NetworkPolicy', enabled(), { called: 'vc-cp-my-vc' });
  expect(spec.egress).toContainEqual({ to: [{ podSelector: { matchLabels: { app: 'loft' } }, namespaceSelector: {} }] });
});

test('rules of the values come last', () => {
  const egress = [{ to: [{ podSelector: {} }] }];
  const ingress = [{ from: [{ podSelector: {} }] }];
  const values = enabled({ controlPlane: { egress, ingress }, workload: { egress, ingress } });
  for (const called of ['vc-cp-my-vc', 'vc-work-my-vc']) {
    const { spec } = object('NetworkPolicy', values, { called });
    expect([spec.egress.at(-1), spec.ingress.at(-1)]).toEqual([...egress, ...ingress]);
  }
});

test("a label in the values doesn't replace the default labels since 0.31", () => {
  const label = (release: string) => object('NetworkPolicy', enabled({ labels: { app: 'mine' } }), { release, called: 'vc-cp-my-vc' }).metadata.labels.app;
  expect([label('0.30.5'), label('0.31.3')]).toEqual(['mine', 'vcluster']);
});

describe('before 0.31', () => {
  test('only egress is restricted', () => {
    const [workloads, controlPlane] = objects('NetworkPolicy', enabled(), { release: OLDEST });
    expect([workloads.spec.policyTypes, controlPlane.spec.policyTypes]).toEqual([['Egress'], ['Egress']]);
    expect(workloads.spec.egress.at(-1).to[0]).toEqual(WORKLOADS);
  });

  test('connections to the platform can be disabled', () => {
    const peers = (platform: boolean) =>
      object('NetworkPolicy', enabled({ outgoingConnections: { platform } }), { release: OLDEST, called: 'vc-cp-my-vc' }).spec.egress[1].to;
    expect([peers(true).length, peers(false).length]).toEqual([3, 2]);
  });

  test('additional rules come last since 0.25', () => {
    const extra = [{ to: [{ podSelector: { matchLabels: { a: 'b' } } }] }];
    const values = enabled({ extraControlPlaneRules: extra, extraWorkloadRules: extra });
    expect(objects('NetworkPolicy', values, { release: '0.25.2' }).map(policy => policy.spec.egress.at(-1))).toEqual([...extra, ...extra]);
  });

  test('the policy of the workloads is in their namespace', () => {
    const values = enabled({}, { experimental: { syncSettings: { targetNamespace: 'work' } } });
    expect(objects('NetworkPolicy', values, { release: OLDEST }).map(policy => policy.metadata.namespace)).toEqual(['work', 'team-a']);
  });
});
