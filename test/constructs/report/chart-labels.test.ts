import { Chart } from 'cdk8s';
import { controlPlane, errorsOf, newApp, virtualCluster } from '../../synth';

const chartWith = (labels: Record<string, string>) => new Chart(newApp(), 'fleet', { namespace: 'team-a', labels });

describe('the labels of a chart, which all objects in it get', () => {
  test('have keys and values that an API server takes', () => {
    const labels = { 'team': 'a', 'a b': 'c', 'example.com/tier': 'gold plated' };
    expect(errorsOf(virtualCluster({}, chartWith(labels)))).toEqual([
      expect.stringMatching(/labels\["a b"\] of the chart fleet: "c" must be under a key other than 'a b'/),
      expect.stringMatching(/labels\["example\.com\/tier"\] of the chart fleet: "gold plated" must be a label's value/),
    ]);
    expect(errorsOf(controlPlane({}, chartWith({ 'a b': 'c' })))).toHaveLength(1);
  });

  test('are fine otherwise', () => {
    expect(errorsOf(virtualCluster({}, chartWith({ 'team': 'a', 'example.com/tier': '' })))).toEqual([]);
  });

  test('are told once for each chart', () => {
    const chart = chartWith({ 'a b': 'c' });
    virtualCluster({}, chart);
    expect(errorsOf(controlPlane({ namespace: 'team-b' }, chart)).filter(line => line.includes('of the chart'))).toHaveLength(1);
  });
});
