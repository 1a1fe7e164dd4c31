import { OptionType, optionStruct } from './option-table';
import { slipHint } from '../check/slips';
import { whereListed } from '../values/documented-options';
import { nearest } from '../values/nearest';
import { formatPath, Path, Problem } from '../values/problem';

/** The maximum number of places of a misplaced prop in an error. */
const NAMED_PLACES = 3;

/** Advice for sections of a `vcluster.yaml` that are not props, because their options are. */
const SECTIONS: Readonly<Record<string, string>> = {
  controlPlane: 'Its options are props themselves, such as statefulSet, ingress and service. To give a vcluster.yaml as it is, use values.',
  statefulSet: 'Its options are props themselves, such as persistence and resources. To give a vcluster.yaml as it is, use values.',
};

/**
 * The problem of an unknown prop: with a similar known name, or else with the places where a prop with this name exists.
 *
 * @param names the props of the struct
 * @param path the path of the struct
 * @param root the struct in which misplaced props are searched
 */
export function unknownProp(key: string, value: unknown, names: readonly string[], path: Path, root: string): Problem {
  const places = placesOf(key, root);
  const slip = slipOf([...path, key], root);
  const similar = nearest(key, names);
  const fix = path.length === 0 && key in SECTIONS ? SECTIONS[key] : slip ? slip : similar ? `Did you mean ${similar}?`
    : places.length > 0 ? `The prop is ${joinPlaces(places)}.`
      : names.length <= 12 ? `The props here are ${names.join(', ')}.` : whereListed([]);
  return { path: [...path, key], value, allowed: 'left out: there is no such prop', fix };
}

/** A hint for a prop that is often written in the wrong place, if the options of the section have the same paths in a `vcluster.yaml`. */
function slipOf(path: Path, root: string): string | undefined {
  const [section] = path;
  const option = root === 'VirtualClusterOptions' && path.length > 1 ? optionStruct(root).byProp.get(String(section)) : undefined;
  const [owner, ...rest] = option?.path ?? [];
  const hint = owner === 'controlPlane' && rest.join() === section ? slipHint([owner, ...path])?.replaceAll(`${owner}.${section}.`, `${section}.`) : undefined;
  return hint?.includes(`${owner}.`) ? undefined : hint;
}

/** The paths of the props with a name that are at the smallest depth. */
function placesOf(key: string, start: string): string[] {
  let level: { readonly struct: string; readonly path: Path }[] = [{ struct: start, path: [] }];
  const seen = new Set<string>([start]);
  while (level.length > 0) {
    const found = level.filter(({ struct, path }) => path.length > 0 && optionStruct(struct).byProp.has(key));
    if (found.length > 0) {
      return found.map(({ path }) => formatPath([...path, key]));
    }
    level = level.flatMap(({ struct, path }) => optionStruct(struct).options.flatMap(option => {
      const inner = structOf(option.type);
      if (!inner || seen.has(inner)) {
        return [];
      }
      seen.add(inner);
      return [{ struct: inner, path: [...path, option.prop] }];
    }));
  }
  return [];
}

/** The struct of a prop. Structs in lists and maps have no fixed path, so they are left out. */
function structOf(type: OptionType): string | undefined {
  return type.kind === 'struct' ? type.name : undefined;
}

function joinPlaces(places: readonly string[]): string {
  return places.length > NAMED_PLACES ? `${places.slice(0, NAMED_PLACES).join(', ')} or another` : places.join(' or ');
}
