import { join } from 'node:path';
import * as ts from 'typescript';

const SOURCE = join(__dirname, '../../src');

/** A prop of the public API as its declaration tells it. */
export interface Prop {
  /** Such as `persistence.volumeClaim.size`. */
  readonly path: string;
  readonly type: string;
  /** What its `@default` says. */
  readonly default: string;
  /** Where vCluster documents it, if it says so itself. */
  readonly documentedAs?: string;
  /** Whether it is declared once for all constructs, beside the options that vCluster documents. */
  readonly declaredIn: string;
}

/** Reads the declarations of the library's public types. */
export class Declarations {
  private readonly checker: ts.TypeChecker;
  private readonly exported: Map<string, ts.Symbol>;

  constructor() {
    const index = join(SOURCE, 'index.ts');
    const program = ts.createProgram([index], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      moduleResolution: ts.ModuleResolutionKind.Node10,
      strict: true,
      skipLibCheck: true,
      types: [],
    });
    this.checker = program.getTypeChecker();
    const module = this.checker.getSymbolAtLocation(program.getSourceFile(index)!)!;
    this.exported = new Map(this.checker.getExportsOfModule(module).map(symbol => [symbol.name, this.resolved(symbol)]));
  }

  /** The props of an interface, those of groups of props at their whole paths. */
  public propsOf(name: string): Prop[] {
    return this.props(this.checker.getDeclaredTypeOfSymbol(this.exported.get(name)!), []);
  }

  /** The type of what stands below a prop of an interface, such as `cpu.limit` below `resources`. */
  public typeAt(name: string, path: string): string {
    let type = this.checker.getDeclaredTypeOfSymbol(this.exported.get(name)!);
    let declaration: ts.PropertySignature | undefined;
    for (const key of path.split('.')) {
      declaration = type.getProperty(key)!.valueDeclaration as ts.PropertySignature;
      type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(declaration));
    }
    return typeText(declaration!);
  }

  private props(type: ts.Type, above: string[]): Prop[] {
    return type.getProperties().flatMap(symbol => {
      const declaration = symbol.valueDeclaration as ts.PropertySignature;
      const own = this.checker.getNonNullableType(this.checker.getTypeAtLocation(declaration));
      const path = [...above, symbol.name];
      if (this.isGroup(own)) {
        return this.props(own, path);
      }
      const tag = symbol.getJsDocTags().find(({ name }) => name === 'default');
      return [{
        path: path.join('.'),
        type: typeText(declaration),
        default: ts.displayPartsToString(tag?.text),
        documentedAs: documentedAs(symbol, this.checker) ?? (own.symbol && documentedAs(own.symbol, this.checker)),
        declaredIn: (declaration.parent as ts.InterfaceDeclaration).name.text,
      }];
    });
  }

  /** Whether a type is one of the library's own interfaces. */
  private isGroup(type: ts.Type): boolean {
    const declaration = type.symbol?.declarations?.[0];
    return declaration !== undefined && ts.isInterfaceDeclaration(declaration) && declaration.getSourceFile().fileName.startsWith(SOURCE);
  }

  private resolved(symbol: ts.Symbol): ts.Symbol {
    return symbol.declarations?.some(ts.isExportSpecifier) ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

function typeText(declaration: ts.PropertySignature): string {
  return declaration.type!.getText().replace(/\s+/g, ' ').replace(/^\{ \[\w+: string\]: (.+) \}$/, 'map of $1');
}

function documentedAs(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  return /Documented as `([^`]+)`/.exec(ts.displayPartsToString(symbol.getDocumentationComment(checker)))?.[1];
}
