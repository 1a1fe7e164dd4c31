import { Imports } from './imports';
import type { Language } from './language';
import { pythonName } from './names';
import { remaining } from './remaining';
import { isReadableInLines, paragraphs, quoted } from './text';
import { isObject, Json } from '../../values/json';
import { allFields, ImportedApp, propsOf, withRemarks } from '../app';
import { cdk8s, declarations, Expression, Field, TypeName, vcluster } from '../expression';
import { concat, Doc, group, pair, print, raw } from '../layout';

const UNIT = '    ';

export const PYTHON: Language = { abilities: { keepsNulls: false, keepsOrder: true }, write };

function write(app: ImportedApp): string {
  const imports = new Imports();
  const fields = allFields(app, remaining);
  const statements = [
    [
      `app = ${imports.use(cdk8s('App'))}()`,
      `chart = ${imports.use(cdk8s('Chart'))}(app, ${quoted(app.name)}, namespace=${quoted(app.namespace)})`,
    ],
    declarations(propsOf(fields)).map(({ name, value }) => print(concat(`${pythonName(name)} = `, expression(value, imports)), UNIT)),
    [print(group(`${imports.use(vcluster('VirtualCluster'))}(`, ['chart', '"VirtualCluster"', ...fields.map(field => withRemarks(field, keyword(field, imports), app, '#'))], ')', { broken: true }), UNIT)],
    ['app.synth()'],
  ];
  return `${paragraphs([importLines(imports), ...statements])}\n`;
}

function importLines(imports: Imports): string[] {
  const plus = [...imports.of('kplus'), ...imports.of('k8s').length > 0 ? ['k8s'] : []];
  return Object.entries({ cdk8s: imports.of('cdk8s'), cdk8s_plus_28: plus, cdk8s_vcluster: imports.of('vcluster') })
    .filter(([, names]) => names.length > 0)
    .map(([from, names]) => {
      const line = `from ${from} import ${names.join(', ')}`;
      return line.length <= 100 ? line : print(group(`from ${from} import (`, names, ')', { broken: true }), UNIT);
    });
}

function keyword({ prop, value }: Field, imports: Imports): Doc {
  return pair(`${pythonName(prop)}=`, expression(value, imports));
}

function expression(value: Expression, imports: Imports): Doc {
  const inner = (one: Expression) => expression(one, imports);
  switch (value.kind) {
    case 'literal': return json(value.value);
    case 'data': return json(value.value);
    case 'enum': return `${typeName(value.type, imports)}.${value.member}`;
    case 'struct': return group(`${typeName(value.type, imports)}(`, value.fields.map(field => keyword(field, imports)), ')');
    case 'list': return group('[', value.items.map(inner), ']');
    case 'map': return dict(value.entries.map(([key, one]) => [key, inner(one)]));
    case 'call': return group(`${typeName(value.type, imports)}.${pythonName(value.method)}(`, args(value.args, imports), ')');
    case 'invoke': return group(`${pythonName(value.on.name)}.${pythonName(value.method)}(`, args(value.args, imports), ')');
    case 'variable': return pythonName(value.declaration.name);
    case 'chart': return 'chart';
  }
}

/** Arguments. The props of a struct in last position are keyword arguments of the method. */
function args(given: readonly (Expression | undefined)[], imports: Imports): Doc[] {
  return given.flatMap(arg => arg === undefined ? []
    : arg.kind === 'struct' ? arg.fields.map(field => keyword(field, imports)) : [expression(arg, imports)]);
}

function typeName(type: TypeName, imports: Imports): string {
  return imports.useBehind('k8s.', type);
}

function json(value: Json): Doc {
  switch (typeof value) {
    case 'string': return isReadableInLines(value) && !value.endsWith('"') ? raw(`"""\\\n${value.replace(/\\|"(?="")/g, '\\$&')}"""`) : quotedText(value);
    case 'boolean': return value ? 'True' : 'False';
    case 'number': return String(value);
    default: return Array.isArray(value) ? group('[', value.map(json), ']')
      : isObject(value) ? dict(Object.entries(value).map(([key, one]) => [key, json(one)])) : 'None';
  }
}

function dict(entries: readonly (readonly [string, Doc])[]): Doc {
  return group('{', entries.map(([key, value]) => pair(`${quoted(key)}: `, value)), '}');
}

/** A text in the quotes that require fewer escapes. */
function quotedText(text: string): string {
  return text.includes('"') && !text.includes('\'') ? `'${quoted(text).slice(1, -1).replaceAll('\\"', '"')}'` : quoted(text);
}
