import type { BlockStatement, BoundStatement, CatchBranch, LocalStatement, LoopSymbol } from '../bound/tree.ts';
import type { Block, ForStatement, LocalDeclaration, Statement, TryStatement } from '../syntax/ast.ts';
import { isAssignable } from '../types/assignability.ts';
import type { ApexType } from '../types/model.ts';
import { convert, toBoolean } from './conversions.ts';
import { bindDml, bindMerge, bindRunAs } from './dml.ts';
import { bindExpression } from './expressions.ts';
import { bindForEach } from './for-each.ts';
import type { Code } from './scope.ts';
import { resolveType } from './site.ts';
import { checkModifiers } from './rules/modifiers.ts';
import { bindSwitch } from './switch.ts';

const newLoop = (): LoopSymbol => ({ needsLabel: false, label: null });

export function bindBlock(code: Code, block: Block): BlockStatement {
  return code.inBlock(() => bindStatements(code, block.statements, block));
}

export function bindStatements(
  code: Code,
  statements: readonly Statement[],
  at: { readonly line: number; readonly start: number; readonly end: number },
): BlockStatement {
  const bound: BoundStatement[] = [];
  let ended = false;
  for (const statement of statements) {
    if (ended) {
      code.error(statement, 'Unreachable statement');
      ended = false;
    }
    const next = bindStatement(code, statement);
    bound.push(next);
    if (endsHere(next)) ended = true;
  }
  return { kind: 'Block', line: at.line, statements: bound, endLine: code.site.lineAt(Math.max(at.start, at.end - 1)) };
}

/** Does nothing behind this statement run? Loops are not looked into, as in Apex. */
function endsHere(statement: BoundStatement): boolean {
  switch (statement.kind) {
    case 'Return':
    case 'Throw':
    case 'Break':
    case 'Continue':
      return true;
    case 'Block':
    case 'If':
    case 'Try':
      return !completes(statement);
    default:
      return false;
  }
}

/** Expressions that do something. */
const effects: ReadonlySet<Statement['kind'] | string> = new Set(['AssignmentExpression', 'IncrementExpression', 'MethodCall', 'ConstructorCall', 'NewObject', 'NewArray', 'NewCollection', 'NewMap']);

/** The body of an `if` or a loop: a scope of its own even without braces. */
export function bindBody(code: Code, statement: Statement): BoundStatement {
  return code.inBlock(() => bindStatement(code, statement));
}

export function bindStatement(code: Code, statement: Statement): BoundStatement {
  const { line } = statement;
  switch (statement.kind) {
    case 'Block':
      return bindBlock(code, statement);
    case 'LocalDeclaration':
      return bindLocal(code, statement);
    case 'ExpressionStatement':
      if (!effects.has(statement.expression.kind)) code.error(statement, 'Expression cannot be a statement.');
      return { kind: 'Expression', line, expression: bindExpression(code, statement.expression) };
    case 'EmptyStatement':
      return { kind: 'Empty', line };
    case 'IfStatement': {
      const condition = toBoolean(code, bindExpression(code, statement.condition), statement.condition);
      const then = bindBody(code, statement.thenStatement);
      return {
        kind: 'If',
        line,
        condition,
        then,
        otherwise: statement.elseStatement === null ? null : bindBody(code, statement.elseStatement),
      };
    }
    case 'SwitchStatement':
      return bindSwitch(code, statement);
    case 'ForStatement':
      return code.inBlock(() => bindFor(code, statement));
    case 'ForEachStatement':
      return code.inBlock(() => bindForEach(code, statement, newLoop()));
    case 'WhileStatement': {
      const loop = newLoop();
      const condition = toBoolean(code, bindExpression(code, statement.condition), statement.condition);
      return { kind: 'While', line, loop, condition, body: code.inLoop(loop, () => bindBody(code, statement.body)) };
    }
    case 'DoWhileStatement': {
      const loop = newLoop();
      const body = code.inLoop(loop, () => bindBody(code, statement.body));
      return {
        kind: 'Do',
        line,
        loop,
        body,
        condition: toBoolean(code, bindExpression(code, statement.condition), statement.condition),
        conditionLine: statement.condition.line,
      };
    }
    case 'TryStatement':
      return bindTry(code, statement);
    case 'ThrowStatement': {
      const value = bindExpression(code, statement.expression);
      if (value.type.kind !== 'error' && !(value.type.kind === 'class' && value.type.symbol.isException))
        code.error(statement, `Throw expression must be of type exception: ${value.type.name}`);
      return { kind: 'Throw', line, value };
    }
    case 'ReturnStatement':
      return bindReturn(code, statement);
    case 'BreakStatement':
    case 'ContinueStatement': {
      const isBreak = statement.kind === 'BreakStatement';
      const current = code.currentLoop;
      if (current === null) {
        code.error(statement, isBreak ? 'Break statement must be in loop' : 'Continue statement must be in loop');
        return { kind: 'Empty', line };
      }
      if (isBreak && current.crossesSwitch) current.loop.needsLabel = true;
      return { kind: isBreak ? 'Break' : 'Continue', line, loop: current.loop, crossesSwitch: current.crossesSwitch };
    }
    case 'DmlStatement':
      return bindDml(code, statement);
    case 'MergeStatement':
      return bindMerge(code, statement);
    case 'RunAsStatement':
      return bindRunAs(code, statement);
  }
}

