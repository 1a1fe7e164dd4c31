import { OPTIONS } from '../../imports/options';

/** An option with a prop in a struct, from the table of options. */
export interface Option {
  /** The name of the prop. */
  readonly prop: string;
  /** The path of the option in the values, from the path of the struct. */
  readonly path: readonly string[];
  /** The type of the prop. */
  readonly type: OptionType;
  /** Whether the prop is required. */
  readonly required: boolean;
}

/** The type of an option. */
export type OptionType =
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'struct'; readonly name: string }
  | { readonly kind: 'kubernetes'; readonly name: string }
  | { readonly kind: 'list'; readonly of: OptionType }
  | { readonly kind: 'map'; readonly of: OptionType };

/** A struct of typed props. */
export interface StructTable {
  readonly options: readonly Option[];
  readonly byProp: ReadonlyMap<string, Option>;
  /** Whether the struct sets `enabled` to true by default. */
  readonly switchedOn: boolean;
}

const structTables = new Map<string, StructTable>();

/** Returns a struct by name. It is read from the table once. */
export function optionStruct(name: string): StructTable {
  let struct = structTables.get(name);
  if (!struct) {
    const { '+': switchedOn, ...rows } = OPTIONS[name];
    const options = Object.entries(rows).map(([prop, text]): Option => {
      const [notation, path = prop] = text.split('@');
      return { prop, path: path.split('.'), type: parseType(notation.replace(/!$/, '')), required: notation.endsWith('!') };
    });
    struct = { options, byProp: new Map(options.map(option => [option.prop, option])), switchedOn: switchedOn !== undefined };
    structTables.set(name, struct);
  }
  return struct;
}

function parseType(notation: string): OptionType {
  if (notation.endsWith('[]')) {
    return { kind: 'list', of: parseType(notation.slice(0, -2)) };
  }
  if (notation.startsWith('map<')) {
    return { kind: 'map', of: parseType(notation.slice(4, -1)) };
  }
  if (notation.startsWith('k8s:')) {
    return { kind: 'kubernetes', name: notation.slice(4) };
  }
  return Object.hasOwn(OPTIONS, notation) ? { kind: 'struct', name: notation } : { kind: 'value', name: notation };
}
