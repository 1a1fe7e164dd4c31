import type { JsonObject } from '../../values/json';
import { toYaml } from '../../values/yaml';
import { hasNull } from '../converted';
import { call, data, Field, literal, vcluster } from '../expression';

/** The values without a typed form, in a language without nulls in maps. If the values contain nulls, they are text. */
export function remaining(values: JsonObject): Field {
  return hasNull(values)
    ? { prop: 'valuesFrom', value: call(vcluster('VClusterYaml'), 'fromText', literal(`${toYaml(values)}\n`)) }
    : { prop: 'values', value: data(values) };
}