export function bindLocal(code: Code, statement: LocalDeclaration): LocalStatement {
  const type = resolveType(code.site, statement.type);
  if (code.site.owner !== null) checkModifiers(code.site, 'locals', statement);
  const isFinal = statement.modifiers.some((modifier) => modifier.keyword === 'final');
  const variables = statement.declarators.map((declarator) => {
    // The name is not known in its own initialiser.
    const given = declarator.initializer === null ? null : bindExpression(code, declarator.initializer);
    const value = given === null ? null : convert(code, given, type, declarator.initializer ?? declarator);
    const local = code.declare(declarator.name, type, { isFinal, nullable: value === null });
    if (value !== null) local.sources.push(value);
    return { local, value, line: declarator.line };
  });
  return { kind: 'Local', line: statement.line, variables };
}

function bindFor(code: Code, statement: ForStatement): BoundStatement {
  const loop = newLoop();
  const init =
    'kind' in statement.init ? bindLocal(code, statement.init) : statement.init.map((one) => bindExpression(code, one));
  const condition =
    statement.condition === null
      ? null
      : toBoolean(code, bindExpression(code, statement.condition), statement.condition);
  const update = statement.update.map((one) => bindExpression(code, one));
  return {
    kind: 'For',
    line: statement.line,
    loop,
    init,
    condition,
    update,
    body: code.inLoop(loop, () => bindBody(code, statement.body)),
  };
}

function bindTry(code: Code, statement: TryStatement): BoundStatement {
  const block = bindBlock(code, statement.block);
  const caught: ApexType[] = [];
  const catches = statement.catches.map((clause): CatchBranch =>
    code.inBlock(() => {
      const type = resolveType(code.site, clause.type);
      if (type.kind !== 'error' && !isException(type))
        code.error(clause, `Catch block variable must be of type exception: ${type.name}`);
      if (caught.some((earlier) => isAssignable(type, earlier))) code.error(clause, `Exception type already caught: ${type.name}`);
      if (type.kind !== 'error') caught.push(type);
      const local = code.declare(clause.name, type);
      return { line: clause.line, type, local, body: bindBlock(code, clause.body) };
    }),
  );
  return {
    kind: 'Try',
    line: statement.line,
    block,
    catches,
    finallyBlock: statement.finallyBlock === null ? null : bindBlock(code, statement.finallyBlock),
  };
}

const isException = (type: ApexType): boolean => type.kind === 'class' && type.symbol.isException;

/** What a `return` with a value is told where there is none to return. */
const valueReturned: Readonly<Record<Code['place'], string>> = {
  method: 'Void method must not return a value',
  constructor: 'Constructors must not return a value',
  trigger: 'Trigger bodies must not return a value',
  initializer: 'Return must be called from a method',
};

function bindReturn(code: Code, statement: Statement & { kind: 'ReturnStatement' }): BoundStatement {
  const { line } = statement;
  if (statement.expression === null) {
    if (code.returnType.kind !== 'void' && code.returnType.kind !== 'error')
      code.error(statement, `Missing return statement required return type: ${code.returnType.name}`);
    return { kind: 'Return', line, value: null };
  }
  const value = bindExpression(code, statement.expression);
  if (code.returnType.kind === 'void') {
    code.error(statement, valueReturned[code.place]);
    return { kind: 'Return', line, value: null };
  }
  return { kind: 'Return', line, value: convert(code, value, code.returnType, statement.expression) };
}

/** Can control reach the end of a statement? Decides "Missing return statement". */
export function completes(statement: BoundStatement): boolean {
  switch (statement.kind) {
    case 'Return':
    case 'Throw':
    case 'Break':
    case 'Continue':
      return false;
    case 'Block':
      return statement.statements.every(completes);
    case 'If':
      return statement.otherwise === null || completes(statement.then) || completes(statement.otherwise);
    case 'While':
    case 'For':
      return (
        !(
          statement.condition === null ||
          (statement.condition.kind === 'Constant' && statement.condition.value === true)
        ) || hasBreak(statement.body)
      );
    case 'Do':
      return (
        !(statement.condition.kind === 'Constant' && statement.condition.value === true) || hasBreak(statement.body)
      );
    case 'Try':
      if (statement.finallyBlock !== null && !completes(statement.finallyBlock)) return false;
      return completes(statement.block) || statement.catches.some((clause) => completes(clause.body));
    case 'Switch':
      return (
        !statement.branches.some((branch) => branch.values === null && branch.typed === null) ||
        statement.branches.some((branch) => completes(branch.body))
      );
    case 'RunAs':
      return completes(statement.body);
    default:
      return true;
  }
}

/** A `break` of this loop; those of loops inside do not count. */
function hasBreak(statement: BoundStatement): boolean {
  switch (statement.kind) {
    case 'Break':
      return true;
    case 'Block':
      return statement.statements.some(hasBreak);
    case 'If':
      return hasBreak(statement.then) || (statement.otherwise !== null && hasBreak(statement.otherwise));
    case 'Try':
      return (
        hasBreak(statement.block) ||
        statement.catches.some((clause) => hasBreak(clause.body)) ||
        (statement.finallyBlock !== null && hasBreak(statement.finallyBlock))
      );
    case 'Switch':
      return statement.branches.some((branch) => hasBreak(branch.body));
    default:
      return false;
  }
}
