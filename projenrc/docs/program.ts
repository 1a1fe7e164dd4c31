import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { ROOT } from '../root';

const FIXTURE = readFileSync(join(ROOT, 'rosetta/default.ts-fixture'), 'utf8');
const LIBRARY = join(ROOT, 'src/index.ts');

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  lib: ['lib.es2022.d.ts'],
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  paths: { 'cdk8s-vcluster': [LIBRARY] },
};

/** An example of a page as a complete program: its imports, then the fixture with the rest of the example. */
export function wholeProgram(example: string): string {
  const source = ts.createSourceFile('example.ts', example, ts.ScriptTarget.ES2022);
  const imports = source.statements.filter(statement => ts.isImportDeclaration(statement));
  const rest = source.statements.filter(statement => !ts.isImportDeclaration(statement));
  const text = (statements: ts.Statement[]) => statements.map(statement => statement.getFullText(source)).join('');
  return `${text(imports)}\n${FIXTURE.replace(/^.*\/\/\/ here$/m, () => text(rest))}`;
}

/** The compiler errors of programs, one line each. Checks all programs together, against the source of the library. */
export function compilerErrors(programs: ReadonlyMap<string, string>): string[] {
  const files = new Map([...programs].map(([name, text]) => [join(ROOT, 'rosetta', `${name}.ts`), text]));
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = name => files.has(name) || fileExists(name);
  host.readFile = name => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return [...files.keys()].flatMap((name, index) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText, start }) =>
      `${[...programs.keys()][index]}: ${ts.flattenDiagnosticMessageText(messageText, '\n')} (${lineAt(source!, start)})`);
  });
}

function lineAt(source: ts.SourceFile, start = 0): string {
  return source.text.slice(source.text.lastIndexOf('\n', start) + 1).split('\n', 1)[0].trim();
}

/** A program as JavaScript. */
export function javaScript(program: string): string {
  return ts.transpileModule(program, { compilerOptions: { ...OPTIONS, noEmit: false, paths: undefined } }).outputText;
}
