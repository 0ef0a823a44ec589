import type { BoundExpression, BoundStatement, LoopSymbol } from '../bound/tree.ts';
import type { ForEachStatement } from '../syntax/ast.ts';
import { isAssignable } from '../types/assignability.ts';
import { ancestry } from '../types/members.ts';
import { ERROR, OBJECT, sameType } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { conversionKind, isQueryResult } from './conversions.ts';
import { bindExpression } from './expressions.ts';
import type { Code } from './scope.ts';
import { resolveType } from './site.ts';
import { bindBody } from './statements.ts';

/** `for (T x : iterable)`: over lists, sets, iterables and queries, those also in chunks of 200 (`for (List<Account> chunk : [SELECT …])`). */
export function bindForEach(code: Code, statement: ForEachStatement, loop: LoopSymbol): BoundStatement {
  const iterable = bindExpression(code, statement.iterable);
  const type = resolveType(code.site, statement.type);
  const local = code.declare(statement.name, type, { nullable: true });
  const { over, element } = elementOf(iterable.type);
  const inChunks = type.kind === 'list' && isQueryResult(iterable) && element.kind === 'sobject';
  if (element.kind !== 'error' && type.kind !== 'error' && !inChunks && (over === null || !fits(element, type))) {
    code.error(statement.iterable, mismatch(iterable, over === null, element, type));
  }
  const effects = code.effects;
  const body = code.inLoop(loop, () => bindBody(code, statement.body));
  return {
    kind: 'ForEach',
    line: statement.line,
    loop,
    local,
    iterable,
    over: inChunks ? 'chunks' : (over ?? 'list'),
    guarded: code.effects > effects && isShared(iterable) && (over === 'list' || (over === 'set' && code.site.apiVersion >= setsGuardedSince)),
    body,
  };
}

/** Why a loop variable does not take what the loop goes over. */
function mismatch(iterable: BoundExpression, isNoCollection: boolean, element: ApexType, type: ApexType): string {
  if (isNoCollection) return `Loop must iterate over collection: ${iterable.type.name}`;
  return isQueryResult(iterable) && element.kind === 'sobject'
    ? `Loop variable must be a generic SObject or List or a concrete SObject or List of: ${element.name}`
    : `Invalid loop variable type expected ${element.name} was ${type.name}`;
}

/** From this version on a set can't be changed by a loop over it either (Winter '25 release notes); before, the loop went over a copy. */
const setsGuardedSince = 62;

/** Can anything but the loop hold the collection? The platform's methods make new ones. */
function isShared(iterable: BoundExpression): boolean {
  switch (iterable.kind) {
    case 'Query':
    case 'NewCollection':
    case 'PlatformCall':
      return false;
    case 'Conversion':
    case 'Cast':
      return isShared(iterable.operand);
    default:
      return true;
  }
}

/** Elements keep their shape, so number types must be the same; record types may go down, and are checked in the loop. */
function fits(element: ApexType, type: ApexType): boolean {
  if (sameType(element, type)) return true;
  if (element.kind === 'sobject' && type.kind === 'sobject')
    return element.name === 'SObject' || type.name === 'SObject';
  return isAssignable(element, type) && conversionKind(element, type) !== 'integerToDecimal';
}

function elementOf(type: ApexType): { over: 'list' | 'set' | 'iterable' | null; element: ApexType } {
  if (type.kind === 'list') return { over: 'list', element: type.element };
  if (type.kind === 'set') return { over: 'set', element: type.element };
  if (type.kind === 'class') {
    for (const at of ancestry(type)) {
      if (at.symbol.origin === 'platform' && (at.symbol.name === 'Iterable' || at.symbol.name === 'Iterator'))
        return { over: 'iterable', element: at.arguments[0] ?? OBJECT };
    }
  }
  return { over: null, element: type.kind === 'error' ? ERROR : type };
}
