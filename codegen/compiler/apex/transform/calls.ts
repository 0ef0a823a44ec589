import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { call, constructorCall, instanceOf, member, name } from '../ast/index.ts';
import { checkConversion } from '../check/conversions.ts';
import { checkNumberMethod } from '../check/number-methods.ts';
import { chosenSignature } from '../check/number-kinds.ts';
import { checkTestVisible } from '../check/test-visible.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { decoratorArgument } from './decorators.ts';
import { dmlOperations } from './dml.ts';
import type { ExpressionVisitors } from './expressions.ts';
import { transformExpression } from './expressions.ts';
import { typeFromNode } from './types.ts';

export const callVisitors: ExpressionVisitors = { [ts.SyntaxKind.CallExpression]: transformCall };

function transformCall(node: ts.CallExpression, context: Context): Expression {
  const callee = node.expression;
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return constructorCall('super', transformArguments(node, context));
  if (ts.isPropertyAccessExpression(callee)) return transformMethodCall(node, callee, context);
  const library = context.platformName(callee);
  const [tested] = node.arguments;
  const [of] = node.typeArguments ?? [];
  if (library === 'isInstance' && tested && of) return instanceOf(transformExpression(tested, context), typeFromNode(of, context));
  if (library && library in dmlOperations) context.refuse(node, refusals.dmlValue());
  else context.refuse(node, refusals.closure());
  return call(null, callee.getText(context.file), transformArguments(node, context));
}

function transformMethodCall(node: ts.CallExpression, callee: ts.PropertyAccessExpression, context: Context): Expression {
  const owner = context.platformName(callee.expression);
  if (owner === 'Enum') return transformEnumCall(node, callee.name.text, context);
  if (owner === 'Label') return member(member(name('System'), 'Label'), (node.arguments[0] as ts.StringLiteral | undefined)?.text ?? '');
  if (node.questionDotToken) context.refuse(node, refusals.closure());
  const symbol = context.symbol(callee.name);
  checkTestVisible(callee.name, symbol, context);
  checkNumberMethod(callee, context);
  if (symbol && !(symbol.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Function))) context.refuse(callee, refusals.closure());
  return call(transformExpression(callee.expression, context), overloadName(symbol) ?? callee.name.text, transformArguments(node, context), callee.questionDotToken !== undefined);
}

/** `Enum.values(Direction)` is `Direction.values()`. */
function transformEnumCall(node: ts.CallExpression, method: string, context: Context): Expression {
  const [enumeration, ...rest] = node.arguments;
  const target = transformExpression(enumeration!, context);
  return method === 'type' ? member(target, 'class') : call(target, method, rest.map((argument) => transformExpression(argument, context)));
}

/** The Apex name of a method with `@Overload('name')`. */
function overloadName(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.valueDeclaration;
  return declaration && ts.isMethodDeclaration(declaration) ? decoratorArgument(declaration, 'Overload') : null;
}

/** Arguments, each checked against its parameter's type. */
export function transformArguments(node: ts.CallExpression | ts.NewExpression, context: Context): Expression[] {
  const signature = chosenSignature(node, context);
  return (node.arguments ?? []).map((argument, at) => {
    const parameter = signature?.parameters[at];
    if (parameter) checkConversion(argument, context.checker.getTypeOfSymbolAtLocation(parameter, node), context);
    return transformExpression(argument, context);
  });
}
