import * as plus from 'cdk8s-plus-28';
import { Expression, kplus, TypeName, vcluster } from './expression';
import * as enums from '../props/enums';
import type { Json } from '../values/json';

/** The enum with a name in the table of options: of cdk8s-plus with the prefix `kplus.`, or of the library. */
export function enumType(name: string): TypeName {
  return name.startsWith('kplus.') ? kplus(name.slice('kplus.'.length)) : vcluster(name);
}

/** The enum member with a value. */
export function enumMember(type: TypeName, value: Json | undefined): Expression | undefined {
  const values = (type.module === 'kplus' ? plus : enums) as unknown as Record<string, Record<string, string> | undefined>;
  const found = Object.entries(values[type.name] ?? {}).find(([, one]) => one === value);
  return found && { kind: 'enum', type, member: found[0] };
}
