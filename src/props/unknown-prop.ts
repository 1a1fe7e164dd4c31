import { OptionType, optionStruct } from './option-table';
import { slipHint } from '../check/slips';
import { whereListed } from '../values/documented-options';
import { nearest } from '../values/nearest';
import { formatPath, Path, Problem } from '../values/problem';

/** How many places of a misplaced prop an error names. */
const NAMED_PLACES = 3;

/** Sections of a `vcluster.yaml` whose options are props, in the place of the section. */
const SECTIONS: Readonly<Record<string, string>> = {
  controlPlane: 'Its options are props themselves, such as statefulSet, ingress and service. To give a vcluster.yaml as it is, use values.',
  statefulSet: 'Its options are props themselves, such as persistence and resources. To give a vcluster.yaml as it is, use values.',
};

/**
 * The problem of a prop that doesn't exist: with the known name that it resembles, or else with the places where a prop of its
 * name does exist.
 *
 * @param names the props of the struct that it was given in
 * @param path the path of that struct
 * @param root the struct that misplaced props are looked for in
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

/** What is meant by a prop that is often written there, if the section's options have the same paths in a `vcluster.yaml`. */
function slipOf(path: Path, root: string): string | undefined {
  const [section] = path;
  const option = root === 'VirtualClusterOptions' && path.length > 1 ? optionStruct(root).byProp.get(String(section)) : undefined;
  const [owner, ...rest] = option?.path ?? [];
  const hint = owner === 'controlPlane' && rest.join() === section ? slipHint([owner, ...path])?.replaceAll(`${owner}.${section}.`, `${section}.`) : undefined;
  return hint?.includes(`${owner}.`) ? undefined : hint;
}

/** The paths of the props of a name, the ones that are least deep. */
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

/** The struct that a prop holds. Those in lists and maps have no fixed path. */
function structOf(type: OptionType): string | undefined {
  return type.kind === 'struct' ? type.name : undefined;
}

function joinPlaces(places: readonly string[]): string {
  return places.length > NAMED_PLACES ? `${places.slice(0, NAMED_PLACES).join(', ')} or another` : places.join(' or ');
}
