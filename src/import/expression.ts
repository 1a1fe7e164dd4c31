import type { Json } from '../values/json';

/** A type of the packages that code imports. `k8s` is the module of cdk8s-plus with the types of Kubernetes. */
export interface TypeName {
  readonly module: Module;
  readonly name: string;
}

/** The packages that code imports from. */
export type Module = 'cdk8s' | 'kplus' | 'k8s' | 'vcluster';

/** The type of the items of a list, or of the values of a map. */
export type ItemType =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'struct' | 'class' | 'enum'; readonly type: TypeName }
  | { readonly kind: 'list' | 'map'; readonly of: ItemType };

/** A prop of a struct, with its value. */
export interface Field {
  readonly prop: string;
  readonly value: Expression;
}

/** A value in code, independent of the language. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** Plain JSON for a prop of any type. */
  | { readonly kind: 'data'; readonly value: Json }
  | { readonly kind: 'enum'; readonly type: TypeName; readonly member: string }
  | { readonly kind: 'struct'; readonly type: TypeName; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly of: ItemType; readonly items: readonly Expression[] }
  /** `inOrder` if the order of the entries matters. */
  | { readonly kind: 'map'; readonly of: ItemType; readonly entries: readonly (readonly [string, Expression])[]; readonly inOrder?: boolean }
  /** A call of a static method. Omitted optional arguments are undefined. */
  | { readonly kind: 'call'; readonly type: TypeName; readonly method: string; readonly args: readonly (Expression | undefined)[] }
  /** A call of a method of a variable. */
  | { readonly kind: 'invoke'; readonly on: Declaration; readonly method: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: 'variable'; readonly declaration: Declaration }
  /** The chart that the code adds constructs to. */
  | { readonly kind: 'chart' };

/** A construct in a variable, because other constructs refer to it. */
export interface Declaration {
  /** In camel case. */
  readonly name: string;
  readonly value: Expression;
}

export const literal = (value: string | number | boolean): Expression => ({ kind: 'literal', value });
export const data = (value: Json): Expression => ({ kind: 'data', value });
export const struct = (type: TypeName, given: readonly Field[]): Expression => ({ kind: 'struct', type, fields: given });
export const list = (of: ItemType, items: readonly Expression[]): Expression => ({ kind: 'list', of, items });
export const call = (type: TypeName, method: string, ...args: (Expression | undefined)[]): Expression => ({ kind: 'call', type, method, args });

export const cdk8s = (name: string): TypeName => ({ module: 'cdk8s', name });
export const kplus = (name: string): TypeName => ({ module: 'kplus', name });
export const k8s = (name: string): TypeName => ({ module: 'k8s', name });
export const vcluster = (name: string): TypeName => ({ module: 'vcluster', name });

/** The fields whose values are not undefined. */
export function fields(values: Readonly<Record<string, Expression | undefined>>): Field[] {
  return Object.entries(values).flatMap(([prop, value]) => (value === undefined ? [] : [{ prop, value }]));
}

/** A struct. Undefined if it would be empty. */
export function optionalStruct(type: TypeName, values: Readonly<Record<string, Expression | undefined>>): Expression | undefined {
  const given = fields(values);
  return given.length > 0 ? struct(type, given) : undefined;
}

/** The expressions inside of an expression. */
export function parts(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'struct': return expression.fields.map(({ value }) => value);
    case 'list': return [...expression.items];
    case 'map': return expression.entries.map(([, value]) => value);
    case 'call': return expression.args.filter(arg => arg !== undefined);
    case 'invoke': return [{ kind: 'variable', declaration: expression.on }, ...expression.args.filter(arg => arg !== undefined)];
    default: return [];
  }
}

/** The variables that an expression needs, in the order in which they must be declared. */
export function declarations(expression: Expression): Declaration[] {
  const own = expression.kind === 'variable' ? [expression.declaration] : [];
  return [...new Set([...parts(expression), ...own.map(({ value }) => value)].flatMap(declarations).concat(own))];
}
