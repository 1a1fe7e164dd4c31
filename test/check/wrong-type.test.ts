import { typeText as inWords, wrongType } from '../../src/check/wrong-type';
import { parseKind, Shape } from '../../src/release/shape';

const SHAPE: Shape = {
  EnableSwitch: { enabled: 'boolean' },
  Image: { registry: 'string', repository: 'string', tag: 'string' },
};

describe('the allowed types are described', () => {
  test.each([
    ['base64', 'a string in base64'],
    ['any', 'a value'],
    ['object', 'a map'],
    ['map<string>', 'a map of strings'],
    ['map<any>', 'a map'],
    ['EnableSwitch', 'a map'],
    ['Image', 'a map with the keys registry, repository and tag'],
    ['Unknown', 'a map'],
    ['k8s:Affinity', 'a Kubernetes Affinity'],
    ['integer[]', 'a list of whole numbers'],
    ['base64[]', 'a list of strings in base64'],
    ['Image[]', 'a list of maps'],
    ['object[]', 'a list of maps'],
    ['map<string>[]', 'a list of maps'],
    ['string[][]', 'a list of lists'],
    ['any[]', 'a list'],
    ['k8s:Toleration[]', 'a list, each a Kubernetes Toleration'],
    ['string|boolean', 'a string or true or false'],
    ['string|integer|object', 'a string, a whole number or a map'],
  ])('%s: %s', (notation, words) => {
    expect(inWords(parseKind(notation), SHAPE)).toBe(words);
  });
});

describe('there is advice for', () => {
  test.each<[string, unknown, string, string | undefined]>([
    ['a number for a string', 5, 'string', 'Quote it: "5".'],
    ['a boolean for a string, which may be written in another way', true, 'string', 'Put it in quotes.'],
    ['a fraction for a string, which may have more zeros', 1.2, 'string', 'Put it in quotes.'],
    ['a number that is not exact, for a string', 2 ** 60, 'string', 'Put it in quotes.'],
    ['nothing else: no number for a string', NaN, 'string', undefined],
    ['a boolean for a list of strings', true, 'string[]', 'Put it into a list, in quotes.'],
    ['a number for a list of numbers', 5, 'integer[]', 'Put it into a list: [5].'],
    ['nothing else: a fraction for a whole number or a string', 1.5, 'integer|string', undefined],
    ['nothing else: a number for a string or a boolean', 1, 'string|boolean', undefined],
    ['text that is not base64', 'ü', 'base64', 'Encode it in Base64, with padding.'],
    ['a quoted boolean', 'true', 'boolean', 'Write true without quotes.'],
    ['a quoted number', '5', 'integer', 'Write 5 without quotes.'],
    ['a quoted fraction', '-0.5', 'number', 'Write -0.5 without quotes.'],
    ['a quoted one of several', 'false', 'integer|boolean', 'Write false without quotes.'],
    ['null among others', null, 'string', 'Remove it: null is not allowed in lists.'],
    ['one item for a list', 'a', 'string[]', 'Put it into a list: ["a"].'],
    ['one map for a list of maps', { tag: '1' }, 'Image[]', 'Put it into a list.'],
    ['a map for a list of strings', { 0: 'a' }, 'string[]', 'Write a list of its values.'],
    ['a list of one map for the map', [{ tag: '1' }], 'Image', 'Write the one item without the list.'],
    ['nothing else: a map for a string', {}, 'string', undefined],
    ['nothing else: a number for base64', 5, 'base64', undefined],
    ['nothing else: a word for a boolean', 'yes', 'boolean', undefined],
    ['nothing else: a word for a number', 'five', 'integer', undefined],
    ['nothing else: several items for a map', [{}, {}], 'Image', undefined],
    ['nothing else: a list of strings for a map', ['a'], 'Image', undefined],
    ['nothing else: nothing at all', undefined, 'string', undefined],
  ])('%s', (_, value, notation, fix) => {
    expect(wrongType(value, parseKind(notation), SHAPE, ['a', 0]))
      .toEqual({ path: ['a', 0], value, allowed: inWords(parseKind(notation), SHAPE), fix });
  });
});
