import { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import type { Context } from '../transform/context.ts';
import { hasDecorator } from '../transform/decorators.ts';

/** A `@TestVisible` member is private in Apex: its own file and test classes may use it. */
export function checkTestVisible(node: ts.Node, symbol: ts.Symbol | undefined, context: Context): void {
  const declaration = symbol?.valueDeclaration;
  if (!declaration || declaration.getSourceFile() === context.file || context.isPlatform(symbol)) return;
  if (!ts.canHaveDecorators(declaration) || !hasDecorator(declaration, 'TestVisible')) return;
  if (isTestFile(context.file)) return;
  context.refuse(node, refusals.testVisibleUse(symbol.name));
}

export const isTestFile = (file: ts.SourceFile): boolean =>
  file.statements.some((statement) => ts.isClassDeclaration(statement) && hasDecorator(statement, 'IsTest'));
