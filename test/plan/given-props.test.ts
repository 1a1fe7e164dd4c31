import { readTyped } from '../../src/plan/given-props';

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
