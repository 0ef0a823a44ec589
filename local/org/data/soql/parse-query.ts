import { parseSoql } from '../../language/syntax/index.ts';
import { ApexSyntaxError } from '../../language/syntax/syntax-error.ts';
import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { rememberText } from './query-errors.ts';

const parsed = new Map<string, SoqlQuery>();

/** The query of a text; kept, so that its plan is. Throws QueryException for what is no query. */
export function parseDynamicQuery(text: string): SoqlQuery {
  let query = parsed.get(text);
  if (query === undefined) {
    try {
      query = parseSoql(text);
    } catch (error) {
      if (error instanceof ApexSyntaxError) throwApex('System.QueryException', error.message);
      throw error;
    }
    rememberText(query, text);
    // Texts with values pasted in are all different: don't keep them for ever.
    if (parsed.size > 1000) parsed.clear();
    parsed.set(text, query);
  }
  return query;
}
