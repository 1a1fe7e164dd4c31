import { Upgrade, UpgradeSeverity, VirtualClusterChanges } from '../../src';
import { FINDINGS } from '../../src/upgrade/findings';
import { renderValues } from '../../src/upgrade/render-values';

/** A virtual cluster to render. */
export interface Described {
  readonly release?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly values?: any;
  readonly host?: string;
}

const cache = new Map<string, any[]>();

/** The objects of a virtual cluster, as the library renders them. */
export function rendered({ release = '0.36.1', name = 'my-vc', namespace = 'team-a', values = {}, host }: Described = {}): any[] {
  const key = JSON.stringify([release, name, namespace, values, host]);
  if (!cache.has(key)) {
    const { objects, errors } = renderValues({ release, name, namespace, values, hostKubernetesVersion: host });
    if (errors.length > 0) {
      throw new Error(errors.join('\n'));
    }
    cache.set(key, objects as any[]);
  }
  return structuredClone(cache.get(key)!);
}

/** The day of all comparisons, on which 0.35 and 0.36 are supported. */
export const DAY = '2026-09-10';

/** What changes for the virtual clusters from some objects to others. */
export function compared(before: any[], after: any[], date = DAY): VirtualClusterChanges[] {
  return Upgrade.compare(before, after, { date }).clusters;
}

/** The findings from one cluster to another, as `severity id subject`. */
export function found(before: Described | any[], after: Described | any[], date = DAY): string[] {
  const [old, next] = [before, after].map(side => (Array.isArray(side) ? side : rendered(side)));
  const findings = compared(old, next, date).flatMap(cluster => cluster.findings);
  // The documentation lists the severities of each finding.
  expect(findings.filter(({ id, severity }) => !FINDINGS.find(rule => rule.id === id)!.severities.includes(severity))).toEqual([]);
  return findings.map(({ severity, id, subject }) => `${severity} ${id} ${subject}`);
}

/** The findings of some kinds, as `severity id`. */
export function foundOf(ids: string[], before: Described | any[], after: Described | any[], date = DAY): string[] {
  return found(before, after, date).map(text => text.split(' ').slice(0, 2)).filter(([, id]) => ids.includes(id)).map(parts => parts.join(' '));
}

/** The object of a kind and a name among some objects, for changing it. */
export function object(objects: any[], kind: string, name: string): any {
  return objects.find(one => one.kind === kind && one.metadata.name === name);
}

/** Some objects, with one of them changed. */
export function changed(objects: any[], kind: string, name: string, change: (object: any) => void): any[] {
  const copy = structuredClone(objects);
  change(object(copy, kind, name));
  return copy;
}

/** Values for each backing store. */
export const STORES: Readonly<Record<string, any>> = {
  'embedded-database': {},
  'embedded-etcd': store({ etcd: { embedded: { enabled: true } } }),
  'deployed-etcd': store({ etcd: { deploy: { enabled: true } } }),
  'external-etcd': store({ etcd: { external: { enabled: true, endpoint: 'etcd.example.com:2379' } } }),
  'external-database': store({ database: { external: { enabled: true, dataSource: 'mysql://root:secret@tcp(db:3306)/vcluster' } } }),
};

export function store(backingStore: any): any {
  return { controlPlane: { backingStore } };
}

export { UpgradeSeverity };
