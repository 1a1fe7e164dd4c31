import { Context, Converted, untyped } from './converted';
import { call, struct, vcluster } from './expression';
import { ConvertedStruct, convertOptions, lacksRequired } from './options';
import { replaced } from './tree';
import { STORES } from '../props/backing-store';
import { DISTROS } from '../props/distro';
import { at, isObject, Json, JsonObject } from '../values/json';

/** The enabled store, if it is the only one. */
export function convertStore(value: Json, defaults: unknown, context: Context): Converted {
  const enabled = Object.entries(STORES).filter(([, { path }]) => at(value, [...path, 'enabled']) === true);
  if (!isObject(value) || enabled.length !== 1) {
    return untyped(value);
  }
  const [[name, { path, struct: options }]] = enabled;
  const { enabled: _, ...given } = at(value, path) as JsonObject;
  const { fields, rest } = convertOptions(options, given, at(defaults, path), context);
  if (lacksRequired(options, fields) || (name.startsWith('external') && fields.length === 0)) {
    return untyped(value);
  }
  // The prop disables the other stores of the release.
  const others = Object.values(STORES).filter(store => store.path !== path && isObject(at(defaults, store.path)));
  const left = others.reduce((all, store) => (at(all, [...store.path, 'enabled']) === false ? replaced(all, [...store.path, 'enabled'], undefined) : all),
    replaced(value, path, rest));
  return chosen('BackingStore', name, options, fields, left);
}

/** The enabled distribution, or upstream Kubernetes if only its options are set. */
export function convertDistro(value: Json, defaults: unknown, context: Context): Converted {
  const enabled = isObject(value) ? Object.keys(DISTROS).filter(name => name !== 'k8s' && at(value, [name, 'enabled']) === true) : [];
  const name = enabled[0] ?? 'k8s';
  if (!isObject(value) || enabled.length > 1 || !isObject(value[name])) {
    return untyped(value);
  }
  const { enabled: switch_, ...others } = value[name];
  const given = name === 'k8s' ? value[name] : others;
  const options = DISTROS[name as 'k8s'];
  const { fields, rest } = convertOptions(options, given, at(defaults, [name]), context);
  return chosen('Distro', name, options, fields, replaced(value, [name], rest));
}

function chosen(type: string, method: string, options: string, fields: ConvertedStruct['fields'], rest: JsonObject): Converted {
  return {
    typed: call(vcluster(type), method, fields.length > 0 ? struct(vcluster(options), fields) : undefined),
    rest: Object.keys(rest).length > 0 ? rest : undefined,
  };
}
