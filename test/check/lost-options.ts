import { HISTORY } from '../../src/release/history';
import { factsOfMinor } from '../../src/release/release-model';
import { ANY_KEY, Kind, parseKind, ROOT_TYPE, Shape } from '../../src/release/shape';

/** An option that a release no longer has, though the release before has it. */
export interface LostOption {
  /** Its path, without the positions of lists. */
  readonly path: string;
  readonly since: string;
  /** The options below it, which went with it. */
  readonly below: readonly string[];
}

/** The minor releases, oldest first. */
export const MINORS = Object.keys(HISTORY);

/** All options that a release lost, by the history of the shapes; those below a lost one aren't listed by themselves. */
export function lostOptions(): LostOption[] {
  return MINORS.slice(1).flatMap((since, i) => {
    const [before, after] = [optionsOf(MINORS[i]), new Set(optionsOf(since))];
    const lost = before.filter(path => !after.has(path));
    return lost
      .filter(path => !lost.some(other => path.startsWith(`${other}.`)))
      .map(path => ({ path: plain(path), since, below: lost.filter(other => other.startsWith(`${path}.`)).map(plain) }));
  });
}

/** The paths of all options of a minor release. `[]` stands for the items of a list, `*` for the keys of a map. */
export function optionsOf(minor: string): readonly string[] {
  let options = known.get(minor);
  if (!options) {
    known.set(minor, options = [...new Set(below(factsOfMinor(minor).shape, { kind: 'named', name: ROOT_TYPE }, '', []))]);
  }
  return options;
}

const known = new Map<string, readonly string[]>();

function below(shape: Shape, kind: Kind, path: string, types: readonly string[]): string[] {
  switch (kind.kind) {
    case 'list': return below(shape, kind.of, `${path}.[]`, types);
    case 'map': return below(shape, kind.of, `${path}.*`, types);
    case 'union': return kind.of.flatMap(one => below(shape, one, path, types));
    case 'named': return types.includes(kind.name) ? [] : Object.entries(shape[kind.name])
      .filter(([key]) => key !== ANY_KEY)
      .flatMap(([key, notation]) => {
        const inner = path ? `${path}.${key}` : key;
        return [inner, ...below(shape, parseKind(notation), inner, [...types, kind.name])];
      });
    default: return [];
  }
}

function plain(path: string): string {
  return path.replaceAll('.[]', '').replaceAll('.*', '');
}
