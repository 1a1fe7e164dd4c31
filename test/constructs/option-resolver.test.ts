import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, IResolver, Lazy, ResolutionContext } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, ControlPlaneStatefulSet, ControlPlaneStatefulSetProps, VirtualCluster, VirtualClusterProps } from '../../src';
import { NEWEST_RELEASE } from '../releases';
import { errorsOf, newChart, objectOf } from '../synth';

/** Replaces a word in texts, as resolvers do that look up what other tools deployed. */
function replacing(word: string, by: unknown): IResolver {
  return {
    resolve: context => {
      if (typeof context.value === 'string' && context.value.includes(word)) {
        context.replaceValue(context.value === word ? by : context.value.replace(word, String(by)));
      }
    },
  };
}

function chartWith(...resolvers: IResolver[]): Chart {
  return new Chart(new App({ outdir: join(tmpdir(), 'cdk8s-vcluster-tests'), resolvers }), 'test', { namespace: 'team-a' });
}

const virtualCluster = (resolver: IResolver, props: Partial<VirtualClusterProps>) =>
  new VirtualCluster(chartWith(resolver), 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', ...props });
const controlPlane = (resolver: IResolver, props: Partial<ControlPlaneStatefulSetProps>) =>
  new ControlPlaneStatefulSet(chartWith(resolver), 'ControlPlane', { release: NEWEST_RELEASE, name: 'my-vc', ...props });

const configOf = (vc: { node: { root: any } }) => Buffer.from(objectOf(vc, 'Secret', 'vc-config-my-vc').data['config.yaml'], 'base64').toString();
const podOf = (vc: { node: { root: any } }) => objectOf(vc, 'StatefulSet').spec.template;

describe('the resolvers of an app', () => {
  test('resolve tokens in typed options, also in the configuration', () => {
    const vc = virtualCluster(replacing('TOKEN', 'db.example.com'), {
      backingStore: BackingStore.externalDatabase({ dataSource: 'postgres://user@TOKEN:5432/db' }),
      values: { controlPlane: { statefulSet: { persistence: { volumeClaim: { enabled: true } } } } },
    });
    expect(configOf(vc)).toContain('dataSource: postgres://user@db.example.com:5432/db');
  });

  test.each(['a.example.com', 'b.example.com'])('resolve tokens in `values`, with the same result as %s', host => {
    const rendered = (given: string) => {
      const vc = controlPlane(replacing('TOKEN', host), { values: { controlPlane: { proxy: { extraSANs: [given] } } } });
      return { config: configOf(vc), hash: podOf(vc).metadata.annotations.vClusterConfigHash };
    };
    expect(rendered('TOKEN')).toEqual(rendered(host));
    expect(rendered('TOKEN').config).toContain(`- ${host}`);
    expect(rendered('TOKEN').hash).not.toBe(rendered('c.example.com').hash);
  });

  test('replace whole values by those of another type', () => {
    const vc = virtualCluster(replacing('TOKEN', false), { values: { controlPlane: { statefulSet: { enableServiceLinks: 'TOKEN' } } } });
    expect(podOf(vc).spec.enableServiceLinks).toBe(false);
    expect(configOf(vc)).toContain('enableServiceLinks: false');
  });

  test('are applied to objects before these are converted', () => {
    class Reference { public readonly to = 'db'; }
    const resolver = { resolve: (context: ResolutionContext) => { if (context.value instanceof Reference) { context.replaceValue('TOKEN'); } } };
    const chart = chartWith(resolver, replacing('TOKEN', 'found'));
    const vc = new VirtualCluster(chart, 'VirtualCluster', {
      release: NEWEST_RELEASE, name: 'my-vc', values: { controlPlane: { statefulSet: { labels: { reference: new Reference() } } } } as any,
    });
    expect(objectOf(vc, 'StatefulSet').metadata.labels.reference).toBe('found');
  });

  test('get the path of the option, and an object of the virtual cluster', () => {
    const seen: string[] = [];
    const resolver = {
      resolve: (context: ResolutionContext) => {
        if (context.value === 'me') {
          seen.push(`${context.obj.node.scope!.node.path} ${context.obj.kind} ${context.obj.name} ${context.obj.metadata.namespace} ${context.key.join('.')}`);
        }
      },
    };
    virtualCluster(resolver, { values: { controlPlane: { statefulSet: { args: ['me'] } } } });
    expect(seen).toEqual(['test/VirtualCluster Secret vc-config-my-vc team-a controlPlane.statefulSet.args.0']);
  });

  test('that return an invalid value cause an error about the option', () => {
    const vc = virtualCluster(replacing('TOKEN', 'three'), { values: { controlPlane: { statefulSet: { highAvailability: { replicas: 'TOKEN' } } } } });
    expect(errorsOf(vc)).toEqual([expect.stringMatching(/^values\.controlPlane\.statefulSet\.highAvailability\.replicas: .*must be a whole number/)]);
  });

  test.each([
    ['fail', { resolve: ({ value }: ResolutionContext) => { if (value === 'TOKEN') { throw new Error('no such output'); } } }, 'no such output'],
    ['never come to an end', replacing('TOKEN', 'TOKEN'), 'the resolvers replace it again and again'],
  ])('that %s cause an error about the option', (_, resolver, reason) => {
    const vc = virtualCluster(resolver, { values: { controlPlane: { statefulSet: { workingDir: 'TOKEN' } } } });
    expect(errorsOf(vc)).toEqual([
      `values.controlPlane.statefulSet.workingDir: "TOKEN" must be a value that the app's resolvers can resolve. It cannot be read: ${reason}.`,
    ]);
  });

  test('add nothing to the tree', () => {
    const vc = virtualCluster(replacing('TOKEN', 'x'), {});
    expect(vc.node.tryFindChild('Options')).toBeUndefined();
  });
});

test('a token is refused as an option, but can be added through cdk8s-plus', () => {
  const vc = new ControlPlaneStatefulSet(newChart(), 'ControlPlane', {
    release: NEWEST_RELEASE, name: 'my-vc', env: { LATE: kplus.EnvValue.fromValue(Lazy.any({ produce: () => 'v' }) as unknown as string) },
  });
  expect(errorsOf(vc)).toEqual([expect.stringMatching(/^env\.LATE\.value: .*must be a plain .*options are read when the construct is created/)]);
});
