import { VClusterYaml } from '../../src';
import { readTyped, readValuesFrom } from '../../src/plan/given-props';

describe('typed props', () => {
  const read = (thrown: unknown) => readTyped(() => { throw thrown; }, 'instead');

  test('are reported with the reason if they throw', () => {
    expect(read(new Error('of\n  mine'))).toEqual({
      value: 'instead', errors: [expect.stringMatching(/ They cannot be read: of mine\.$/)],
    });
  });

  test('are reported for any thrown value', () => {
    expect(read('text').errors).toEqual([expect.stringMatching(/ They cannot be read: something other than an error was thrown\.$/)]);
  });

  test('are returned if they do not throw', () => {
    expect(readTyped(() => 'read', 'instead')).toEqual({ value: 'read', errors: [] });
  });
});

describe('valuesFrom', () => {
  test('holds the values of a VClusterYaml, or nothing', () => {
    expect(readValuesFrom(VClusterYaml.fromText('sync: {}'))).toEqual({ value: { sync: {} }, errors: [] });
    expect(readValuesFrom(undefined)).toEqual({ value: {}, errors: [] });
  });

  test.each([['a path', 'vcluster.yaml'], ['a plain object', { sync: {} }], ['a list', ['a.yaml']], ['a number', 1]])('is not %s', (_, given) => {
    expect(readValuesFrom(given)).toEqual({
      value: {},
      errors: [`valuesFrom: ${JSON.stringify(given)} must be a VClusterYaml. Use VClusterYaml.fromFile or VClusterYaml.fromText.`],
    });
  });
});
