import type { BoundExpression } from '../bound/tree.ts';
import type { Expression } from '../syntax/ast.ts';
import { isCastable, isAssignable } from '../types/assignability.ts';
import {
  BOOLEAN,
  DECIMAL,
  DOUBLE,
  ERROR,
  INTEGER,
  isNumeric,
  LONG,
  NULL,
  OBJECT,
  STRING,
  VOID,
} from '../types/model.ts';
import { classType } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { bindArrayAccess, bindAssignment, bindIncrement } from './assignments.ts';
import { bindCall, bindConstructorCall } from './calls.ts';
import { tryConvert } from './conversions.ts';
import { bindNew, bindNewArray, bindNewCollection, bindNewMap } from './creation.ts';
import { bindName, valueOf } from './names.ts';
import { bindBinary, bindTernary, bindUnary } from './operators.ts';
import { bindQuery, bindSearch } from './soql.ts';
import type { Code } from './scope.ts';
import { resolveType } from './site.ts';

/** Any expression that stands for a value. */
export function bindExpression(code: Code, expression: Expression): BoundExpression {
  switch (expression.kind) {
    case 'IntegerLiteral':
      if (expression.value > 2147483647) code.error(expression, 'Illegal integer');
      return { kind: 'Constant', type: INTEGER, value: expression.value };
    case 'LongLiteral':
      return { kind: 'Constant', type: LONG, value: expression.value };
    case 'DecimalLiteral':
      return { kind: 'Constant', type: DECIMAL, value: expression.text };
    case 'DoubleLiteral':
      return { kind: 'Constant', type: DOUBLE, value: expression.value };
    case 'StringLiteral':
      return { kind: 'Constant', type: STRING, value: expression.value };
    case 'BooleanLiteral':
      return { kind: 'Constant', type: BOOLEAN, value: expression.value };
    case 'NullLiteral':
      return { kind: 'Constant', type: NULL, value: null };
    case 'Identifier':
    case 'FieldAccess':
      return valueOf(code, bindName(code, expression), expression);
    case 'ThisExpression': {
      const { owner } = code.site;
      if (owner === null || code.isStatic) {
        code.error(expression, 'This cannot be referenced in a static context');
        return { kind: 'Invalid', type: ERROR };
      }
      return { kind: 'ThisValue', type: classType(owner) };
    }
    case 'SuperExpression':
      code.error(expression, "Unexpected token 'super'.");
      return { kind: 'Invalid', type: ERROR };
    case 'MethodCall':
      return bindCall(code, expression);
    case 'ConstructorCall':
      return bindConstructorCall(code, expression);
    case 'ArrayAccess':
      return bindArrayAccess(code, expression);
    case 'NewObject':
      return bindNew(code, expression);
    case 'NewArray':
      return bindNewArray(code, expression);
    case 'NewCollection':
      return bindNewCollection(code, expression);
    case 'NewMap':
      return bindNewMap(code, expression);
    case 'CastExpression':
      return bindCast(code, expression);
    case 'InstanceOfExpression': {
      const operand = bindExpression(code, expression.operand);
      const tested = resolveType(code.site, expression.type);
      checkInstanceOf(code, operand.type, tested, expression);
      return { kind: 'InstanceOf', type: BOOLEAN, operand, tested };
    }
    case 'UnaryExpression':
      return bindUnary(code, expression);
    case 'IncrementExpression':
      return bindIncrement(code, expression);
    case 'BinaryExpression':
      return bindBinary(code, expression);
    case 'TernaryExpression':
      return bindTernary(code, expression);
    case 'AssignmentExpression':
      return bindAssignment(code, expression);
    case 'ParenthesizedExpression':
      return bindExpression(code, expression.expression);
    case 'TypeLiteral': {
      const described = expression.type === null ? VOID : resolveType(code.site, expression.type);
      return { kind: 'TypeValue', type: code.site.catalogue.platformType('System.Type') ?? OBJECT, described };
    }
    case 'SoqlExpression':
      return bindQuery(code, expression);
    case 'SoslExpression':
      return bindSearch(code, expression);
  }
}

function checkInstanceOf(code: Code, from: ApexType, tested: ApexType, at: Expression): void {
  if (from.kind === 'null' || from.kind === 'error' || tested.kind === 'error') return;
  if (from.kind === 'void') code.error(at, `Operation instanceof is not allowed on type: ${from.name}`);
  else if (!isCastable(from, tested))
    code.error(at, `Operation instanceof is always false since an instance of ${from.name} is never an instance of ${tested.name}`);
  else if (isAlways(from, tested))
    code.error(at, `Operation instanceof is always true since an instance of ${from.name} is always an instance of ${tested.name}`);
}

/** Only for classes: numbers and collections have conversions of their own. */
const isAlways = (from: ApexType, tested: ApexType): boolean =>
  from.kind === 'class' && tested.kind === 'class' && from.arguments.length === 0 && tested.arguments.length === 0 && isAssignable(from, tested);

function bindCast(code: Code, expression: Expression & { kind: 'CastExpression' }): BoundExpression {
  const operand = bindExpression(code, expression.operand);
  const type = resolveType(code.site, expression.type);
  if (operand.type.kind === 'error' || type.kind === 'error') return { kind: 'Invalid', type };
  if (operand.type.kind === 'void') {
    code.error(expression, 'Operation cast is not allowed on type: void');
    return { kind: 'Invalid', type };
  }
  // Upwards, and between numbers, it is the conversion of an assignment.
  if (operand.type.kind !== 'object' && isAssignable(operand.type, type)) {
    const converted = tryConvert(operand, type);
    const isList = type.kind === 'list' || type.kind === 'map';
    if (converted !== null && !isList) return { kind: 'Cast', type, operand: converted, checked: false };
  }
  const single = tryConvert(operand, type);
  if (single?.kind === 'Conversion' && single.conversion === 'singleRecord') return single;
  // `(Integer) amount` cuts the fraction off.
  if (isNumeric(operand.type) && isNumeric(type)) return { kind: 'Conversion', conversion: 'narrow', operand, type };
  if (operand.type.kind === 'primitive' && type.kind === 'primitive' && operand.type.name !== type.name) {
    code.error(
      expression,
      `Incompatible types since an instance of ${operand.type.name} is never an instance of ${type.name}`,
    );
    return { kind: 'Invalid', type };
  }
  if (operand.type.kind === 'list' && operand.kind === 'Query' && type.kind === 'sobject') {
    return {
      kind: 'Cast',
      type,
      checked: true,
      operand: { kind: 'Conversion', conversion: 'singleRecord', operand, type: operand.type.element },
    };
  }
  if (!isCastable(operand.type, type)) {
    code.error(
      expression,
      `Incompatible types since an instance of ${operand.type.name} is never an instance of ${type.name}`,
    );
    return { kind: 'Invalid', type };
  }
  return { kind: 'Cast', type, operand, checked: true };
}
