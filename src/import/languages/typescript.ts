import { Imports } from './imports';
import type { Language } from './language';
import { isReadableInLines, paragraphs } from './text';
import { isObject, Json } from '../../values/json';
import { allFields, ImportedApp, propsOf, withRemarks } from '../app';
import { cdk8s, data, declarations, Expression, Field, TypeName, vcluster } from '../expression';
import { concat, Doc, group, pair, print, raw } from '../layout';

const UNIT = '  ';

export const TYPESCRIPT: Language = { abilities: { keepsNulls: true, keepsOrder: true }, write };

function write(app: ImportedApp): string {
  const imports = new Imports();
  const fields = allFields(app, values => ({ prop: 'values', value: data(values) }));
  const props = propsOf(fields);
  const construct = (name: string) => imports.use(cdk8s(name));
  const statements = [
    [
      `const app = new ${construct('App')}();`,
      `const chart = new ${construct('Chart')}(app, ${quotedSingle(app.name)}, { namespace: ${quotedSingle(app.namespace)} });`,
    ],
    declarations(props).map(({ name, value }) => print(concat(`const ${name} = `, expression(value, imports), ';'), UNIT)),
    [print(concat(group(`new ${imports.use(vcluster('VirtualCluster'))}(`, ['chart', '\'VirtualCluster\'', members(fields, imports, app)], ')', { hugs: true }), ';'), UNIT)],
    ['app.synth();'],
  ];
  return `${paragraphs([importLines(imports), ...statements])}\n`;
}

function importLines(imports: Imports): string[] {
  const plus = [...imports.of('kplus'), ...imports.of('k8s').length > 0 ? ['k8s'] : []].sort();
  return Object.entries({ 'cdk8s': imports.of('cdk8s'), 'cdk8s-plus-28': plus, 'cdk8s-vcluster': imports.of('vcluster') })
    .filter(([, names]) => names.length > 0)
    .map(([from, names]) => print(concat(group('import {', names, '}', { padding: ' ' }), ` from '${from}';`), UNIT));
}

/** The props of the construct, one line each. */
function members(fields: readonly Field[], imports: Imports, app: ImportedApp): Doc {
  return group('{', fields.map(field => withRemarks(field, pair(`${field.prop}: `, expression(field.value, imports)), app, '//')), '}', { broken: true });
}

function expression(value: Expression, imports: Imports): Doc {
  const inner = (one: Expression) => expression(one, imports);
  switch (value.kind) {
    case 'literal': return json(value.value);
    case 'data': return json(value.value);
    case 'enum': return `${typeName(value.type, imports)}.${value.member}`;
    case 'struct': return object(value.fields.map(({ prop, value: one }) => [prop, inner(one)]));
    case 'list': return array(value.items.map(inner));
    case 'map': return object(value.entries.map(([key, one]) => [key, inner(one)]));
    case 'call': return group(`${typeName(value.type, imports)}.${value.method}(`, value.args.flatMap(arg => arg ? [inner(arg)] : []), ')', { hugs: true });
    case 'invoke': return group(`${value.on.name}.${value.method}(`, value.args.flatMap(arg => arg ? [inner(arg)] : []), ')', { hugs: true });
    case 'variable': return value.declaration.name;
    case 'chart': return 'chart';
  }
}

function typeName(type: TypeName, imports: Imports): string {
  return imports.useBehind('k8s.', type);
}

function json(value: Json): Doc {
  if (typeof value === 'string') {
    return isReadableInLines(value) ? raw(`\`${value.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``) : quotedSingle(value);
  }
  return Array.isArray(value) ? array(value.map(json))
    : isObject(value) ? object(Object.entries(value).map(([key, one]) => [key, json(one)])) : String(value);
}

function object(entries: readonly (readonly [string, Doc])[]): Doc {
  return group('{', entries.map(([key, value]) => pair(`${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quotedSingle(key)}: `, value)), '}', { padding: ' ' });
}

function array(items: readonly Doc[]): Doc {
  return group('[', items, ']', { hugs: items.length === 1 });
}

function quotedSingle(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, '\\\'')}'`;
}
