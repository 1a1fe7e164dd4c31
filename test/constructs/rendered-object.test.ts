import { ApiObject, App, Chart, IResolver, JsonPatch, Lazy, ResolutionContext, Yaml } from 'cdk8s';
import { BackingStore, VirtualCluster, VirtualClusterProps } from '../../src';
import { RenderedObject } from '../../src/constructs/rendered-object';
import { NEWEST_RELEASE } from '../releases';

function objectsOf(props: Partial<VirtualClusterProps> = {}, chart = new Chart(new App(), 'test', { labels: { team: 'a' } })): ApiObject[] {
  const vc = new VirtualCluster(chart, 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', namespace: 'team-a', ...props });
  return vc.node.findAll().filter(ApiObject.isApiObject);
}

/** What cdk8s writes, with the order of keys. */
const byCdk8s = (object: ApiObject) => JSON.stringify(ApiObject.prototype.toJson.call(object));

const written = (object: ApiObject) => JSON.stringify(object.toJson());

const newObject = (chart = new Chart(new App(), 'test')) => new RenderedObject(chart, 'Object', {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'team-a', labels: { b: '1', a: '2' }, annotations: {} },
  data: { z: 'last', a: 'first', none: null, empty: {}, items: [{ y: 1, x: null }, [], null] },
});

afterEach(() => {
  delete process.env.CDK8S_DISABLE_SORT;
});

describe('a rendered object is written as cdk8s writes it', () => {
  test.each<[string, Partial<VirtualClusterProps>]>([
    ['with default options', {}],
    ['with deployed etcd and all policies', {
      backingStore: BackingStore.deployedEtcd(),
      values: {
        policies: { resourceQuota: { enabled: true }, limitRange: { enabled: true }, networkPolicy: { enabled: true } },
        controlPlane: { ingress: { enabled: true, host: 'my-vc.example.com' }, serviceMonitor: { enabled: true } },
      },
    }],
    ['with annotations for all objects', { globalAnnotations: { 'corp/owner': 'team-a' } }],
  ])('%s', (_, props) => {
    for (const object of objectsOf(props)) {
      expect(written(object)).toBe(byCdk8s(object));
    }
  });

  test('without nulls, with sorted keys', () => {
    const object = newObject();
    expect(written(object)).toBe(byCdk8s(object));
    expect(object.toJson().data).toEqual({ a: 'first', empty: {}, items: [{ y: 1 }, [], undefined], z: 'last' });
  });

  test('with the order of the manifest, if the app disables sorting', () => {
    process.env.CDK8S_DISABLE_SORT = '1';
    const object = newObject();
    expect(written(object)).toBe(byCdk8s(object));
    expect(Object.keys(object.toJson().data)).toEqual(['z', 'a', 'empty', 'items']);
  });

  test.each<[string, (object: ApiObject) => void]>([
    ['a label', ({ metadata }) => metadata.addLabel('tier', 'one')],
    ['an annotation', ({ metadata }) => metadata.addAnnotation('note', 'x')],
    ['an annotation that is resolved later', ({ metadata }) => metadata.addAnnotation('note', Lazy.any({ produce: () => 'later' }) as any)],
    ['a token', ({ metadata }) => metadata.addAnnotation('note', { resolve: () => 'later' } as any)],
    ['a finalizer', ({ metadata }) => metadata.addFinalizers('corp/last')],
    ['an owner', ({ metadata }) => metadata.addOwnerReference({ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1' })],
    ['other metadata', ({ metadata }) => metadata.add('generateName', 'x')],
    ['a patch', object => object.addJsonPatch(JsonPatch.add('/data/b', 'second'))],
  ])('with %s', (_, add) => {
    const object = newObject();
    const before = written(object);
    add(object);
    expect(written(object)).toBe(byCdk8s(object));
    expect(written(object)).not.toBe(before);
  });

  test('with the values that resolvers of the app replace', () => {
    class Upper implements IResolver {
      public resolve(context: ResolutionContext): void {
        if (context.value === 'first') {
          context.replaceValue('FIRST');
        }
      }
    }
    const object = newObject(new Chart(new App({ resolvers: [new Upper()] }), 'test'));
    expect(object.toJson().data.a).toBe('FIRST');
    expect(written(object)).toBe(byCdk8s(object));
  });
});

test('the error of a manifest that cannot be written has the path of its object', () => {
  const object = new RenderedObject(new Chart(new App(), 'test'), 'Object', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } }, {
    field: 'spec',
    current: () => {
      throw new Error('contradiction');
    },
  });
  expect(() => object.toJson()).toThrow(/test\/Object.*contradiction/);
});

test('the YAML of objects has no references, although objects share constant parts', () => {
  const yaml = Yaml.stringify(...objectsOf().map(object => object.toJson()));
  expect(yaml).not.toMatch(/[&*]a\d/);
});
