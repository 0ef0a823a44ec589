import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { SourceRange } from '../../language/syntax/ast/position.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { transaction } from '../../runtime/services.ts';

const texts = new WeakMap<SoqlQuery, string>();

/** Remembers the text of a dynamic query: its errors show it. */
export function rememberText(query: SoqlQuery, text: string): void {
  texts.set(query, text);
}

const wsdl = 'Please reference your WSDL or the describe call for the appropriate names.';

export class QueryErrors {
  readonly #query: SoqlQuery;

  constructor(query: SoqlQuery) {
    this.#query = query;
  }

  noSuchColumn(name: string, object: string, at: SourceRange): never {
    return this.#fail(
      `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${wsdl}`,
      at,
    );
  }

  noSuchObject(name: string): never {
    return throwApex(
      'System.QueryException',
      `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${wsdl}`,
    );
  }

  noSuchRelationship(name: string, at: SourceRange, where: 'FROM part of query call' | 'field path'): never {
    return this.#fail(
      `Didn't understand relationship '${name}' in ${where}. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${wsdl}`,
      at,
    );
  }

  wrongType(field: string, type: string, at: SourceRange): never {
    return this.#fail(`value of filter criterion for field '${field}' must be of type ${type} and should not be enclosed in quotes`, at);
  }

  other(message: string, at: SourceRange): never {
    return this.#fail(message, at);
  }

  /** To callers of the API with the text before the place, a caret under it, and row and column; Apex gets the bare message. */
  #fail(message: string, at: SourceRange): never {
    const text = transaction().kind === 'api' ? texts.get(this.#query) : undefined;
    if (text === undefined) return throwApex('System.QueryException', message);
    const from = Math.max(0, at.start - 20);
    const shown = text.slice(from, at.start + 40).split('\n')[0] ?? '';
    const caret = `${' '.repeat(at.start - from)}^`;
    return throwApex('System.QueryException', `\n${shown}\n${caret}\nERROR at Row:${at.line}:Column:${at.column}\n${message}`);
  }
}
