import type { JsonObject } from '../../values/json';
import { toYaml } from '../../values/yaml';
import { hasNull } from '../converted';
import { call, data, Field, literal, vcluster } from '../expression';

/** What has no typed form, in a language from which nulls in maps don't reach the library: as text where there are some. */
export function remaining(values: JsonObject): Field {
  return hasNull(values)
    ? { prop: 'valuesFrom', value: call(vcluster('VClusterYaml'), 'fromText', literal(`${toYaml(values)}\n`)) }
    : { prop: 'values', value: data(values) };
}
