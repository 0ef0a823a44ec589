import type { BoundExpression, BoundStatement, SwitchBranch } from '../bound/tree.ts';
import type { Expression, SwitchStatement } from '../syntax/ast.ts';
import { isCastable } from '../types/assignability.ts';
import { findField } from '../types/members.ts';
import { ERROR, isEnum, isPrimitive } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { tryConvert } from './conversions.ts';
import { bindExpression } from './expressions.ts';
import type { Code } from './scope.ts';
import { resolveType } from './site.ts';
import { bindBlock } from './statements.ts';

export function bindSwitch(code: Code, statement: SwitchStatement): BoundStatement {
  const subject = bindExpression(code, statement.subject);
  const isTyped = statement.branches.some((branch) => branch.kind === 'WhenType');
  const { type } = subject;
  if (type.kind === 'primitive' && !isPrimitive(type, 'Integer', 'Long', 'String', 'Id'))
    code.error(statement.subject, `${type.name} is not a valid switch expression type`);
  checkBranches(code, statement);
  const on = isTyped ? 'type' : isPrimitive(type, 'String', 'Id') || type.kind === 'object' ? 'string' : 'plain';
  const bind = (): SwitchBranch[] =>
    statement.branches.map((branch): SwitchBranch => {
      switch (branch.kind) {
        case 'WhenElse':
          return { line: branch.line, values: null, typed: null, body: bindBlock(code, branch.body) };
        case 'WhenValues':
          return {
            line: branch.line,
            values: branch.values.map((value) => whenValue(code, value, type)),
            typed: null,
            body: bindBlock(code, branch.body),
          };
        case 'WhenType':
          return code.inBlock(() => {
            const tested = resolveType(code.site, branch.type);
            if (tested.kind !== 'error' && type.kind !== 'error' && !isCastable(type, tested))
              code.error(branch, `${tested.name} cannot be a 'when type variable' block`);
            const local = code.declare(branch.name, tested);
            return {
              line: branch.line,
              values: null,
              typed: { type: tested, local },
              body: bindBlock(code, branch.body),
            };
          });
      }
    });
  // Only a JavaScript `switch` swallows a `break`.
  const branches = on === 'plain' ? code.inSwitch(bind) : bind();
  return { kind: 'Switch', line: statement.line, subject, on, branches };
}

function whenValue(code: Code, value: Expression, type: ApexType): BoundExpression {
  if (value.kind === 'Identifier' && isEnum(type) && type.kind === 'class') {
    const found = findField(type, value.name);
    if (found?.field.kind === 'constant') return { kind: 'EnumMember', type, field: found.field };
    code.error(value, 'Field must be an enum reference');
    return { kind: 'Invalid', type: ERROR };
  }
  if (isEnum(type) && value.kind === 'FieldAccess') {
    code.error(value, "Enum value used in 'when expression' should be unqualified");
    return { kind: 'Invalid', type: ERROR };
  }
  const bound = bindExpression(code, value);
  if (bound.type.kind === 'null' || bound.type.kind === 'error' || type.kind === 'error') return bound;
  const refused = refusal(bound, type);
  if (refused !== null) {
    code.error(value, refused);
    return { kind: 'Invalid', type: ERROR };
  }
  return tryConvert(bound, type) ?? bound;
}

function refusal(value: BoundExpression, subject: ApexType): string | null {
  if (subject.kind === 'sobject') return "Switching on SObject types must be a 'when type variable' or 'when null'";
  if (value.kind === 'StaticRead') {
    if (!value.field.isFinal) return `Field must be a static final constant: ${value.field.name}`;
  } else if (value.kind !== 'Constant' && value.kind !== 'Negation') return "'when expression' must be a literal, a constant literal field or enum value";
  return tryConvert(value, subject) === null
    ? `${value.type.name} value in 'when expression' cannot be implicitly converted to the ${subject.name} type in switch expression`
    : null;
}

/** `when else` comes last, and no value or type comes twice. */
function checkBranches(code: Code, { branches }: SwitchStatement): void {
  const seen = new Set<string>();
  branches.forEach((branch, index) => {
    if (branch.kind === 'WhenElse') {
      if (index < branches.length - 1) code.error(branch, "'when else' must be the last when block");
      return;
    }
    const names = branch.kind === 'WhenType' ? [branch.type.parts.map((part) => part.name).join('.')] : branch.values.map(literalText);
    for (const name of names) {
      const key = branch.kind === 'WhenType' || !name.startsWith("'") ? name.toLowerCase() : name;
      if (seen.has(key)) code.error(branch, `${name.replace(/^'|'$/g, '')} occurs as more than one when branch for this switch statement`);
      seen.add(key);
    }
  });
}

/** A value of a `when` as it stands in the source: text in quotes, so that 1 and '1' differ. */
function literalText(value: Expression): string {
  switch (value.kind) {
    case 'StringLiteral':
      return `'${value.value}'`;
    case 'IntegerLiteral':
    case 'LongLiteral':
      return String(value.value);
    case 'UnaryExpression':
      return `${value.operator === '-' ? '-' : ''}${literalText(value.operand)}`;
    case 'ParenthesizedExpression':
      return literalText(value.expression);
    case 'FieldAccess':
      return `${literalText(value.target)}.${value.name.text}`;
    case 'Identifier':
      return value.name;
    default:
      return 'null';
  }
}
