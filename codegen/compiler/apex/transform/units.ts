import { ts } from 'ts-morph';
import type { CompilationUnit, Member } from '../ast/index.ts';
import { checkCase } from '../check/names.ts';
import { refusals } from '../diagnostics.ts';
import type { TypeNode } from './classes.ts';
import { transformType } from './classes.ts';
import { triviaOf } from './comments.ts';
import type { Context } from './context.ts';
import { isErased, isExported } from './modifiers.ts';
import { transformTrigger, triggerCall } from './triggers.ts';

export interface UnitNames {
  /** Of a trigger: a trigger has no name of its own in TypeScript. */
  fileName: string;
  header: string;
}

/** One TypeScript file as one Apex file: a trigger, or the exported type with the others inside. */
export function transformFile(context: Context, names: UnitNames): CompilationUnit | null {
  const trigger = triggerCall(context.file);
  if (trigger) return transformTriggerFile(trigger, names, context);
  const types = context.file.statements.filter((each): each is TypeNode => isTypeNode(each) && !isErased(each));
  const exported = types.filter(isExported);
  for (const statement of context.file.statements) if (!isErasedStatement(statement) && !isTypeNode(statement)) context.refuse(statement, refusals.topLevelStatement());
  const [outer, second] = exported;
  if (!outer || second) {
    context.refuse(second ?? context.file.statements[0] ?? context.file, refusals.oneExport(exported.length));
    return null;
  }
  checkCase(
    types.flatMap((each) => (each.name ? [{ node: each.name, name: each.name.text }] : [])),
    context,
  );
  const inner = types.filter((each) => each !== outer).map((each): Member => transformInner(each, context));
  const trivia = { ...triviaOf(outer, previousEnd(outer, context), context), blankLineBefore: false };
  return { header: names.header, declaration: transformType(outer, trivia, inner, false, context) };
}

function transformTriggerFile(trigger: ts.CallExpression, names: UnitNames, context: Context): CompilationUnit {
  for (const statement of context.file.statements) {
    if (statement !== trigger.parent && !isErasedStatement(statement)) context.refuse(statement, refusals.triggerForm('A trigger file holds nothing else.'));
  }
  const trivia = { ...triviaOf(trigger.parent, previousEnd(trigger.parent as ts.Statement, context), context), blankLineBefore: false };
  return { header: names.header, declaration: transformTrigger(trigger, names.fileName, trivia, context) };
}

function transformInner(node: TypeNode, context: Context): Member {
  const trivia = { ...triviaOf(node, previousEnd(node, context), context), blankLineBefore: true };
  return transformType(node, trivia, [], true, context);
}

function previousEnd(node: ts.Statement, context: Context): number {
  const at = context.file.statements.indexOf(node);
  return at > 0 ? context.file.statements[at - 1]!.getEnd() : 0;
}

const isTypeNode = (node: ts.Node): node is TypeNode => ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node);

/** Imports and type aliases are the checker's. */
const isErasedStatement = (node: ts.Statement): boolean =>
  ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEmptyStatement(node) || (ts.isExportDeclaration(node) && !node.exportClause);
