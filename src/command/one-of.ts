/**
 * The value of an option, if it is one of the allowed values.
 *
 * @throws if it is another value
 */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if (!(allowed as readonly string[]).includes(value)) {
    throw new Error(`${option} must be ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}, not '${value}'.`);
  }
  return value as T;
}
