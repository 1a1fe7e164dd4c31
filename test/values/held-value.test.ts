import * as kplus from 'cdk8s-plus-28';
import { heldValue, isPlain } from '../../src/values/held-value';

/** As `cdk8s import k8s` and other copies of cdk8s-plus declare it. */
class Quantity {
  constructor(public readonly value: unknown) {}
}

describe('the value of an object of a class', () => {
  test.each([
    ['a quantity of cdk8s-plus', kplus.k8s.Quantity.fromString('400Mi'), '400Mi'],
    ['a quantity that is a number', kplus.k8s.Quantity.fromNumber(3), 3],
    ['a port of cdk8s-plus', kplus.k8s.IntOrString.fromString('https'), 'https'],
    ['a quantity of another copy', new Quantity('3'), '3'],
    ['a quantity of another copy that is 0', new Quantity(0), 0],
  ])('is read from %s', (_, object, value) => {
    expect(heldValue(object)).toBe(value);
  });

  test.each([
    ['a plain map, such as a toleration', { value: 'a' }],
    ['a map without a prototype', Object.assign(Object.create(null), { value: 'a' })],
    ['a list', ['a']],
    ['a variable of cdk8s-plus, which may hold a source instead', kplus.EnvValue.fromValue('a')],
    ['an object that holds a map', new Quantity({})],
    ['an object that holds nothing', new Quantity(undefined)],
    ['null', null],
    ['a text', 'value'],
  ])('isn\'t read from %s', (_, object) => {
    expect(heldValue(object)).toBeUndefined();
  });

  test('instances of classes are distinguished from maps and lists', () => {
    expect([{}, [], Object.create(null)].map(isPlain)).toEqual([true, true, true]);
    expect([new Quantity(1), new Date(0), new Map()].map(isPlain)).toEqual([false, false, false]);
  });
});
