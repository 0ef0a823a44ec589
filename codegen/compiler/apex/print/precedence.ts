import type { Expression } from '../ast/index.ts';

/** How tightly an expression binds in Apex; a child that binds less than its place asks for gets parentheses. */
export const Precedence = {
  assignment: 1,
  conditional: 2,
  coalesce: 3,
  unary: 14,
  cast: 14,
  postfix: 15,
  primary: 16,
} as const;

const binaryOperators: Record<string, number> = {
  '||': 4,
  '&&': 5,
  '|': 6,
  '^': 7,
  '&': 8,
  '==': 9,
  '!=': 9,
  '===': 9,
  '!==': 9,
  '<': 10,
  '>': 10,
  '<=': 10,
  '>=': 10,
  instanceof: 10,
  '<<': 11,
  '>>': 11,
  '>>>': 11,
  '+': 12,
  '-': 12,
  '*': 13,
  '/': 13,
  '??': Precedence.coalesce,
};

export function binaryPrecedence(operator: string): number {
  const found = binaryOperators[operator];
  if (found === undefined) throw new Error(`The precedence table has no operator ${operator}.`);
  return found;
}

export function precedenceOf(expression: Expression): number {
  switch (expression.kind) {
    case 'Assign':
      return Precedence.assignment;
    case 'Conditional':
      return Precedence.conditional;
    case 'Binary':
      return binaryPrecedence(expression.operator);
    case 'InstanceOf':
      return binaryPrecedence('instanceof');
    case 'Prefix':
      return Precedence.unary;
    case 'Cast':
      return Precedence.cast;
    case 'Postfix':
      return Precedence.postfix;
    case 'Literal':
      return expression.text.startsWith('-') ? Precedence.unary : Precedence.primary;
    case 'Member':
      // `List<A>.class` is read as a comparison anywhere but alone: Salesforce's parser wants parentheses round it.
      return expression.target.kind === 'TypeReference' && expression.target.type.arguments.length > 0 ? Precedence.assignment : Precedence.primary;
    default:
      return Precedence.primary;
  }
}
