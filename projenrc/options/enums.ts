import { FORMATS } from './meanings';
import { optionStructs } from './model';
import { ENUMS } from './structs';

/** The values of the library's own enums, by name. */
export function enumValues(): Record<string, string[]> {
  const used = new Set(optionStructs().flatMap(({ props }) => props.map(({ type, key }) => `${type}.${key}`)));
  const values: Record<string, string[]> = {};
  for (const [place, name] of Object.entries(ENUMS)) {
    const format = FORMATS[place];
    if (!name.startsWith('kplus.') && Array.isArray(format) && used.has(place)) {
      values[name] = [...new Set([...values[name] ?? [], ...format])];
    }
  }
  return values;
}
