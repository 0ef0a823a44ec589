import { parseAnonymous, parseCompilationUnit } from '../index.ts';
import type { ClassDeclaration, ClassMember, Expression, Statement } from '../index.ts';

/** The expression of `x = <source>;`. */
export function expressionOf(source: string): Expression {
  const statement = statementOf(`x = ${source};`);
  if (statement.kind !== 'ExpressionStatement' || statement.expression.kind !== 'AssignmentExpression') {
    throw new Error(`not an expression: ${source}`);
  }
  return statement.expression.value;
}

export function statementOf(source: string): Statement {
  return parseAnonymous(source).body[0] as Statement;
}

export function classOf(source: string): ClassDeclaration {
  return parseCompilationUnit(source, 'Sample.cls').declaration as ClassDeclaration;
}

export function memberOf(source: string): ClassMember {
  return classOf(`class Sample { ${source} }`).members[0]!;
}

/** Writes an expression with all its grouping shown: `(a + (b * c))`. */
export function grouped(node: Expression): string {
  switch (node.kind) {
    case 'BinaryExpression':
      return `(${grouped(node.left)} ${node.operator} ${grouped(node.right)})`;
    case 'AssignmentExpression':
      return `(${grouped(node.target)} ${node.operator} ${grouped(node.value)})`;
    case 'TernaryExpression':
      return `(${grouped(node.condition)} ? ${grouped(node.whenTrue)} : ${grouped(node.whenFalse)})`;
    case 'UnaryExpression':
      return `(${node.operator}${grouped(node.operand)})`;
    case 'IncrementExpression':
      return node.isPrefix
        ? `(${node.operator}${grouped(node.operand)})`
        : `(${grouped(node.operand)}${node.operator})`;
    case 'CastExpression':
      return `(cast ${node.type.parts.map((part) => part.name).join('.')} ${grouped(node.operand)})`;
    case 'InstanceOfExpression':
      return `(${grouped(node.operand)} instanceof ${node.type.parts.map((part) => part.name).join('.')})`;
    case 'ParenthesizedExpression':
      return `[${grouped(node.expression)}]`;
    case 'FieldAccess':
      return `${grouped(node.target)}${node.isSafe ? '?.' : '.'}${node.name.text}`;
    case 'MethodCall': {
      const target = node.target === null ? '' : `${grouped(node.target)}${node.isSafe ? '?.' : '.'}`;
      return `${target}${node.name.text}(${node.arguments.map(grouped).join(', ')})`;
    }
    case 'ArrayAccess':
      return `${grouped(node.target)}[${grouped(node.index)}]`;
    case 'Identifier':
      return node.name;
    case 'IntegerLiteral':
      return String(node.value);
    default:
      return node.kind;
  }
}
