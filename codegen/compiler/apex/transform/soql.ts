import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { nullLiteral, soql } from '../ast/index.ts';
import { checkQuery } from '../check/soql/check-query.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import type { ExpressionVisitors } from './expressions.ts';
import { transformExpression } from './expressions.ts';

export const soqlVisitors: ExpressionVisitors = { [ts.SyntaxKind.TaggedTemplateExpression]: transformSoql };

/** `` soql<T>`...` ``, `` soql.one<T>`...` `` and `` soql.count`...` `` print alike: Apex chooses by the target's type. */
function transformSoql(node: ts.TaggedTemplateExpression, context: Context): Expression {
  const [tag, form] = ts.isPropertyAccessExpression(node.tag) ? [node.tag.expression, node.tag.name.text] : [node.tag, 'list'];
  if (context.platformName(tag) !== 'soql') {
    context.refuse(node, refusals.notApex('A tagged template'));
    return nullLiteral;
  }
  if (form === 'one' && !isTakenAsRecord(node)) context.refuse(node, refusals.soqlOne());
  const { parts, binds } = templateParts(node.template);
  checkQuery({ node, parts, form: form as 'list' | 'one' | 'count', recordType: node.typeArguments?.[0]?.getText(context.file) ?? null }, context);
  return soql(parts.map(dedent), binds.map((bind) => transformExpression(bind, context)));
}

function templateParts(template: ts.TemplateLiteral): { parts: string[]; binds: ts.Expression[] } {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return { parts: [template.text], binds: [] };
  return {
    parts: [template.head.text, ...template.templateSpans.map((span) => span.literal.text)],
    binds: template.templateSpans.map((span) => span.expression),
  };
}

/** One space for each run of white space outside quotes: the formatter lays queries out. */
const dedent = (text: string): string =>
  text
    .split(/('(?:\\.|[^'\\])*')/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/\s+/g, ' ')))
    .join('');

function isTakenAsRecord(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return isTakenAsRecord(parent);
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isReturnStatement(parent) || ts.isPropertyAccessExpression(parent)) return true;
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node;
}
