import { distinctVariables } from '../../src/chart/distinct-variables';
import { JsonObject } from '../../src/values/json';
import { controlPlane, workloadOf } from '../synth';

describe('environment variables of a container', () => {
  test('are not changed if each name is unique', () => {
    const variables: JsonObject[] = [{ name: 'B', value: '1' }, { name: 'A', valueFrom: {} }];
    expect(distinctVariables(variables)).toEqual(variables);
    expect(distinctVariables([])).toEqual([]);
  });

  test('have no duplicates: the last value replaces the first, in its position', () => {
    expect(distinctVariables([{ name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '3' }, { name: 'A', value: '4' }]))
      .toEqual([{ name: 'A', value: '4' }, { name: 'B', value: '2' }]);
  });

  test('come after the variables that their value refers to', () => {
    expect(distinctVariables([{ name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '$(B)' }]))
      .toEqual([{ name: 'B', value: '2' }, { name: 'A', value: '$(B)' }]);
    expect(distinctVariables([{ name: 'C', value: '0' }, { name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '$(C)' }]))
      .toEqual([{ name: 'C', value: '0' }, { name: 'A', value: '$(C)' }, { name: 'B', value: '2' }]);
  });

  test('without a name are all kept, so that a check reports them', () => {
    expect(distinctVariables([{ value: '1' }, { value: '2' }])).toEqual([{ value: '1' }, { value: '2' }]);
  });

  test('that are twice in `values` are rendered once', () => {
    const cp = controlPlane({ values: { controlPlane: { statefulSet: { env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] } } } });
    expect(workloadOf(cp).spec.template.spec.containers[0].env.slice(-1)).toEqual([{ name: 'A', value: '2' }]);
    expect(workloadOf(cp).spec.template.spec.containers[0].env.filter(({ name }: any) => name === 'A')).toHaveLength(1);
  });

  test.each(['sidecarContainers', 'initContainers'])('that are twice in %s are rendered once', option => {
    const env = [{ name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '3' }];
    const cp = controlPlane({ values: { controlPlane: { statefulSet: { [option]: [{ name: 'own', image: 'busybox', env }] } } } });
    const { containers, initContainers } = workloadOf(cp).spec.template.spec;
    expect([...containers, ...initContainers].find(({ name }) => name === 'own').env).toEqual([{ name: 'A', value: '3' }, { name: 'B', value: '2' }]);
  });
});
