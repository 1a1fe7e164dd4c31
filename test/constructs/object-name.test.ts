import { ApiObject, Chart } from 'cdk8s';
import { BackingStore, VirtualCluster } from '../../src';
import { NEWEST_RELEASE } from '../releases';
import { errorsOf, newApp } from '../synth';

const nested = (depth: number) => {
  let scope: any = new Chart(newApp(), 'chart', { namespace: 'team-a' });
  for (let i = 0; i < depth; i++) {
    scope = new Chart(scope, `level-${i}`, { namespace: 'team-a' });
  }
  return new VirtualCluster(scope, 'VirtualCluster', { release: NEWEST_RELEASE, backingStore: BackingStore.deployedEtcd() });
};

describe('the name of a virtual cluster that wasn\'t given one', () => {
  test('is as cdk8s makes it from the path', () => {
    expect(nested(0).name).toMatch(/^chart-virtualcluster-[a-z0-9]{8}$/);
  });

  test('leaves room for all names that derive from it, however deep the path', () => {
    const vc = nested(10);
    expect(vc.name).toHaveLength(47);
    expect(errorsOf(vc)).toEqual([]);
  });

  test('is the chart\'s to make', () => {
    class Named extends Chart {
      public generateObjectName() {
        return 'mine';
      }
    }
    const vc = new VirtualCluster(new Named(newApp(), 'chart'), 'VirtualCluster', { release: NEWEST_RELEASE });
    expect(vc.name).toBe('mine');
  });

  test('is made for an object at the construct\'s path, with a kind', () => {
    const seen: string[] = [];
    class Named extends Chart {
      public generateObjectName(object: ApiObject) {
        seen.push(`${object.chart === this} ${object.kind} ${object.apiVersion} ${object.node.path}`);
        return `x-${object.kind.toLowerCase()}`;
      }
    }
    const chart = new Named(newApp(), 'chart', { namespace: 'team-a' });
    const vc = new VirtualCluster(chart, 'VirtualCluster', { release: NEWEST_RELEASE });
    expect(vc.name).toBe('x-statefulset');
    expect(seen).toEqual(['true StatefulSet apps/v1 chart/VirtualCluster']);
    expect(errorsOf(vc)).toEqual([]);
    expect(chart.node.children).toEqual([vc]);
  });
});
