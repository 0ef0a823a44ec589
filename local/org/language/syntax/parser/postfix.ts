import { T } from '../token.ts';
import { parseArguments, parseExpression } from './expressions.ts';
import { parsePrimary, startsQuery } from './primary.ts';
import { parseType, skipType } from './types.ts';
import type { Expression } from '../ast/expressions.ts';
import type { Cursor } from './cursor.ts';

/** A primary with what follows it: `.name`, `.name(…)`, `?.`, `[…]`, `++`, `--`, `.class`. */
export function parsePostfix(c: Cursor): Expression {
  const first = c.position;
  let left = parsePrimary(c);
  for (;;) {
    const { start, line, column } = left;
    switch (c.kind) {
      case T.Dot:
      case T.SafeDot: {
        const isSafe = c.kind === T.SafeDot;
        c.advance();
        if (c.kind === T.$class && !isSafe && c.peek() !== T.LeftParen) {
          left = parseClassLiteral(c, first);
          break;
        }
        const name = c.anyWord();
        if (c.kind === T.LeftParen) {
          const list = parseArguments(c);
          const end = c.lastEnd;
          left = { kind: 'MethodCall', start, end, line, column, target: left, name, arguments: list, isSafe };
        } else {
          left = { kind: 'FieldAccess', start, end: name.end, line, column, target: left, name, isSafe };
        }
        break;
      }
      case T.LeftBracket: {
        if (c.peek() === T.RightBracket && isClassLiteral(c, first)) {
          left = parseClassLiteral(c, first);
          break;
        }
        // `merge account [SELECT …];`: a query is never an index.
        if (startsQuery(c, c.position)) return left;
        c.advance();
        const index = parseExpression(c);
        c.expect(T.RightBracket);
        left = { kind: 'ArrayAccess', start, end: c.lastEnd, line, column, target: left, index };
        break;
      }
      case T.Increment:
      case T.Decrement: {
        const operator = c.kind === T.Increment ? '++' : '--';
        c.advance();
        left = {
          kind: 'IncrementExpression',
          start,
          end: c.lastEnd,
          line,
          column,
          operator,
          isPrefix: false,
          operand: left,
        };
        break;
      }
      case T.Less:
        // `Database.Batchable<SObject>.class` (a bare name is seen to by the primary).
        if (left.kind !== 'FieldAccess' || !isClassLiteral(c, first)) return left;
        left = parseClassLiteral(c, first);
        break;
      default:
        return left;
    }
  }
}

/** Does a whole type followed by `.class` begin at token `first`? */
export function isClassLiteral(c: Cursor, first: number): boolean {
  const after = skipType(c, first);
  return after > 0 && c.kinds[after] === T.Dot && c.kinds[after + 1] === T.$class;
}

/** Reads `Type.class` from token `first` on: what was an expression so far turns out to be a type. */
export function parseClassLiteral(c: Cursor, first: number): Expression {
  if (!isClassLiteral(c, first)) throw c.unexpected();
  c.position = first;
  c.kind = c.kinds[first]!;
  const { start, line, column } = c;
  const type = parseTypeBeforeClass(c);
  return { kind: 'TypeLiteral', start, end: c.lastEnd, line, column, type };
}

function parseTypeBeforeClass(c: Cursor) {
  const type = parseType(c);
  c.expect(T.Dot);
  c.expect(T.$class);
  return type;
}
