import type { ApexType, Expression } from '../ast/index.ts';
import { Precedence, binaryPrecedence, precedenceOf } from './precedence.ts';
import { textLiteral } from './text-literal.ts';

export function printType(type: ApexType): string {
  return type.arguments.length === 0 ? type.name : `${type.name}<${type.arguments.map(printType).join(', ')}>`;
}

/** Prints an expression for a place that asks for at least the given binding strength. */
export function printExpression(expression: Expression, atLeast: number = Precedence.assignment): string {
  const printed = print(expression);
  return precedenceOf(expression) < atLeast ? `(${printed})` : printed;
}

const list = (expressions: readonly Expression[]): string => expressions.map((each) => printExpression(each)).join(', ');

function print(node: Expression): string {
  switch (node.kind) {
    case 'Name':
      return node.name;
    case 'This':
      return 'this';
    case 'Super':
      return 'super';
    case 'TypeReference':
      return printType(node.type);
    case 'Text':
      return textLiteral(node.value);
    case 'Literal':
      return node.text;
    case 'Member':
      return `${printExpression(node.target, Precedence.postfix)}${node.optional ? '?.' : '.'}${node.name}`;
    case 'Index':
      return `${printExpression(node.target, Precedence.postfix)}[${printExpression(node.index)}]`;
    case 'Call': {
      const target = node.target ? `${printExpression(node.target, Precedence.postfix)}${node.optional ? '?.' : '.'}` : '';
      return `${target}${node.name}(${list(node.arguments)})`;
    }
    case 'ConstructorCall':
      return `${node.keyword}(${list(node.arguments)})`;
    case 'New':
      return `new ${printType(node.type)}(${list(node.arguments)})`;
    case 'NewRecord':
      return `new ${printType(node.type)}(${node.fields.map((field) => `${field.name} = ${printExpression(field.value)}`).join(', ')})`;
    case 'NewCollection':
      return node.elements.length === 0 ? `new ${printType(node.type)}()` : `new ${printType(node.type)}{ ${list(node.elements)} }`;
    case 'NewMap':
      return node.entries.length === 0
        ? `new ${printType(node.type)}()`
        : `new ${printType(node.type)}{ ${node.entries.map(([key, value]) => `${printExpression(key)} => ${printExpression(value)}`).join(', ')} }`;
    case 'Cast':
      return `(${printType(node.type)}) ${printExpression(node.operand, Precedence.postfix)}`;
    case 'InstanceOf':
      return `${printExpression(node.operand, binaryPrecedence('<<'))} instanceof ${printType(node.type)}`;
    case 'Prefix':
      return printPrefix(node.operator, node.operand);
    case 'Postfix':
      return `${printExpression(node.operand, Precedence.postfix)}${node.operator}`;
    case 'Binary':
      return printBinary(node.operator, node.left, node.right);
    case 'Assign':
      return `${printExpression(node.left, Precedence.postfix)} ${node.operator} ${printExpression(node.right)}`;
    case 'Conditional':
      return `${printExpression(node.condition, Precedence.coalesce)} ? ${printExpression(node.whenTrue, Precedence.coalesce)} : ${printExpression(node.whenFalse, Precedence.conditional)}`;
    case 'Soql':
      return `[${printSoql(node.parts, node.binds)}]`;
  }
}

function printPrefix(operator: string, operand: Expression): string {
  const printed = printExpression(operand, Precedence.unary);
  // `- -x` and `-(-1)` must not become `--x`.
  return printed.startsWith(operator.charAt(0)) && operator !== '!' ? `${operator}(${printed})` : `${operator}${printed}`;
}

/** Binary operators group from the left, so the right operand must bind more tightly. Operands of `??` stand in parentheses unless plain. */
function printBinary(operator: string, left: Expression, right: Expression): string {
  if (operator === '??') {
    const leftLeast = left.kind === 'Binary' && left.operator === '??' ? Precedence.coalesce : Precedence.postfix;
    return `${printExpression(left, leftLeast)} ?? ${printExpression(right, Precedence.postfix)}`;
  }
  const own = binaryPrecedence(operator);
  return `${printExpression(left, own)} ${operator} ${printExpression(right, own + 1)}`;
}

/** A name, a path or a call on one binds as it stands, anything else in parentheses. */
function printSoql(parts: readonly string[], binds: readonly Expression[]): string {
  return parts.reduce((text, part, at) => {
    const bind = binds[at - 1];
    return at === 0 || !bind ? text + part : `${text}:${isPath(bind) ? printExpression(bind) : `(${printExpression(bind)})`}${part}`;
  }, '');
}

function isPath(expression: Expression): boolean {
  if (expression.kind === 'Name' || expression.kind === 'This') return true;
  if (expression.kind === 'Call') return expression.target !== null && !expression.optional && isPath(expression.target);
  return expression.kind === 'Member' && !expression.optional && (isPath(expression.target) || expression.target.kind === 'TypeReference');
}
