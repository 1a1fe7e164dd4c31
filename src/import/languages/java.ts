import type { Language } from './language';
import { javaName } from './names';
import { remaining } from './remaining';
import { isReadableInLines, paragraphs, quoted } from './text';
import { isObject, Json } from '../../values/json';
import { allFields, ImportedApp, propsOf, withRemarks } from '../app';
import { cdk8s, declarations, Expression, Field, Module, TypeName, vcluster } from '../expression';
import { concat, Doc, group, print } from '../layout';

const UNIT = '    ';
const PACKAGES: Readonly<Record<Module, string>> = {
  cdk8s: 'org.cdk8s', kplus: 'org.cdk8s.plus28', k8s: 'org.cdk8s.plus28.k8s', vcluster: 'io.github.cdk8s_vcluster',
};

/** The maximum number of entries of `Map.of`. */
const MOST_ENTRIES = 10;

// Map.of doesn't keep the order.
export const JAVA: Language = { abilities: { keepsNulls: false, keepsOrder: false }, write };

/** The imports of a file. A second class with the same name is written with its package. */
class JavaImports {
  private readonly packages = new Map<string, string>();

  public use(name: string, from: string): string {
    const known = this.packages.get(name) ?? from;
    this.packages.set(name, known);
    return known === from ? name : `${from}.${name}`;
  }

  public type({ module, name }: TypeName): string {
    return this.use(name, PACKAGES[module]);
  }

  public get lines(): string[] {
    return [...this.packages].map(([name, from]) => `import ${from}.${name};`).sort();
  }
}

function write(app: ImportedApp): string {
  const imports = new JavaImports();
  const fields = allFields(app, remaining);
  const construct = (name: string) => imports.type(cdk8s(name));
  const props = `${imports.type(cdk8s('ChartProps'))}.builder().namespace(${quoted(app.namespace)}).build()`;
  const statements = [
    [
      `final ${construct('App')} app = new App();`,
      `final ${construct('Chart')} chart = new Chart(app, ${quoted(app.name)}, ${props});`,
    ],
    declarations(propsOf(fields)).map(({ name, value }) =>
      print(concat(`final ${declaredType(value, imports)} ${name} = `, expression(value, imports), ';'), UNIT, UNIT + UNIT)),
    [print(concat(group(`${imports.type(vcluster('VirtualCluster'))}.Builder.create(chart, "VirtualCluster")`, [
      ...fields.map(field => withRemarks(field, setter(field, imports), app, '//')),
      '.build()',
    ], '', { style: 'chain', separator: '', broken: true }), ';'), UNIT, UNIT + UNIT)],
    ['app.synth();'],
  ];
  const body = paragraphs(statements, UNIT + UNIT);
  return `${imports.lines.join('\n')}\n\npublic final class Main {\n${UNIT}public static void main(final String[] args) {\n${body}\n${UNIT}}\n\n${UNIT}private Main() {\n${UNIT}}\n}\n`;
}

/** The type of a variable: the return type of the factories of cdk8s-plus. */
function declaredType(value: Expression, imports: JavaImports): string {
  const { type, method } = value as Expression & { readonly kind: 'call' };
  return imports.type(method.endsWith('Name') ? { module: 'kplus', name: `I${type.name}` } : type);
}

function setter({ prop, value }: Field, imports: JavaImports): Doc {
  return group(`.${javaName(prop)}(`, [expression(value, imports)], ')', { hugs: true, bare: true });
}

function expression(value: Expression, imports: JavaImports): Doc {
  const inner = (one: Expression) => expression(one, imports);
  switch (value.kind) {
    case 'literal': return json(value.value, imports);
    case 'data': return json(value.value, imports);
    case 'enum': return `${imports.type(value.type)}.${value.member}`;
    case 'struct': return group(`${imports.type(value.type)}.builder()`, [...value.fields.map(field => setter(field, imports)), '.build()'], '',
      { style: 'chain', separator: '' });
    case 'list': return listOf(value.items.map(inner), imports);
    case 'map': return value.inOrder && value.entries.length > 1 ? concat(`new ${imports.use('TreeMap', 'java.util')}<>(`, mapOf(value.entries.map(([key, one]) => [key, inner(one)]), imports), ')')
      : mapOf(value.entries.map(([key, one]) => [key, inner(one)]), imports);
    case 'call': return call(`${imports.type(value.type)}.${value.method}(`, value.args, inner);
    case 'invoke': return call(`${value.on.name}.${value.method}(`, value.args, inner);
    case 'variable': return value.declaration.name;
    case 'chart': return 'chart';
  }
}

function call(open: string, args: readonly (Expression | undefined)[], inner: (value: Expression) => Doc): Doc {
  return group(open, args.flatMap(arg => arg ? [inner(arg)] : []), ')', { hugs: true, bare: true });
}

function json(value: Json, imports: JavaImports): Doc {
  switch (typeof value) {
    case 'string': return isReadableInLines(value) ? textLines(value) : quoted(value);
    case 'number': return Number.isInteger(value) && Math.abs(value) > 0x7fffffff && Math.abs(value) < 1e19 ? `${value}L` : String(value);
    case 'boolean': return String(value);
    default: return Array.isArray(value) ? listOf(value.map(item => json(item, imports)), imports)
      : isObject(value) ? mapOf(Object.entries(value).map(([key, one]) => [key, json(one, imports)]), imports) : 'null';
  }
}

/** A text with a separate line of code for each of its lines. */
function textLines(text: string): Doc {
  const parts = text.split(/(?<=\n)/);
  return group('', parts.map((part, i) => `${i > 0 ? '+ ' : ''}${quoted(part)}`), '', { style: 'chain', separator: '', broken: true });
}

function listOf(items: readonly Doc[], imports: JavaImports): Doc {
  return group(`${imports.use('List', 'java.util')}.of(`, items, ')', { hugs: items.length === 1, bare: true, style: 'chain' });
}

function mapOf(entries: readonly (readonly [string, Doc])[], imports: JavaImports): Doc {
  const map = imports.use('Map', 'java.util');
  if (entries.length > MOST_ENTRIES) {
    return group(`${map}.ofEntries(`, entries.map(([key, value]) => group(`${map}.entry(`, [quoted(key), value], ')', { hugs: true, bare: true })), ')', { bare: true, style: 'chain' });
  }
  return entries.length === 1
    ? group(`${map}.of(`, [quoted(entries[0][0]), entries[0][1]], ')', { hugs: true, bare: true })
    : group(`${map}.of(`, entries.map(([key, value]) => concat(`${quoted(key)}, `, value)), ')', { bare: true, style: 'chain' });
}
