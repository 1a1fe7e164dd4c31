/* eslint-disable @typescript-eslint/no-require-imports */
import { Box, Reference, referencesOf } from './references';
import { runExample } from './run-example';
import { newestFinal } from '../../src/release/version';

/** Path of the picture in the repository. */
export const PICTURE = 'docs/virtual-cluster.svg';

/** The virtual cluster that the picture shows. */
const EXAMPLE = `
import { PercentOrAbsolute } from 'cdk8s-plus-28';
import { BackingStore, VClusterRelease, VirtualCluster } from 'cdk8s-vcluster';

const vc = new VirtualCluster(chart, 'Cluster', {
  release: VClusterRelease.of('${newestFinal()}'),
  name: 'demo',
  backingStore: BackingStore.embeddedEtcd(),
  statefulSet: { highAvailability: { replicas: 3 } },
  ingress: { host: 'demo.example.com' },
  podDisruptionBudget: { maxUnavailable: PercentOrAbsolute.absolute(1) },
  values: { sync: { fromHost: { nodes: { enabled: true } } } },
});
console.log(vc.controlPlane.kind, vc.name, vc.namespace, vc.kubeConfigSecret.name);
`;

interface Family {
  readonly colour: string;
  readonly fill: string;
  readonly kinds: RegExp;
}

const FAMILIES: readonly Family[] = [
  { colour: '#1d4ed8', fill: '#eff6ff', kinds: /^(StatefulSet|Deployment|PodDisruptionBudget)$/ },
  { colour: '#047857', fill: '#ecfdf5', kinds: /^(Service|Ingress)$/ },
  { colour: '#6d28d9', fill: '#f5f3ff', kinds: /^(Secret|PersistentVolumeClaim)$/ },
  { colour: '#b45309', fill: '#fffbeb', kinds: /^/ },
];

/** Wide enough for the longest kind and name, also in a fallback font. */
const BOX_WIDTH = 165;

const FONT = 'Helvetica,Arial,sans-serif';

/** A picture of the objects of a virtual cluster and the references between them, as SVG. */
export async function picture(): Promise<string> {
  const { manifests, output, error } = runExample(EXAMPLE);
  if (error !== undefined) {
    throw new Error(error);
  }
  const { boxes, references } = referencesOf(manifests);
  // Objects and references that vCluster creates when it runs. They are not in the manifests.
  const [kind, name, namespace, kubeconfig] = output.split(' ');
  boxes.push({ id: `Secret/${kubeconfig}`, kind: 'Secret', name: kubeconfig, namespace, later: true });
  references.push(
    { from: `${kind}/${name}`, to: `Secret/${kubeconfig}`, says: 'writes the kubeconfig' },
    { from: `${kind}/${name}`, to: `ServiceAccount/vc-workload-${name}`, says: 'runs workloads as' },
  );
  const { instance } = require('@viz-js/viz') as { instance: () => Promise<{ renderString: (dot: string, options: object) => string }> };
  const svg = (await instance()).renderString(graph(boxes, references), { format: 'svg', engine: 'dot' });
  // Removes the XML prologue, and the comments with the version of the library.
  return `${svg.slice(svg.indexOf('<svg')).replace(/<!--[\s\S]*?-->\n?/g, '').trim()}\n`;
}

function graph(boxes: Box[], references: Reference[]): string {
  const inside = boxes.filter(({ namespace }) => namespace !== undefined);
  const outside = boxes.filter(({ namespace }) => namespace === undefined);
  return `digraph {
    graph [rankdir=LR, bgcolor="white", pad=0.2, nodesep=0.22, ranksep=0.6, fontname="${FONT}", fontsize=11, fontcolor="#475569"]
    node [shape=plain, fontname="${FONT}"]
    edge [fontname="${FONT}", fontsize=10, fontcolor="#64748b", color="#94a3b8", arrowsize=0.7, penwidth=1.2]
    subgraph cluster_host {
      label=<<b>host cluster</b>>; labeljust=l; margin=16; style="rounded"; color="#cbd5e1"
      subgraph cluster_namespace {
        label=<<b>namespace ${inside[0].namespace}</b>>; labeljust=l; margin=16; style="rounded,filled"; color="#cbd5e1"; fillcolor="#f8fafc"
        ${[...inside].reverse().map(node).join('\n        ')}
      }
      ${outside.map(node).join('\n      ')}
    }
    ${references.map(edge).join('\n    ')}
  }`;
}

function node({ id, kind, name, later }: Box): string {
  const { colour, fill } = FAMILIES.find(({ kinds }) => kinds.test(kind))!;
  const border = later ? 'ROUNDED,DASHED' : 'ROUNDED';
  return `"${id}" [label=<<table border="1" cellborder="0" cellspacing="0" cellpadding="4" style="${border}" color="${colour}" bgcolor="${later ? 'white' : fill}">`
    + `<tr><td align="left" width="${BOX_WIDTH}"><font point-size="11" color="${colour}">${kind}</font></td></tr>`
    + `<tr><td align="left"><font point-size="13" color="#0f172a">${name}</font></td></tr></table>>]`;
}

function edge({ from, to, says }: Reference): string {
  return `"${from}" -> "${to}" [label=" ${says} "]`;
}
