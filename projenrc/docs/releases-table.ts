import { table } from './table';
import { VClusterRelease } from '../../src';
import { HISTORY } from '../../src/release/history';
import { LIFE_CYCLES } from '../../src/release/life-cycle';
import { ReleaseModel } from '../../src/release/release-model';
import { Kind, parseKind, ROOT_TYPE, Shape } from '../../src/release/shape';
import { knownVersions } from '../../src/release/version';
import { at, Json } from '../../src/values/json';
import { allOptions } from '../options/all-options';

/** Depth up to which the table of keys lists added and removed keys, so that it stays readable. */
const SHOWN_DEPTH = 4;

/** Default values that hold the Kubernetes version of the virtual cluster. */
const KUBERNETES_TAGS = ['controlPlane.distro.k8s.image.tag', 'controlPlane.distro.k8s.apiServer.image.tag'];

/** Options of the Kubernetes distribution. They are left out of the table because their images change in most releases. */
const DISTRO = 'controlPlane.distro.';

interface Release {
  /** The release as written in code. */
  readonly written: string;
  readonly model: ReleaseModel;
  /** The release of the previous minor version. */
  readonly before?: ReleaseModel;
}

/** The releases, newest first, with the options and default values that each release added. */
export function releasesTable(): string {
  const props = new Map(allOptions().filter(({ isGroup, path }) => !isGroup && !/[[*]/.test(path)).map(({ path, prop }) => [path, prop]));
  return table(['`VClusterRelease`', 'version', 'versions for `of`', 'Kubernetes', 'new options', 'new defaults'], releases().map(({ written, model, before }) => {
    const known = [...props.keys()].filter(path => !path.startsWith(DISTRO) && hasPath(model, path));
    const came = before && known.filter(path => !hasPath(before, path)).map(path => newest(path, props.get(path)!, before));
    return [
      `\`${written}\``,
      model.version,
      knownVersions(model.minor),
      kubernetesOf(model),
      came ? listPaths([...new Set(came)]) : 'all other options',
      before ? listPaths(known.filter(path => hasPath(before, path)).flatMap(path => changedDefault(path, props.get(path)!, before, model))) : '',
    ];
  }));
}

/** The keys of a `vcluster.yaml` that each release added or removed, newest first. */
export function valuesTable(): string {
  return table(['release', 'added', 'removed'], releases().filter(({ before }) => before).map(({ model, before }) => {
    const [older, newer] = [before!, model].map(({ shape }) => pathsOfShape(shape));
    return [model.minor, listPaths(onlyInFirst(newer, older)), listPaths(onlyInFirst(older, newer))];
  }));
}

/** The dates of each minor release, newest first. */
export function lifeCyclesTable(): string {
  return table(['release', 'released', 'support ends', 'end of life'], Object.entries(LIFE_CYCLES).reverse()
    .map(([minor, { released, supportEnds, endOfLife }]) => [minor, released, supportEnds, endOfLife]));
}

/** The releases as users write them: the constant of each minor release, or its newest pre-release if it has no constant. */
function releases(): Release[] {
  const constants = Object.entries(VClusterRelease).filter(([, release]) => release instanceof VClusterRelease) as [string, VClusterRelease][];
  const all = Object.entries(HISTORY).map(([minor, { newest: version }]) => {
    const [name, release] = constants.find(([, constant]) => constant.minor === minor) ?? [`of('${version}')`, { version }];
    return { written: name, model: ReleaseModel.of(release.version) };
  });
  return all.map((release, index) => ({ ...release, before: all[index - 1]?.model })).reverse();
}

function kubernetesOf({ defaults }: ReleaseModel): string {
  const [tag] = KUBERNETES_TAGS.map(path => at(defaults as Json, path.split('.'))).filter(value => value !== undefined);
  return String(tag);
}

function hasPath({ shape }: ReleaseModel, path: string): boolean {
  return pathsOfShape(shape, Infinity).has(path);
}

function changedDefault(path: string, prop: string, before: ReleaseModel, after: ReleaseModel): string[] {
  const [older, newer] = [before, after].map(({ defaults }) => at(defaults as Json, path.split('.')));
  const isLeaf = newer !== undefined && typeof newer !== 'object';
  return isLeaf && older !== newer ? [`${prop}: ${newer}`] : [];
}

/** The paths without those below another one: `a.b` for `a.b.c` and `a.b.d`. */
function onlyInFirst(paths: Set<string>, others: Set<string>): string[] {
  const here = [...paths].filter(path => !others.has(path));
  return here.filter(path => !here.some(outer => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`))).sort();
}

/** The outermost new group that contains a new option, such as `podDisruptionBudget` for all its options. */
function newest(path: string, prop: string, before: ReleaseModel): string {
  const keys = path.split('.');
  const names = prop.split('.');
  while (keys.length > 1 && keys.at(-1) === names.at(-1) && !hasPath(before, keys.slice(0, -1).join('.'))) {
    keys.pop();
    names.pop();
  }
  // An option that is new in all probes is listed once.
  return names.join('.').replace(/\bprobes\.\w+/, 'probes.*');
}

function listPaths(paths: string[]): string {
  return paths.map(path => `\`${path}\``).join(', ');
}

const PATHS = new WeakMap<Shape, Map<number, Set<string>>>();

/** The paths of the keys of a shape, without the keys of maps. `[]` is the items of a list. */
function pathsOfShape(shape: Shape, depth = SHOWN_DEPTH): Set<string> {
  const byDepth = PATHS.get(shape) ?? new Map<number, Set<string>>();
  PATHS.set(shape, byDepth);
  let found = byDepth.get(depth);
  if (!found) {
    byDepth.set(depth, found = new Set());
    collectPaths(shape, { kind: 'named', name: ROOT_TYPE }, [], depth, found);
  }
  return found;
}

function collectPaths(shape: Shape, kind: Kind, path: string[], depth: number, found: Set<string>): void {
  if (path.length > 0) {
    found.add(path.join('.'));
  }
  if (path.length < depth && kind.kind === 'kubernetes' && kind.name === 'ResourceList') {
    ['cpu', 'memory', 'ephemeral-storage'].forEach(resource => found.add([...path, resource].join('.')));
  }
  if (kind.kind === 'list' && kind.of.kind === 'named') {
    collectPaths(shape, kind.of, [...path.slice(0, -1), `${path.at(-1)}[]`], depth, found);
  }
  if (path.length < depth && kind.kind === 'named') {
    for (const [key, notation] of Object.entries(shape[kind.name])) {
      collectPaths(shape, parseKind(notation), [...path, key], depth, found);
    }
  }
}
