import type { BoundExpression, BoundStatement, SwitchBranch } from '../bound/tree.ts';
import type { Expression, SwitchStatement } from '../syntax/ast.ts';
import { isCastable } from '../types/assignability.ts';
import { findField } from '../types/members.ts';
import { ERROR, isEnum, isPrimitive } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { convert } from './conversions.ts';
import { bindExpression } from './expressions.ts';
import type { Code } from './scope.ts';
import { resolveType } from './site.ts';
import { bindBlock } from './statements.ts';

export function bindSwitch(code: Code, statement: SwitchStatement): BoundStatement {
  const subject = bindExpression(code, statement.subject);
  const isTyped = statement.branches.some((branch) => branch.kind === 'WhenType');
  const { type } = subject;
  if (type.kind === 'primitive' && !isPrimitive(type, 'Integer', 'Long', 'String', 'Id'))
    code.error(statement.subject, `Illegal switch expression type: ${type.name}`);
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
              code.error(branch, `Invalid type pattern: ${tested.name}`);
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
    code.error(value, `Invalid enum value: ${value.name}`);
    return { kind: 'Invalid', type: ERROR };
  }
  const bound = bindExpression(code, value);
  return bound.type.kind === 'null' ? bound : convert(code, bound, type, value);
}
