import { Cursor } from './parser/cursor.ts';
import { parseTypeDeclaration } from './parser/declarations.ts';
import { parseModifiers } from './parser/modifiers.ts';
import { parseScript, parseTriggerUnit } from './parser/script.ts';
import { parseMemberSignature } from './parser/signatures.ts';
import { parseQuery } from './parser/soql.ts';
import { parseSearch, parseSearchClauses } from './parser/sosl.ts';
import { parseType } from './parser/types.ts';
import { T } from './token.ts';
import type {
  AnonymousUnit,
  CompilationUnit,
  MemberSignature,
  SoqlQuery,
  SoslSearch,
  SoslTerm,
  TriggerUnit,
  TypeReference,
} from './ast.ts';

export type * from './ast.ts';
export { ApexSyntaxError } from './syntax-error.ts';

// Every function below throws an ApexSyntaxError at the first thing that is wrong; `file` is only named in it and in the unit.

/** A `.cls` file: one class, interface or enum. */
export function parseCompilationUnit(source: string, file: string): CompilationUnit {
  const c = new Cursor(source, file);
  const { start, line, column } = c;
  const declaration = parseTypeDeclaration(c, parseModifiers(c), start, line, column);
  const end = c.lastEnd;
  if (c.kind !== T.EndOfFile) throw c.unexpected();
  return { kind: 'CompilationUnit', start, end, line, column, file, declaration };
}

/** A `.trigger` file. */
export function parseTrigger(source: string, file: string): TriggerUnit {
  return parseTriggerUnit(new Cursor(source, file));
}

/** An anonymous block; the empty one is legal. */
export function parseAnonymous(source: string, file = 'AnonymousBlock'): AnonymousUnit {
  const c = new Cursor(source, file);
  const { start, line, column } = c;
  const body = parseScript(c, T.EndOfFile);
  return { kind: 'AnonymousUnit', start, end: body.at(-1)?.end ?? start, line, column, file, body };
}

/** The text of a dynamic query. Binds (`:name`, `:record.Field`) come as SoqlBind. */
export function parseSoql(text: string): SoqlQuery {
  const c = new Cursor(text, 'SOQL', 0, true);
  const query = parseQuery(c);
  c.expect(T.EndOfFile);
  return query;
}

/** The search term of the API's form, which no token of Apex can hold. */
const bracesTerm = /^(\s*)FIND(\s*)\{((?:[^}\\]|\\[\s\S])*)\}/i;

/** The text of a dynamic search: `FIND {term} …`, or as inline with `FIND 'term' …` and `FIND :bind …`. */
export function parseSosl(text: string): SoslSearch {
  const match = bracesTerm.exec(text);
  const c = new Cursor(text, 'SOSL', match === null ? 0 : match[0].length, true);
  if (match === null) {
    const search = parseSearch(c);
    c.expect(T.EndOfFile);
    return search;
  }
  const start = match[1]!.length;
  const termStart = start + 4 + match[2]!.length;
  const term: SoslTerm = {
    kind: 'SoslTerm',
    start: termStart,
    end: match[0].length,
    ...place(text, termStart),
    text: match[3]!,
  };
  const { line, column } = place(text, start);
  const search = parseSearchClauses(c, term, start, line, column);
  c.expect(T.EndOfFile);
  return search;
}

function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** A type as text: `Map<Id, List<Account>>`, as `Type.forName` and metadata have it. */
export function parseTypeReference(text: string): TypeReference {
  const c = new Cursor(text, 'type');
  const type = parseType(c);
  c.expect(T.EndOfFile);
  return type;
}

/**
 * One member signature as platform catalogues write it: `static String valueOf(Object value)`, `Integer length()`, `T get(Integer index)`,
 * `HttpRequest()` (a constructor), `static final String PATH` (a field).
 */
export function parseSignature(text: string): MemberSignature {
  return parseMemberSignature(new Cursor(text, 'signature'));
}
