import type { Assignable, BoundExpression } from '../bound/tree.ts';
import type { ArrayAccess, AssignmentExpression, Expression, IncrementExpression, SourceRange } from '../syntax/ast.ts';
import type { BinaryOperator } from '../syntax/ast.ts';
import { inheritsFrom } from '../types/members.ts';
import { ERROR, INTEGER, isNumeric, isPrimitive, STRING } from '../types/model.ts';
import { convert, tryConvert } from './conversions.ts';
import { bindExpression } from './expressions.ts';
import { combine } from './operators.ts';
import { temporary } from './scope.ts';
import type { Code } from './scope.ts';
import { isWriteable } from './rules/record-fields.ts';
import { isVisible } from './visibility.ts';

export function bindArrayAccess(code: Code, expression: ArrayAccess): BoundExpression {
  const target = bindExpression(code, expression.target);
  const given = bindExpression(code, expression.index);
  const index = tryConvert(given, INTEGER);
  if (index === null) {
    code.error(expression.index, `List index must be of type Integer: ${given.type.name}`);
    return { kind: 'Invalid', type: ERROR };
  }
  if (target.type.kind === 'error') return { kind: 'Invalid', type: ERROR };
  if (target.type.kind !== 'list') {
    code.error(expression, `Expression must be a list type: ${target.type.name}`);
    return { kind: 'Invalid', type: ERROR };
  }
  return { kind: 'ElementRead', type: target.type.element, target, index };
}

const finalMember = (name: string): string =>
  `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`;

function isReadOnly(code: Code, { target, name, member }: BoundExpression & { readonly kind: 'SObjectRead' }): boolean {
  if (member !== 'field' || target.type.kind !== 'sobject') return false;
  const found = code.site.catalogue.member(target.type, name, code.site.namespace);
  return found?.kind === 'field' && !isWriteable(found.field);
}

function bindTarget(code: Code, expression: Expression): Assignable {
  const target = bindExpression(code, expression);
  switch (target.kind) {
    case 'LocalRead':
      if (target.local.isFinal && target.local.sources.length > 0)
        code.error(expression, finalMember(target.local.name));
      return target;
    case 'FieldRead':
    case 'StaticRead':
    case 'PropertyRead': {
      const { field } = target;
      if (!field.canWrite && field.kind === 'property')
        code.error(expression, `A value cannot be stored to ${field.name} in type ${field.owner.name}`);
      if (!isVisible(code.site, { ...field, owner: field.owner, visibility: field.setVisibility }))
        code.error(expression, `Variable is not visible: ${field.owner.name}.${field.name}`);
      // A final field of a parent may be set by the constructors of its children.
      const { owner } = code.site;
      // A property sets itself when it is first read.
      const mayInitialise =
        owner !== null &&
        (code.accessorOf === field || code.place === 'constructor' || code.place === 'initializer') &&
        (field.owner === owner || (code.isConstructor && inheritsFrom(owner, field.owner)));
      if (field.isFinal && !mayInitialise)
        code.error(expression, finalMember(field.name));
      return target;
    }
    case 'SObjectRead':
      if (target.member === 'children' || isReadOnly(code, target))
        code.error(expression, `Field is not writeable: ${target.target.type.name}.${target.name}`);
      return target;
    case 'ElementRead':
    case 'Invalid':
      return target;
    default:
      code.error(expression, 'Expression cannot be assigned');
      return { kind: 'Invalid', type: ERROR };
  }
}

export function bindAssignment(code: Code, expression: AssignmentExpression): BoundExpression {
  const target = bindTarget(code, expression.target);
  const given = bindExpression(code, expression.value);
  if (given.type.kind === 'void') {
    code.error(expression, `Illegal assignment from void to ${target.type.name}`);
    return { kind: 'Invalid', type: ERROR };
  }
  if (expression.operator === '=') {
    const value = convert(code, given, target.type, expression);
    remember(target, value);
    return { kind: 'Assignment', type: target.type, target, value, current: null };
  }
  const operator = expression.operator.slice(0, -1) as BinaryOperator;
  const current = temporary(target.type, target);
  const result = combine(code, { ...range(expression), operator }, current, given);
  const value = narrowed(code, result, target, expression);
  remember(target, value);
  return { kind: 'Assignment', type: target.type, target, value, current };
}

const range = ({ start, end, line, column }: SourceRange): SourceRange => ({ start, end, line, column });

function narrowed(code: Code, value: BoundExpression, target: Assignable, at: SourceRange): BoundExpression {
  if (isPrimitive(target.type, 'Id') && value.type === STRING) return tryConvert(value, target.type) ?? value;
  return convert(code, value, target.type, at);
}

function remember(target: Assignable, value: BoundExpression): void {
  if (target.kind === 'LocalRead') target.local.sources.push(value);
}

export function bindIncrement(code: Code, expression: IncrementExpression): BoundExpression {
  const target = bindTarget(code, expression.operand);
  if (target.type.kind !== 'error' && !isNumeric(target.type)) {
    code.error(
      expression,
      expression.isPrefix
        ? `Unary prefix ${expression.operator === '++' ? 'increment' : 'decrement'} can only be applied to numeric expressions: ${target.type.name}`
        : `Unary postfix increment/decrement can only be applied to numeric expressions: ${target.type.name}`,
    );
    return { kind: 'Invalid', type: ERROR };
  }
  const current = temporary(target.type, target);
  const one: BoundExpression = { kind: 'Constant', type: INTEGER, value: 1 };
  const value = combine(
    code,
    { ...range(expression), operator: expression.operator === '++' ? '+' : '-' },
    current,
    one,
  );
  return { kind: 'Increment', type: target.type, isPrefix: expression.isPrefix, target, value, current };
}
