/**
 * The value of an object of a class that holds a text or a number and nothing else, as `Quantity` and `IntOrString` do.
 *
 * The class isn't looked at: each copy of cdk8s-plus and each `cdk8s import k8s` has its own.
 *
 * @returns undefined for everything else, plain maps included
 */
export function heldValue(object: unknown): string | number | undefined {
  if (typeof object !== 'object' || object === null || isPlain(object)) {
    return undefined;
  }
  const { value } = object as { value?: unknown };
  const isAlone = Object.keys(object).join() === 'value';
  return isAlone && (typeof value === 'string' || typeof value === 'number') ? value : undefined;
}

/** Whether an object is a map or a list rather than an instance of a class. */
export function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return Array.isArray(object) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
