import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../projenrc/root';


/** Words of Python, Java, Go and C# that can't be names, or are in the way as such. */
const RESERVED = new Set(`
  and as assert async await base break case catch checked class const continue def default defer del delegate
  elif else event except explicit extern final finally fixed for foreach from func global go goto if implements
  implicit import in internal is lambda lock map native new nonlocal not operator or out override package params
  pass private protected public raise range ref return select static struct super switch synchronized this throw
  throws transient try using virtual void volatile while with yield
`.trim().split(/\s+/));

interface Type {
  readonly name: string;
  readonly namespace?: string;
  readonly kind: string;
  readonly datatype?: boolean;
  readonly properties?: { name: string }[];
}

describe('the API in the other languages', () => {
  const types = typesOf('.');

  // With both packages in use, such a name must be written in full in C#, and can't be imported twice in Java and Python.
  test.each(['cdk8s', 'cdk8s-plus-28', 'constructs'])('has no type with the name of a type in %s', name => {
    const theirs = new Set(typesOf(join('node_modules', name)).filter(type => !type.namespace).map(type => type.name));
    expect(theirs.size).toBeGreaterThan(5);
    expect(types.filter(type => !type.namespace).map(type => type.name).filter(one => theirs.has(one))).toEqual([]);
  });

  // jsii makes them `except_` in Python and `defaultValue` in Java; vCluster's documentation names them so.
  test('has only a few options whose name is a reserved word in another language', () => {
    const options = types.flatMap(type => (type.properties ?? []).map(property => property.name));
    expect([...new Set(options)].filter(option => RESERVED.has(option)).sort()).toEqual([
      'default', 'except', 'from', 'global', 'import', 'operator', 'params', 'static',
    ]);
  });

  // What isn't a struct can't be written down by callers. A reference to a virtual cluster is made by the library.
  test('requires structs, but no interfaces that a caller must implement', () => {
    expect(types.filter(type => type.kind === 'interface' && !type.datatype).map(type => type.name)).toEqual(['IVirtualCluster']);
  });
});

/** The types of a package that jsii compiled. */
function typesOf(folder: string): Type[] {
  const file = join(ROOT, folder, '.jsii');
  if (!existsSync(file)) {
    throw new Error('the library isn\'t compiled: run `npx projen compile` first, as `npm test` does');
  }
  const assembly = JSON.parse(readFileSync(file, 'utf8'));
  return Object.values(assembly.types ?? JSON.parse(gunzipSync(readFileSync(join(ROOT, folder, assembly.filename))).toString()).types);
}
