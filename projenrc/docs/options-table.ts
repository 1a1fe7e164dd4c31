import { Declarations, Prop } from './declarations';
import { table } from './table';
import { CONTROL_PLANE_PROP_PATHS } from '../../src/props/control-plane-prop-paths';
import type { PropPaths } from '../../src/props/prop-paths';
import { VIRTUAL_CLUSTER_PROP_PATHS } from '../../src/props/virtual-cluster-prop-paths';
import { HISTORY } from '../../src/release/history';
import { factsOfMinor } from '../../src/release/release-model';
import { whereKnown } from '../../src/release/where-known';
import { at, Json } from '../../src/values/json';

/** The interfaces that have a table, and where their props end up in the values. */
const TABLES: Readonly<Record<string, { readonly paths: PropPaths; readonly without: RegExp }>> = {
  ControlPlaneStatefulSetProps: { paths: CONTROL_PLANE_PROP_PATHS, without: /^$/ },
  // The control plane's have a table of their own.
  VirtualClusterProps: { paths: VIRTUAL_CLUSTER_PROP_PATHS, without: /^statefulSet\./ },
};

/** Declared beside the options: what the values don't hold. */
const BESIDE_VALUES = ['release', 'name', 'namespace', 'hostKubernetesVersion', 'values'];

const MINORS = Object.keys(HISTORY);

let declarations: Declarations | undefined;

/** The props of an interface: where vCluster documents each, its type, and its default by release. */
export function optionsTable(name: string): string {
  const { paths } = TABLES[name];
  return table(['vCluster\'s documentation', 'prop', 'type', 'default'], propsOf(name).map(prop => {
    const documented = documentedPath(prop, paths);
    return [
      documented ? `\`${documented}\`` : '',
      `\`${prop.path}\``,
      `\`${prop.type}\``,
      documented ? defaultByRelease(documented, prop.default) : said(prop.default),
    ];
  }));
}

/** The options that have a prop: the prop's path by the one at which vCluster documents it. */
export function documentedProps(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, { paths }] of Object.entries(TABLES)) {
    for (const prop of propsOf(name)) {
      const documented = documentedPath(prop, paths);
      if (documented && !found.has(documented)) {
        found.set(documented, prop.path);
      }
    }
  }
  return found;
}

function propsOf(name: string): Prop[] {
  declarations ??= new Declarations();
  const { paths, without } = TABLES[name];
  const props = declarations.propsOf(name).filter(prop => !without.test(prop.path)).flatMap(prop => parts(name, prop, paths));
  const isBeside = ({ path }: Prop) => BESIDE_VALUES.includes(path);
  return [...props.filter(isBeside), ...props.filter(prop => !isBeside(prop))];
}

/** A prop whose parts end up in places of their own, part by part. */
function parts(name: string, prop: Prop, paths: PropPaths): Prop[] {
  const inner = paths.filter(([, path]) => path.startsWith(`${prop.path}.`) && !path.includes('*'));
  return inner.length === 0 ? [prop] : inner.map(([documentedAs, path]) =>
    ({ ...prop, path, documentedAs, type: declarations!.typeAt(name, path), default: '- none' }));
}

function documentedPath(prop: Prop, paths: PropPaths): string | undefined {
  if (prop.documentedAs || BESIDE_VALUES.includes(prop.path)) {
    return prop.documentedAs;
  }
  const path = mappedPath(prop.path, paths);
  // What is made of other options stands in no `vcluster.yaml`: its group does.
  return path && whereKnown(path.split('.')).length === 0 ? path.split('.').slice(0, -1).join('.') : path;
}

function mappedPath(path: string, paths: PropPaths): string | undefined {
  const [best] = paths.filter(([, prop]) => prop === '' || path === prop || path.startsWith(`${prop}.`)).sort((a, b) => b[1].length - a[1].length);
  return best && [best[0], path.slice(best[1].length).replace(/^\./, '')].filter(Boolean).join('.');
}

/** The defaults of the releases, oldest first, each from the release on that brought it. */
function defaultByRelease(path: string, sentence: string): string {
  const keys = path.split('.');
  const known = whereKnown(keys);
  if (known.length === 0) {
    throw new Error(`${path}: no release has it`);
  }
  const texts: string[] = [];
  let before: string | undefined;
  for (const minor of known) {
    // Where the chart says no default any more, the option still does what it did.
    const text = valueText(at(factsOfMinor(minor).defaults as Json, keys)) ?? before ?? said(sentence);
    if (text !== before) {
      texts.push(minor === MINORS[0] ? text : `since ${minor} ${text}`);
    }
    before = text;
  }
  const gone = MINORS[MINORS.indexOf(known.at(-1)!) + 1];
  return texts.join(', ') + (gone ? `; gone since ${gone}` : '');
}

/** What stands in the defaults, unless it says nothing. */
function valueText(value: Json | undefined): string | undefined {
  const empty = value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  const isTree = typeof value === 'object' && value !== null && Object.values(value).some(inner => typeof inner === 'object' && inner !== null);
  return empty || isTree ? undefined : `\`${typeof value === 'string' ? value : JSON.stringify(value).replace(/([:,])/g, '$1 ')}\``;
}

/** What a docstring says: a literal, or a sentence behind a dash. */
function said(sentence: string): string {
  if (sentence === '') {
    return 'required';
  }
  return sentence.startsWith('- ') ? sentence.slice(2).replace(/\s+/g, ' ') : `\`${sentence}\``;
}
