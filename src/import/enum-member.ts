import * as plus from 'cdk8s-plus-28';
import { Expression, kplus, TypeName, vcluster } from './expression';
import * as enums from '../props/enums';
import type { Json } from '../values/json';

/** The enum that the table of options names: one of cdk8s-plus behind `kplus.`, or one of the library. */
export function enumType(name: string): TypeName {
  return name.startsWith('kplus.') ? kplus(name.slice('kplus.'.length)) : vcluster(name);
}

/** The member of an enum, of cdk8s-plus or of the library, that has a value. */
export function enumMember(type: TypeName, value: Json | undefined): Expression | undefined {
  const values = (type.module === 'kplus' ? plus : enums) as unknown as Record<string, Record<string, string> | undefined>;
  const found = Object.entries(values[type.name] ?? {}).find(([, one]) => one === value);
  return found && { kind: 'enum', type, member: found[0] };
}
