import { ts } from 'ts-morph';
import type { SchemaIndex } from '../../platform/schema-source.ts';
import type { Refusal } from '../diagnostics.ts';
import { diagnosticAt, toDiagnostic } from '../diagnostics.ts';

/** What visitors share while one file is compiled. */
export class Context {
  readonly checker: ts.TypeChecker;
  readonly schema: SchemaIndex;
  readonly file: ts.SourceFile;
  readonly diagnostics: ts.Diagnostic[] = [];
  /** Divisions of integers whose result is declared Integer or Long. */
  readonly knownIntegerDivisions = new Set<ts.Node>();
  /** Products of Integers that are wanted as a wider number: computed in Long, as TypeScript means them. */
  readonly widenedProducts = new Set<ts.Node>();
  /** Comments printed already, by position: each is printed once. */
  readonly printedComments = new Set<number>();
  /** Variables that go by another name for a while: the record in a switch by type. */
  readonly renamed = new Map<ts.Symbol, string>();
  readonly #reported = new Set<string>();
  readonly #isPlatformFile: (fileName: string) => boolean;

  constructor(checker: ts.TypeChecker, schema: SchemaIndex, file: ts.SourceFile, isPlatformFile: (fileName: string) => boolean) {
    this.checker = checker;
    this.schema = schema;
    this.file = file;
    this.#isPlatformFile = isPlatformFile;
  }

  /** Reports once per place: visitors and checks may come by twice. */
  refuse(node: ts.Node, refusal: Refusal): void {
    const key = `${node.pos}:${node.end}:${refusal.code}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.diagnostics.push(toDiagnostic(node, refusal));
  }

  /** The same for a piece of a text. */
  refuseAt(start: number, length: number, refusal: Refusal): void {
    this.diagnostics.push(diagnosticAt(this.file, start, length, refusal));
  }

  line(node: ts.Node): number {
    return this.file.getLineAndCharacterOfPosition(node.getStart(this.file)).line + 1;
  }

  symbol(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** Declared by the Apex library or the schema, not by the sources. */
  isPlatform(symbol: ts.Symbol | undefined): boolean {
    const declaration = symbol?.declarations?.[0];
    return declaration !== undefined && this.#isPlatformFile(declaration.getSourceFile().fileName);
  }

  /** The name of the library's function or constant that the identifier means (`soql`, `insert`), if it means one. */
  platformName(node: ts.Node): string | null {
    if (!ts.isIdentifier(node)) return null;
    return this.isPlatform(this.symbol(node)) ? node.text : null;
  }
}
