import { ts } from 'ts-morph';
import type { Annotation } from '../ast/index.ts';
import { refusals } from '../diagnostics.ts';
import { textLiteral } from '../print/text-literal.ts';
import type { Context } from './context.ts';

/** Decorators that print as modifiers; all others print as annotations of the same name. */
const modifierDecorators = new Set(['WithSharing', 'WithoutSharing', 'InheritedSharing', 'Global', 'Virtual', 'Transient', 'Overload']);

type Decorated = ts.Node & { readonly modifiers?: ts.NodeArray<ts.ModifierLike> };

const decoratorsOf = (node: Decorated): readonly ts.Decorator[] => (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []);

const nameOf = (decorator: ts.Decorator): string => {
  const expression = ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression;
  return ts.isIdentifier(expression) ? expression.text : '';
};

export const hasDecorator = (node: Decorated, name: string): boolean => decoratorsOf(node).some((decorator) => nameOf(decorator) === name);

/** The text given to `@Name('text')`. */
export function decoratorArgument(node: Decorated, name: string): string | null {
  const decorator = decoratorsOf(node).find((each) => nameOf(each) === name);
  const argument = decorator && ts.isCallExpression(decorator.expression) ? decorator.expression.arguments[0] : undefined;
  return argument && ts.isStringLiteralLike(argument) ? argument.text : null;
}

export function transformAnnotations(node: Decorated, context: Context): Annotation[] {
  return decoratorsOf(node).flatMap((decorator) => {
    const name = nameOf(decorator);
    if (!context.isPlatform(context.symbol(ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression))) {
      context.refuse(decorator, refusals.decorator(name));
      return [];
    }
    if (modifierDecorators.has(name)) return [];
    const values = ts.isCallExpression(decorator.expression) ? decorator.expression.arguments.flatMap((argument) => annotationArguments(argument, name, context)) : [];
    return [{ name, arguments: values }];
  });
}

function annotationArguments(node: ts.Expression, decorator: string, context: Context): { name: string; value: string }[] {
  if (!ts.isObjectLiteralExpression(node)) return [{ name: '', value: annotationValue(node, decorator, context) }];
  return node.properties.map((property) =>
    ts.isPropertyAssignment(property)
      ? { name: property.name.getText(context.file), value: annotationValue(property.initializer, decorator, context) }
      : { name: '', value: refuseValue(property, decorator, context) },
  );
}

function annotationValue(node: ts.Expression, decorator: string, context: Context): string {
  if (ts.isStringLiteralLike(node)) return textLiteral(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return node.getText(context.file);
  return refuseValue(node, decorator, context);
}

function refuseValue(node: ts.Node, decorator: string, context: Context): string {
  context.refuse(node, refusals.decorator(decorator));
  return '';
}
