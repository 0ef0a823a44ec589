import type { ts } from 'ts-morph';
import { refusals } from '../../diagnostics.ts';
import type { Context } from '../../transform/context.ts';
import { parseSoql } from './parse.ts';
import { resolveQuery } from './resolve.ts';
import type { SoqlQuery } from './syntax.ts';
import { SoqlSyntaxError } from './syntax.ts';
import type { SoqlToken } from './tokens.ts';

export interface Query {
  node: ts.TaggedTemplateExpression;
  /** Text between the binds. */
  parts: readonly string[];
  form: 'list' | 'one' | 'count';
  /** `Contact` of `soql<Contact>`; null for a count. */
  recordType: string | null;
}

/** Checks a query's syntax, its names against the schema, and its result against the type asked for. */
export function checkQuery(query: Query, context: Context): void {
  const report = (token: SoqlToken, what: string, write: string): void => {
    context.refuseAt(positionOf(token, query.node, context), Math.max(1, token.kind === 'bind' ? 1 : token.text.length), refusals.soqlText(what, write));
  };
  let parsed: SoqlQuery;
  try {
    parsed = parseSoql(query.parts);
  } catch (error) {
    if (!(error instanceof SoqlSyntaxError)) throw error;
    return report(error.token, `This is no SOQL: ${error.message}.`, '`SELECT fields FROM Object WHERE ...`.');
  }
  resolveQuery(parsed, context.schema, report);
  if (context.schema.object(parsed.from.text)) checkResult(query, parsed, report);
}

function checkResult({ form, recordType }: Query, parsed: SoqlQuery, report: (token: SoqlToken, what: string, write: string) => void): void {
  const from = parsed.from.text;
  if (form === 'count') {
    if (!parsed.isCount) report(parsed.from, '`soql.count` counts records.', '`SELECT COUNT() FROM ...`.');
    return;
  }
  if (parsed.isCount) return report(parsed.from, 'COUNT() is no record.', '`soql.count`.');
  if (recordType === null) return report(parsed.from, 'The type of the records is missing.', `\`soql<${parsed.isAggregate ? 'AggregateResult' : from}>\`.`);
  const wanted = parsed.isAggregate ? 'AggregateResult' : from;
  if (recordType !== 'SObject' && recordType.toLowerCase() !== wanted.toLowerCase()) {
    report(parsed.from, `The query gives ${wanted} records, not ${recordType}.`, `\`soql<${wanted}>\`.`);
  }
}

/** Where the token stands in the file. */
function positionOf(token: SoqlToken, node: ts.TaggedTemplateExpression, context: Context): number {
  const { template } = node;
  const texts = 'head' in template ? [template.head, ...template.templateSpans.map((span) => span.literal)] : [template];
  const piece = texts[token.part] ?? template;
  return Math.min(piece.getStart(context.file) + 1 + token.offset, node.getEnd());
}
