import { parse } from 'yaml';

/** What one set of objects has that another has not, and the other way round: a line for each value that differs. */
export function changes(before: any[], after: any[]): string[] {
  return changed(byRole(before), byRole(after), '');
}

/** The objects by what they are, the workload under one key whatever its kind, and the configuration as what it says. */
function byRole(objects: any[]): Record<string, any> {
  const workload = objects.find(object => ['StatefulSet', 'Deployment'].includes(object.kind) && object.metadata.labels.app === 'vcluster');
  return Object.fromEntries(objects.map(object => {
    const { kind, ...rest } = object;
    if (kind === 'Secret') {
      return ['config.yaml', parse(Buffer.from(rest.data['config.yaml'], 'base64').toString())];
    }
    const role = object.metadata.name.split(workload.metadata.name).join('');
    return object === workload ? ['Workload', { kind, ...withoutHash(rest) }] : [role ? `${kind}(${role})` : kind, withoutHash(rest)];
  }));
}

/** The configuration's hash differs whenever the configuration does, which stands there anyway. */
function withoutHash(object: any): any {
  const { vClusterConfigHash, ...annotations } = object.spec?.template?.metadata.annotations ?? {};
  return object.spec?.template
    ? { ...object, spec: { ...object.spec, template: { ...object.spec.template, metadata: { ...object.spec.template.metadata, annotations } } } }
    : object;
}

function changed(before: any, after: any, path: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return [];
  }
  const named = (list: any) => Array.isArray(list) && list.length > 0 && list.every(item => item?.name);
  if (named(before) && named(after)) {
    const keyed = (list: any[]) => Object.fromEntries(list.map(item => [`[${item.name}]`, item]));
    return changed(keyed(before), keyed(after), path);
  }
  if (/^(Cluster)?Role\b.*\.rules$/.test(path) && before && after) {
    const lines = (list: any[], others: any[], sign: string) => list
      .filter(item => !others.some(other => JSON.stringify(other) === JSON.stringify(item))).map(item => `${sign} ${path}[]: ${JSON.stringify(item)}`);
    return [...lines(before, after, '-'), ...lines(after, before, '+')];
  }
  if (isMap(before) && isMap(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(key => changed(before[key], after[key], join(path, key)));
  }
  return [
    ...(before === undefined ? [] : [`- ${path}: ${JSON.stringify(before)}`]),
    ...(after === undefined ? [] : [`+ ${path}: ${JSON.stringify(after)}`]),
  ];
}

function isMap(value: any): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
  return path && !key.startsWith('[') ? `${path}.${key}` : `${path}${key}`;
}
