import { Imports } from './imports';
import type { Language } from './language';
import { pascalName } from './names';
import { remaining } from './remaining';
import { isReadableInLines, paragraphs, quoted } from './text';
import { isObject, Json } from '../../values/json';
import { allFields, ImportedApp, propsOf, withRemarks } from '../app';
import { declarations, Expression, Field, ItemType, Module, TypeName } from '../expression';
import { Doc, group, pair, concat, print, raw } from '../layout';

const UNIT = '\t';
const PACKAGES: Readonly<Record<Module, string>> = { cdk8s: 'cdk8s', kplus: 'cdk8splus28', k8s: 'k8s', vcluster: 'cdk8svcluster' };
const PATHS: Readonly<Record<Module, string>> = {
  cdk8s: 'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2',
  kplus: 'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2',
  k8s: 'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2/k8s',
  vcluster: 'github.com/cdk8s-vcluster/cdk8s-vcluster-go/cdk8svcluster',
};

// Maps have no order.
export const GO: Language = { abilities: { keepsNulls: false, keepsOrder: false }, write };

function write(app: ImportedApp): string {
  const imports = new Imports();
  const fields = allFields(app, remaining);
  const chart = `chart := cdk8s.NewChart(app, ${text(app.name)}, &cdk8s.ChartProps{Namespace: ${text(app.namespace)}})`;
  const statements = [
    ['defer jsii.Close()'],
    ['app := cdk8s.NewApp(nil)', chart],
    declarations(propsOf(fields)).map(({ name, value }) => print(concat(`${name} := `, expression(value, imports)), UNIT, UNIT)),
    [print(group('cdk8svcluster.NewVirtualCluster(', ['chart', text('VirtualCluster'), props(fields, imports, app)], ')', { hugs: true }), UNIT, UNIT)],
    ['app.Synth()'],
  ];
  const modules = (['cdk8s', 'kplus', 'k8s', 'vcluster'] as const).filter(module => ['cdk8s', 'vcluster'].includes(module) || imports.of(module).length > 0);
  const paths = ['github.com/aws/jsii-runtime-go', ...modules.map(module => PATHS[module])];
  const body = paragraphs(statements, UNIT);
  return `package main\n\nimport (\n${paths.map(path => `${UNIT}"${path}"`).join('\n')}\n)\n\nfunc main() {\n${body}\n}\n`;
}

function props(fields: readonly Field[], imports: Imports, app: ImportedApp): Doc {
  return group('&cdk8svcluster.VirtualClusterProps{', fields.map(field => withRemarks(field, member(field, imports), app, '//')), '}', { broken: true, style: 'aligned' });
}

function member({ prop, value }: Field, imports: Imports): Doc {
  return pair(`${pascalName(prop)}: `, expression(value, imports));
}

function expression(value: Expression, imports: Imports): Doc {
  switch (value.kind) {
    case 'literal': return pointer(value.value);
    case 'data': return isObject(value.value) ? concat('&', json(value.value)) : json(value.value);
    case 'enum': return `${typeName(value.type, imports)}_${value.member}`;
    case 'struct': return concat('&', structLiteral(value, imports, typeName(value.type, imports)));
    case 'list': return ['string', 'number'].includes(value.of.kind)
      ? group(value.of.kind === 'string' ? 'jsii.Strings(' : 'jsii.Numbers(', value.items.map(item => json((item as { value: Json }).value)), ')')
      : group(`&${goType({ kind: 'list', of: value.of }, imports)}{`, value.items.map(item => element(item, imports)), '}', { hugs: value.items.length === 1 });
    case 'map': return group(`&${goType({ kind: 'map', of: value.of }, imports)}{`,
      value.entries.map(([key, one]) => pair(`${quoted(key)}: `, element(one, imports))), '}', { style: 'aligned' });
    case 'call': return group(`${typeName(value.type, imports)}_${pascalName(value.method)}(`, args(value.args, imports), ')', { hugs: true });
    case 'invoke': return group(`${value.on.name}.${pascalName(value.method)}(`, args(value.args, imports), ')', { hugs: true });
    case 'variable': return value.declaration.name;
    case 'chart': return 'chart';
  }
}

function args(given: readonly (Expression | undefined)[], imports: Imports): Doc[] {
  return given.map(arg => (arg ? expression(arg, imports) : 'nil'));
}

/** An item of a list or a map, without its type, which the list already contains. */
function element(value: Expression, imports: Imports): Doc {
  switch (value.kind) {
    case 'struct': return structLiteral(value, imports, '');
    case 'data': return json(value.value);
    default: return expression(value, imports);
  }
}

function structLiteral({ fields }: Expression & { readonly kind: 'struct' }, imports: Imports, name: string): Doc {
  return group(`${name}{`, fields.map(field => member(field, imports)), '}', { style: 'aligned' });
}

function typeName(type: TypeName, imports: Imports): string {
  return `${PACKAGES[type.module]}.${imports.use(type)}`;
}

function goType(type: ItemType, imports: Imports): string {
  switch (type.kind) {
    case 'list': return `[]${itemType(type.of, imports)}`;
    case 'map': return `map[string]${itemType(type.of, imports)}`;
    case 'any': return 'interface{}';
    case 'string': return 'string';
    case 'number': return 'float64';
    case 'boolean': return 'bool';
    default: return typeName(type.type, imports);
  }
}

function itemType(type: ItemType, imports: Imports): string {
  return `${['any', 'class', 'enum'].includes(type.kind) ? '' : '*'}${goType(type, imports)}`;
}

function pointer(value: string | number | boolean): Doc {
  switch (typeof value) {
    case 'string': return concat('jsii.String(', json(value), ')');
    case 'number': return `jsii.Number(${value})`;
    default: return `jsii.Bool(${value})`;
  }
}

function json(value: Json): Doc {
  if (typeof value === 'string') {
    return isReadableInLines(value) && !value.includes('`') ? raw(`\`${value}\``) : quoted(value);
  }
  return Array.isArray(value) ? group('[]interface{}{', value.map(json), '}')
    : isObject(value) ? group('map[string]interface{}{', Object.entries(value).map(([key, one]) => pair(`${quoted(key)}: `, json(one))), '}', { style: 'aligned' })
      : value === null ? 'nil' : String(value);
}

function text(value: string): string {
  return `jsii.String(${quoted(value)})`;
}
