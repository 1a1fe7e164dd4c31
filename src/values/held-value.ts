/**
 * The value of an object whose class only holds a text or a number, such as `Quantity` or `IntOrString`.
 *
 * The class itself isn't checked, because each copy of cdk8s-plus and each `cdk8s import k8s` has its own.
 *
 * @returns undefined for all other values, including plain maps
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
