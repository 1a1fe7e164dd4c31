import { checkFragment } from '../../../src/check/kubernetes/fragments';
import { isMore, isWhole, parseQuantity } from '../../../src/check/kubernetes/quantity';

const NANO = 1_000_000_000n;

describe('a quantity', () => {
  test.each<[unknown, bigint]>([
    [0, 0n], ['1', NANO], [1.5, NANO * 3n / 2n], ['1500m', NANO * 3n / 2n], ['1.', NANO], ['.5', NANO / 2n], ['+1', NANO], ['-1', -NANO],
    ['1n', 1n], ['1u', 1000n], ['1k', NANO * 1000n], ['1M', NANO * 10n ** 6n], ['1G', NANO * 10n ** 9n], ['1T', NANO * 10n ** 12n],
    ['1P', NANO * 10n ** 15n], ['1E', NANO * 10n ** 18n], ['1Ki', NANO * 1024n], ['1Mi', NANO * 1024n ** 2n], ['1Gi', NANO * 1024n ** 3n],
    ['1Ti', NANO * 1024n ** 4n], ['1Pi', NANO * 1024n ** 5n], ['1Ei', NANO * 1024n ** 6n], ['1.5Gi', NANO * 1024n ** 3n * 3n / 2n],
    ['1e3', NANO * 1000n], ['1E3', NANO * 1000n], ['1e-3', NANO / 1000n], ['12e+2', NANO * 1200n], [' 1Gi ', NANO * 1024n ** 3n],
    ['0.1n', 1n], ['1e-400', 1n], [1e21, NANO * 10n ** 21n],
  ])('%j is valid', (text, nanos) => {
    expect(parseQuantity(text)).toBe(nanos);
    expect(checkFragment('Quantity', text)).toEqual([]);
  });

  test.each([
    '', 'lots', '5 gigs', '1 Gi', '1GB', '1K', '1gi', '1MI', '1e', '1e1.5', '1.5.5', '1,5', '--1', 'i', '1Kim', '0x10', 'NaN', '1ee3',
    true, {}, [], NaN, Infinity,
  ])('%j is invalid', text => {
    expect(checkFragment('Quantity', text)).toMatchObject([{ allowed: expect.stringContaining('an amount such as 500m, 2, 128Mi') }]);
  });

  test.each([
    ['5 GB', 'Did you mean 5Gi, or 5G?'], ['1K', 'Did you mean 1Ki, or 1k?'], ['512mi', 'Did you mean 512Mi?'], ['1.5 tib', 'Did you mean 1.5Ti?'],
    ['7 P', 'Did you mean 7Pi, or 7P?'], ['2gb', 'Did you mean 2Gi, or 2G?'], ['  1 m', 'Did you mean 1Mi, or 1M?'],
    ['lots', undefined], ['5 GBs', undefined], ['my 5 GB', undefined], ['10.GB', undefined], [true, undefined],
  ])('%j is invalid, with a suggestion', (text, fix) => {
    expect(checkFragment('Quantity', text)[0].fix).toBe(fix);
  });

  test.each([
    ['cpu', '200 m', 'Did you mean 200m?'], ['limits.cpu', ' 1.5 M', 'Did you mean 1.5m?'], ['cpu', '2 GB', undefined],
    ['memory', '200 m', 'Did you mean 200Mi, or 200M?'], ['example.com/cpus', '1 m', 'Did you mean 1Mi, or 1M?'],
  ])('of %s: the invalid %j gets the hint %s', (resource, text, fix) => {
    expect(checkFragment('ResourceList', { [resource]: text }).map(problem => problem.fix)).toEqual([fix]);
  });

  test('an exponent that is too large or too small is read quickly', () => {
    expect(parseQuantity('1e999999999')).toBeGreaterThan(NANO);
    expect(parseQuantity('1e-999999999')).toBe(1n);
  });

  test('any number of different quantities is read', () => {
    const many = Array.from({ length: 2500 }, (_, amount) => amount);
    expect(many.map(amount => parseQuantity(`${amount}n`))).toEqual(many.map(BigInt));
  });

  test('quantities are compared across units', () => {
    expect(isMore('1Gi', '1G')).toBe(true);
    expect(isMore('1024Mi', '1Gi')).toBe(false);
    expect(isWhole('1000m')).toBe(true);
    expect(isWhole('1500m')).toBe(false);
  });
});
