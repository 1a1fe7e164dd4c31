import { readTyped } from '../../src/plan/given-props';

describe('typed props that fail when they are read', () => {
  const read = (thrown: unknown) => readTyped(() => { throw thrown; }, 'instead');

  test('are told with the reason', () => {
    expect(read(new Error('of\n  mine'))).toEqual({
      value: 'instead', errors: [expect.stringMatching(/ They cannot be read: of mine\.$/)],
    });
  });

  test('are told whatever is thrown', () => {
    expect(read('text').errors).toEqual([expect.stringMatching(/ They cannot be read: something other than an error was thrown\.$/)]);
  });

  test('do not matter where they are read', () => {
    expect(readTyped(() => 'read', 'instead')).toEqual({ value: 'read', errors: [] });
  });
});
