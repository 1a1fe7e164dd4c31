import { Imports } from './imports';
import type { Language } from './language';
import { pascalName } from './names';
import { remaining } from './remaining';
import { isReadableInLines, paragraphs, quoted } from './text';
import { isObject, Json } from '../../values/json';
import { allFields, ImportedApp, propsOf, withRemarks } from '../app';
import { declarations, Expression, Field, ItemType, TypeName } from '../expression';
import { concat, Doc, group, pair, print, raw } from '../layout';

const UNIT = '    ';

export const CSHARP: Language = { abilities: { keepsNulls: false, keepsOrder: true }, write };

function write(app: ImportedApp): string {
  const imports = new Imports();
  const fields = allFields(app, remaining);
  const statements = paragraphs([
    [
      'var app = new App();',
      `var chart = new Chart(app, ${quoted(app.name)}, new ChartProps { Namespace = ${quoted(app.namespace)} });`,
    ],
    declarations(propsOf(fields)).map(({ name, value }) => print(concat(`var ${name} = `, expression(value, imports), ';'), UNIT)),
    [print(concat(group('new VirtualCluster(', ['chart', '"VirtualCluster"', props(fields, imports, app)], ')', { hugs: true, bare: true }), ';'), UNIT)],
    ['app.Synth();'],
  ]);
  const usings = [
    ...statements.includes('new Dictionary<') ? ['using System.Collections.Generic;'] : [],
    'using Cdk8sVcluster;',
    'using Org.Cdk8s;',
    ...imports.of('kplus').length > 0 ? ['using Org.Cdk8s.Plus28;'] : [],
    ...imports.of('k8s').length > 0 ? ['using K8s = Org.Cdk8s.Plus28.K8S;'] : [],
  ];
  return `${usings.join('\n')}\n\n${statements}\n`;
}

function props(fields: readonly Field[], imports: Imports, app: ImportedApp): Doc {
  return initializer('VirtualClusterProps', fields.map(field => withRemarks(field, member(field, imports), app, '//')), true);
}

function member({ prop, value }: Field, imports: Imports): Doc {
  return pair(`${pascalName(prop)} = `, expression(value, imports));
}

function expression(value: Expression, imports: Imports): Doc {
  const inner = (one: Expression) => expression(one, imports);
  switch (value.kind) {
    case 'literal': return json(value.value);
    case 'data': return json(value.value);
    case 'enum': return `${typeName(value.type, imports)}.${value.member}`;
    case 'struct': return initializer(typeName(value.type, imports), value.fields.map(field => member(field, imports)));
    case 'list': return initializer(`${itemType(value.of, imports)}[]`, value.items.map(inner));
    case 'map': return initializer(`Dictionary<string, ${itemType(value.of, imports)}>`,
      value.entries.map(([key, one]) => pair(`[${quoted(key)}] = `, inner(one))));
    case 'call': return group(`${typeName(value.type, imports)}.${pascalName(value.method)}(`, args(value.args, inner), ')', { hugs: true, bare: true });
    case 'invoke': return group(`${value.on.name}.${pascalName(value.method)}(`, args(value.args, inner), ')', { hugs: true, bare: true });
    case 'variable': return value.declaration.name;
    case 'chart': return 'chart';
  }
}

function args(given: readonly (Expression | undefined)[], inner: (value: Expression) => Doc): Doc[] {
  return given.flatMap(arg => (arg ? [inner(arg)] : []));
}

function initializer(type: string, items: readonly Doc[], broken = false): Doc {
  return group(`new ${type} {`, items, '}', { style: 'allman', padding: ' ', broken });
}

function typeName(type: TypeName, imports: Imports): string {
  return imports.useBehind('K8s.', type);
}

/** The type of an item. The type of a struct is its jsii interface. */
function itemType(type: ItemType, imports: Imports): string {
  switch (type.kind) {
    case 'string': return 'string';
    case 'number': return 'double';
    case 'boolean': return 'bool';
    case 'any': return 'object';
    case 'list': return `${itemType(type.of, imports)}[]`;
    case 'map': return `IDictionary<string, ${itemType(type.of, imports)}>`;
    case 'struct': {
      const name = imports.use(type.type);
      return type.type.module === 'k8s' ? `K8s.I${name}` : `I${name}`;
    }
    default: return typeName(type.type, imports);
  }
}

function json(value: Json): Doc {
  if (typeof value === 'string') {
    return isReadableInLines(value) ? raw(`@"${value.replaceAll('"', '""')}"`) : quoted(value);
  }
  return Array.isArray(value) ? initializer('object[]', value.map(json))
    : isObject(value) ? initializer('Dictionary<string, object>', Object.entries(value).map(([key, one]) => pair(`[${quoted(key)}] = `, json(one))))
      : String(value);
}
