import type { ApexType } from './types.ts';

/** Each expression is one node; parentheses are no nodes: the printer puts them where the precedence table wants them. */
export type Expression =
  | { kind: 'Name'; name: string }
  | { kind: 'This' }
  | { kind: 'Super' }
  | { kind: 'TypeReference'; type: ApexType }
  | { kind: 'Text'; value: string }
  /** A number, `true`, `false`, `null`, as written in Apex. */
  | { kind: 'Literal'; text: string }
  | { kind: 'Member'; target: Expression; name: string; optional: boolean }
  | { kind: 'Index'; target: Expression; index: Expression }
  | { kind: 'Call'; target: Expression | null; name: string; optional: boolean; arguments: readonly Expression[] }
  /** `this(...)` and `super(...)` in a constructor. */
  | { kind: 'ConstructorCall'; keyword: 'this' | 'super'; arguments: readonly Expression[] }
  | { kind: 'New'; type: ApexType; arguments: readonly Expression[] }
  | { kind: 'NewRecord'; type: ApexType; fields: readonly { name: string; value: Expression }[] }
  | { kind: 'NewCollection'; type: ApexType; elements: readonly Expression[] }
  | { kind: 'NewMap'; type: ApexType; entries: readonly (readonly [Expression, Expression])[] }
  | { kind: 'Cast'; type: ApexType; operand: Expression }
  | { kind: 'InstanceOf'; operand: Expression; type: ApexType }
  | { kind: 'Prefix'; operator: string; operand: Expression }
  | { kind: 'Postfix'; operator: string; operand: Expression }
  | { kind: 'Binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'Assign'; operator: string; left: Expression; right: Expression }
  | { kind: 'Conditional'; condition: Expression; whenTrue: Expression; whenFalse: Expression }
  /** Text parts and binds in turn: parts has one element more than binds. */
  | { kind: 'Soql'; parts: readonly string[]; binds: readonly Expression[] };

type Node<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

export const name = (text: string): Node<'Name'> => ({ kind: 'Name', name: text });
export const thisExpression: Expression = { kind: 'This' };
export const superExpression: Expression = { kind: 'Super' };
export const typeReference = (of: ApexType): Expression => ({ kind: 'TypeReference', type: of });
export const text = (value: string): Node<'Text'> => ({ kind: 'Text', value });
export const literal = (source: string): Node<'Literal'> => ({ kind: 'Literal', text: source });
export const nullLiteral = literal('null');
export const member = (target: Expression, memberName: string, optional = false): Expression => ({ kind: 'Member', target, name: memberName, optional });
export const index = (target: Expression, at: Expression): Expression => ({ kind: 'Index', target, index: at });
export const call = (target: Expression | null, method: string, args: readonly Expression[] = [], optional = false): Expression => ({
  kind: 'Call',
  target,
  name: method,
  optional,
  arguments: args,
});
export const constructorCall = (keyword: 'this' | 'super', args: readonly Expression[]): Expression => ({ kind: 'ConstructorCall', keyword, arguments: args });
export const newObject = (of: ApexType, args: readonly Expression[] = []): Expression => ({ kind: 'New', type: of, arguments: args });
export const newRecord = (of: ApexType, fields: readonly { name: string; value: Expression }[]): Expression => ({ kind: 'NewRecord', type: of, fields });
export const newCollection = (of: ApexType, elements: readonly Expression[]): Expression => ({ kind: 'NewCollection', type: of, elements });
export const newMap = (of: ApexType, entries: readonly (readonly [Expression, Expression])[]): Expression => ({ kind: 'NewMap', type: of, entries });
export const cast = (to: ApexType, operand: Expression): Expression => ({ kind: 'Cast', type: to, operand });
export const instanceOf = (operand: Expression, of: ApexType): Expression => ({ kind: 'InstanceOf', operand, type: of });
export const prefix = (operator: string, operand: Expression): Expression => ({ kind: 'Prefix', operator, operand });
export const postfix = (operator: string, operand: Expression): Expression => ({ kind: 'Postfix', operator, operand });
export const binary = (left: Expression, operator: string, right: Expression): Expression => ({ kind: 'Binary', operator, left, right });
export const assign = (left: Expression, operator: string, right: Expression): Expression => ({ kind: 'Assign', operator, left, right });
export const conditional = (condition: Expression, whenTrue: Expression, whenFalse: Expression): Expression => ({
  kind: 'Conditional',
  condition,
  whenTrue,
  whenFalse,
});
export const soql = (parts: readonly string[], binds: readonly Expression[]): Expression => ({ kind: 'Soql', parts, binds });
