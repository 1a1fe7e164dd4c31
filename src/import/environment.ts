import type { Context } from './converted';
import { enumMember } from './enum-member';
import { call, Expression, kplus, literal, optionalStruct } from './expression';
import type { Variables } from './variables';
import { isObject, Json, JsonObject } from '../values/json';

/** Environment variables by name. Undefined if one has no typed form, or if the language doesn't keep their order. */
export function environment(value: Json, { variables, keepsOrder }: Context): Expression | undefined {
  if (!Array.isArray(value) || !value.every(isObject)) {
    return undefined;
  }
  const names = value.map(({ name }) => String(name));
  if (!keepsOrder && names.join() !== [...names].sort().join()) {
    return undefined;
  }
  const entries = value.map(variable => [String(variable.name), envValue(variable, variables)] as const);
  return entries.every((entry): entry is [string, Expression] => entry[1] !== undefined)
    ? { kind: 'map', of: { kind: 'class', type: kplus('EnvValue') }, entries, inOrder: true } : undefined;
}

function envValue({ value, valueFrom }: JsonObject, variables: Variables): Expression | undefined {
  if (typeof value === 'string') {
    return call(kplus('EnvValue'), 'fromValue', literal(value));
  }
  const [[source, reference] = []] = isObject(valueFrom) ? Object.entries(valueFrom) : [];
  const make = source === undefined ? undefined : SOURCES[source];
  return make && isObject(reference) ? make(reference, variables) : undefined;
}

const SOURCES: Readonly<Record<string, (reference: JsonObject, variables: Variables) => Expression | undefined>> = {
  secretKeyRef: ({ name, key, optional }, variables) => ({
    kind: 'invoke',
    on: variables.secret(text(name)),
    method: 'envValue',
    args: [literal(text(key)), isOptional('EnvValueFromSecretOptions', optional)],
  }),
  configMapKeyRef: ({ name, key, optional }, variables) => call(kplus('EnvValue'), 'fromConfigMap',
    { kind: 'variable', declaration: variables.configMap(text(name)) }, literal(text(key)), isOptional('EnvValueFromConfigMapOptions', optional)),
  fieldRef: ({ fieldPath, apiVersion }) => {
    const [, path, key] = /^(.+?)(?:\['(.*)'\])?$/.exec(text(fieldPath)) ?? [];
    const options = {
      apiVersion: apiVersion === undefined ? undefined : literal(text(apiVersion)),
      key: key === undefined ? undefined : literal(key),
    };
    return withMember('EnvFieldPaths', path, field =>
      call(kplus('EnvValue'), 'fromFieldRef', field, optionalStruct(kplus('EnvValueFromFieldRefOptions'), options)));
  },
  resourceFieldRef: ({ resource, divisor }) => {
    const options = { divisor: divisor === undefined ? undefined : literal(text(divisor)) };
    return withMember('ResourceFieldPaths', resource, field =>
      call(kplus('EnvValue'), 'fromResource', field, optionalStruct(kplus('EnvValueFromResourceOptions'), options)));
  },
};

function isOptional(options: string, optional: Json | undefined): Expression | undefined {
  return optional === undefined ? undefined : optionalStruct(kplus(options), { optional: literal(optional === true) });
}

function withMember(type: string, value: Json, make: (member: Expression) => Expression): Expression | undefined {
  const member = enumMember(kplus(type), value);
  return member && make(member);
}

/** A value as text. If it is not a text, the comparison afterwards fails, so it has no typed form. */
function text(value: Json): string {
  return String(value);
}
