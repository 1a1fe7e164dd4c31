import * as kplus from 'cdk8s-plus-28';
import type { Expression, TypeName } from './expression';
import * as enums from '../props/enums';
import type { Json } from '../values/json';

/** The member of an enum, of cdk8s-plus or of the library, that has a value. */
export function enumMember(type: TypeName, value: Json | undefined): Expression | undefined {
  const values = (type.module === 'kplus' ? kplus : enums) as unknown as Record<string, Record<string, string> | undefined>;
  const found = Object.entries(values[type.name] ?? {}).find(([, one]) => one === value);
  return found && { kind: 'enum', type, member: found[0] };
}
