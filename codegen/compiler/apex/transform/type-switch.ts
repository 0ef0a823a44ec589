import { ts } from 'ts-morph';
import type { Statement, WhenClause, WhenLabel } from '../ast/index.ts';
import { nullLiteral, switchStatement } from '../ast/index.ts';
import { reservedForVariables, reservedWords } from '../check/reserved-words.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { transformExpression } from './expressions.ts';
import { instanceType } from './instance-of.ts';
import { elseLast, groupCases } from './switch.ts';

/** `switch (true) { case record instanceof Contact: … }` is `switch on record { when Contact contact {…} }`. */
export function transformTypeSwitch(node: ts.SwitchStatement, context: Context): Statement {
  const subject = subjectOf(node);
  if (!subject || !ts.isIdentifier(subject)) {
    context.refuse(node.expression, refusals.switchForm('`true`'));
    return switchStatement(nullLiteral, []);
  }
  const symbol = context.symbol(subject);
  // Apex switches by type over records only.
  if (context.checker.getTypeAtLocation(subject).getNonNullableType().getProperty('getSObjectType') === undefined) context.refuse(subject, refusals.switchForm('A type other than an SObject'));
  const labels = new Map<ts.CaseOrDefaultClause, WhenLabel>();
  const groups = groupCases(node, context, (clause, transform) => {
    const label = ts.isCaseClause(clause) ? typeLabel(clause.expression, subject.text, context) : ({ kind: 'Else' } as const);
    labels.set(clause, label);
    if (label.kind !== 'TypePattern' || !symbol) return transform();
    // Inside the clause the record goes by the name that the pattern gives it.
    context.renamed.set(symbol, label.name);
    const body = transform();
    context.renamed.delete(symbol);
    return body;
  });
  const clauses = groups.map((group): WhenClause => {
    if (group.labels.includes(null)) return { label: { kind: 'Else' }, body: group.body };
    if (group.labels.length > 1) context.refuse(group.node, refusals.switchForm('Two types at once'));
    return { label: labels.get(group.node)!, body: group.body };
  });
  return switchStatement(transformExpression(subject, context), elseLast(clauses));
}

function subjectOf(node: ts.SwitchStatement): ts.Expression | null {
  for (const clause of node.caseBlock.clauses) {
    if (ts.isCaseClause(clause) && ts.isBinaryExpression(clause.expression)) return clause.expression.left;
  }
  return null;
}

function typeLabel(node: ts.Expression, subject: string, context: Context): WhenLabel {
  if (ts.isBinaryExpression(node) && ts.isIdentifier(node.left) && node.left.text === subject) {
    if (node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
      const type = instanceType(node.right, context);
      return { kind: 'TypePattern', type, name: patternName(type.name, node, context) };
    }
    if (node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken && node.right.kind === ts.SyntaxKind.NullKeyword) return { kind: 'Values', values: [nullLiteral] };
  }
  context.refuse(node, refusals.switchForm('This'));
  return { kind: 'Values', values: [] };
}

/** `Contact contact`, `Case caseRecord`: neither reserved nor taken. */
function patternName(typeName: string, node: ts.Node, context: Context): string {
  const bare = typeName.replace(/__\w+$/, '').replace(/^.*\./, '');
  const candidate = bare.charAt(0).toLowerCase() + bare.slice(1);
  const taken = new Set(context.checker.getSymbolsInScope(node, ts.SymbolFlags.BlockScopedVariable | ts.SymbolFlags.FunctionScopedVariable).map((symbol) => symbol.name.toLowerCase()));
  const word = candidate.toLowerCase();
  const free = !reservedWords.has(word) && !reservedForVariables.has(word) && !taken.has(word);
  return free ? candidate : `${candidate}Record`;
}
