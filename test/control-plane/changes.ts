import { parse } from 'yaml';

/** What one set of objects has that another has not, and the other way round: a line for each value that differs. */
export function changes(before: any[], after: any[]): string[] {
  return changed(byKind(before), byKind(after), '');
}

/** The objects by kind, the workload under one key whatever its kind, and the configuration as what it says. */
function byKind(objects: any[]): Record<string, any> {
  return Object.fromEntries(objects.map(object => {
    const { kind, data, ...rest } = object;
    return kind === 'Secret'
      ? ['config.yaml', parse(Buffer.from(data['config.yaml'], 'base64').toString())]
      : [kind === 'Service' ? kind : 'Workload', { kind, ...withoutHash(rest) }];
  }));
}

/** The configuration's hash differs whenever the configuration does, which stands there anyway. */
function withoutHash(object: any): any {
  const { vClusterConfigHash, ...annotations } = object.spec.template?.metadata.annotations ?? {};
  return object.spec.template
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
