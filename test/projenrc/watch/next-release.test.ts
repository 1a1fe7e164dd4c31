import { nextRelease, releaseBefore } from '../../../projenrc/watch/next-release';

const KNOWN = ['0.36.0', '0.36.1', '0.37.0-rc.1'];

describe('the next release to add', () => {
  test.each([
    ['none, if all are known', ['v0.36.0', 'v0.36.1', 'v0.37.0-rc.1'], undefined],
    ['the oldest final one', ['v0.36.3', 'v0.36.2', 'v0.37.0', 'v0.38.0-rc.1'], '0.36.2'],
    ['the newest pre-release, if there is no new final release', ['v0.37.0-rc.10', 'v0.37.0-rc.9', 'v0.38.0-alpha.1'], '0.38.0-alpha.1'],
    ['no pre-release before the newest known', ['v0.37.0-beta.3', 'v0.36.2-rc.1'], undefined],
    ['nothing that is tagged otherwise', ['v0.38.0-next.internal.1', 'latest', '0.38.0', 'v0.38.0-rc1'], undefined],
    ['none before the oldest known', ['v0.35.9', 'v0.21.0'], undefined],
  ])('is %s', (_, tags, expected) => {
    expect(nextRelease(tags, KNOWN)).toBe(expected);
  });

  test('is compared with the newest of its minor release, or with the newest of all', () => {
    expect(releaseBefore('0.36.2', KNOWN)).toBe('0.36.1');
    expect(releaseBefore('0.38.0', KNOWN)).toBe('0.37.0-rc.1');
  });
});
