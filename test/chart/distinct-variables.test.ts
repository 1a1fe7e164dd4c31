import { distinctVariables } from '../../src/chart/distinct-variables';
import { JsonObject } from '../../src/values/json';
import { controlPlane, workloadOf } from '../synth';

describe('environment variables of a container', () => {
  test('stay as they are where each name is there once', () => {
    const variables: JsonObject[] = [{ name: 'B', value: '1' }, { name: 'A', valueFrom: {} }];
    expect(distinctVariables(variables)).toEqual(variables);
    expect(distinctVariables([])).toEqual([]);
  });

  test('are there once each: the last value takes the place of the first', () => {
    expect(distinctVariables([{ name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '3' }, { name: 'A', value: '4' }]))
      .toEqual([{ name: 'A', value: '4' }, { name: 'B', value: '2' }]);
  });

  test('come after those that their value refers to', () => {
    expect(distinctVariables([{ name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '$(B)' }]))
      .toEqual([{ name: 'B', value: '2' }, { name: 'A', value: '$(B)' }]);
    expect(distinctVariables([{ name: 'C', value: '0' }, { name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '$(C)' }]))
      .toEqual([{ name: 'C', value: '0' }, { name: 'A', value: '$(C)' }, { name: 'B', value: '2' }]);
  });

  test('without a name all stay, for a check to name', () => {
    expect(distinctVariables([{ value: '1' }, { value: '2' }])).toEqual([{ value: '1' }, { value: '2' }]);
  });

  test('that `values` give twice are there once', () => {
    const cp = controlPlane({ values: { controlPlane: { statefulSet: { env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] } } } });
    expect(workloadOf(cp).spec.template.spec.containers[0].env.slice(-1)).toEqual([{ name: 'A', value: '2' }]);
    expect(workloadOf(cp).spec.template.spec.containers[0].env.filter(({ name }: any) => name === 'A')).toHaveLength(1);
  });
});
