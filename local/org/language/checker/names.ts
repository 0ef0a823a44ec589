import type { BoundExpression } from '../bound/tree.ts';
import type { Expression, FieldAccess, Identifier, SourceRange } from '../syntax/ast.ts';
import { findField } from '../types/members.ts';
import { classType, ERROR, OBJECT } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import type { FieldSymbol } from '../types/symbols.ts';
import { bindExpression } from './expressions.ts';
import { temporary } from './scope.ts';
import type { Code } from './scope.ts';
import { findClass, findType, isTypeVisible, uses } from './site.ts';
import { isVisible } from './visibility.ts';
import { staticToken, tokenMember, triggerVariable } from './tokens.ts';

/** What a (dotted) name stands for: a value, a type, or the first part of something longer. */
export type Named =
  | { readonly kind: 'value'; readonly value: BoundExpression }
  | { readonly kind: 'type'; readonly type: ApexType; readonly names: readonly string[] }
  | { readonly kind: 'path'; readonly names: readonly string[] };

const value = (of: BoundExpression): Named => ({ kind: 'value', value: of });

/** A name, or an expression in front of a dot. */
export function bindName(code: Code, expression: Expression): Named {
  if (expression.kind === 'Identifier') return bindIdentifier(code, expression);
  if (expression.kind === 'FieldAccess') return bindFieldAccess(code, expression);
  return value(bindExpression(code, expression));
}

/** As a value; reports what is none. */
export function valueOf(code: Code, named: Named, at: SourceRange): BoundExpression {
  if (named.kind === 'value') return named.value;
  const name = named.names[0] ?? '';
  const { owner } = code.site;
  const misplaced = named.names.length === 1 && code.isStatic && owner !== null ? misplacedField(classType(owner), name) : null;
  code.error(at, misplaced ?? `Variable does not exist: ${name}`);
  return { kind: 'Invalid', type: ERROR };
}

/** A variable may have the name of a class: its static members are then meant. */
export const namesType = (code: Code, expression: Expression): boolean =>
  expression.kind === 'Identifier' && findType(code.site, [expression.name]) !== undefined;

function bindIdentifier(code: Code, identifier: Identifier): Named {
  const variable = findVariable(code, identifier.name);
  return variable !== null ? value(variable) : typeNamed(code, identifier.name);
}

function typeNamed(code: Code, name: string): Named {
  const type = findType(code.site, [name]);
  return type ? { kind: 'type', type, names: [name] } : { kind: 'path', names: [name] };
}

/** A local, then fields of the class and of the classes around it. */
export function findVariable(code: Code, name: string): BoundExpression | null {
  const local = code.find(name);
  if (local) return { kind: 'LocalRead', type: local.type, local };
  const { owner } = code.site;
  for (let around = owner; around !== null; around = around.outer) {
    const found = findField(classType(around), name);
    if (found === null) continue;
    if (found.field.isStatic) return readStatic(code, found.field, found.type);
    // Static code does not see an instance variable: its name may still mean a type (`contactSelector.find()` calls ContactSelector).
    if (around !== owner || code.isStatic) continue;
    if (found.field.hasAccessors) code.effects++;
    return {
      kind: 'FieldRead',
      type: found.type,
      target: { kind: 'ThisValue', type: classType(around) },
      field: found.field,
      raw: code.accessorOf === found.field,
    };
  }
  return null;
}

export function readStatic(code: Code, field: FieldSymbol, type: ApexType): BoundExpression {
  uses(code.site, field.owner);
  if (field.hasAccessors) code.effects++;
  if (field.kind === 'constant') return { kind: 'EnumMember', type, field };
  if (field.platform !== null) return { kind: 'PropertyRead', type, target: null, field };
  return { kind: 'StaticRead', type, field, raw: code.accessorOf === field };
}

function bindFieldAccess(code: Code, access: FieldAccess): Named {
  const name = access.name.text;
  const target =
    access.target.kind === 'SuperExpression'
      ? value({ kind: 'ThisValue', type: code.site.owner?.superclass ?? OBJECT })
      : bindName(code, access.target);
  switch (target.kind) {
    case 'value': {
      const member = memberOfValue(
        code,
        target.value,
        access.name,
        access.isSafe,
        access.target.kind === 'ParenthesizedExpression',
      );
      if (member?.kind === 'FieldRead' && access.target.kind === 'SuperExpression')
        return value({ ...member, raw: false, isSuper: true });
      if (member?.kind === 'StaticRead' && !namesType(code, access.target))
        code.error(access.name, misplacedField(target.value.type, name) ?? `Variable does not exist: ${name}`);
      if (member !== null) return value(member);
      // A variable may share its name with a type: `Account account; … Account.Name`.
      if (access.target.kind === 'Identifier') {
        const type = findType(code.site, [access.target.name]);
        const token = type && memberOfType(code, type, [access.target.name], name, access.name);
        if (token) return token;
      }
      if (target.value.type.kind !== 'error') code.error(access.name, `Variable does not exist: ${name}`);
      return value({ kind: 'Invalid', type: ERROR });
    }
    case 'type': {
      const member = memberOfType(code, target.type, target.names, name, access.name);
      if (member) return member;
      code.error(access.name, misplacedField(target.type, name) ?? `Variable does not exist: ${name}`);
      return value({ kind: 'Invalid', type: ERROR });
    }
    case 'path': {
      const trigger =
        target.names.length === 1 && /^trigger$/i.test(target.names[0]!) ? triggerVariable(code, access.name) : null;
      if (trigger) return value(trigger);
      const names = [...target.names, name];
      const token = staticToken(code, names);
      if (token) return value(token);
      const type = findType(code.site, names);
      if (type?.kind === 'class' && !isTypeVisible(code.site, type.symbol)) {
        code.error(access.name, `Type is not visible: ${type.symbol.fullName}`);
        return value({ kind: 'Invalid', type: ERROR });
      }
      return type ? { kind: 'type', type, names } : { kind: 'path', names };
    }
  }
}

/** A field of a class that stands where only the other kind may: `Main.instanceField`, `main.staticField`. */
function misplacedField(type: ApexType, name: string): string | null {
  const found = type.kind === 'class' && type.symbol.origin === 'user' ? findField(type, name) : null;
  if (found === null) return null;
  return found.field.isStatic
    ? `Static field cannot be referenced from a non static context: ${found.field.name} from the type ${found.field.owner.name}`
    : `Non static field cannot be referenced from a static context: ${found.field.name} from the type ${found.field.owner.name}`;
}

/** `value.name`; null when there is no such member. A `?.` chain in front goes on through this member. */
function memberOfValue(
  code: Code,
  target: BoundExpression,
  name: FieldAccess['name'],
  isSafe: boolean,
  chainEnds: boolean,
): BoundExpression | null {
  return throughSafe(target, isSafe, chainEnds, (receiver) => directMember(code, receiver, name));
}

/**
 * Puts a member access or call behind a `?.` chain: the whole rest of the chain is skipped when the value in front is null. `build` makes
 * the access from the receiver.
 */
export function throughSafe(
  target: BoundExpression,
  isSafe: boolean,
  chainEnds: boolean,
  build: (receiver: BoundExpression) => BoundExpression | null,
): BoundExpression | null {
  if (target.kind === 'SafeNavigation' && !chainEnds) {
    const rest = throughSafe(target.rest, isSafe, false, build);
    return rest === null ? null : { ...target, type: rest.type, rest };
  }
  if (!isSafe) return build(target);
  const hold = temporary(target.type);
  const rest = build(hold);
  if (rest !== null) return { kind: 'SafeNavigation', type: rest.type, target, temporary: hold, rest };
  // `[SELECT …]?.Name` is null where the query finds nothing.
  if (target.kind !== 'Query' || target.type.kind !== 'list' || target.type.element.kind !== 'sobject') return null;
  const record = temporary(target.type.element);
  const ofRecord = build(record);
  return ofRecord === null
    ? null
    : { kind: 'SafeNavigation', type: ofRecord.type, target: { kind: 'Conversion', conversion: 'recordOrNull', operand: target, type: record.type }, temporary: record, rest: ofRecord };
}

function directMember(code: Code, target: BoundExpression, name: FieldAccess['name']): BoundExpression | null {
  const { catalogue, namespace } = code.site;
  const { type } = target;
  if (type.kind === 'error') return { kind: 'Invalid', type: ERROR };
  // `[SELECT …].Name` reads the single record.
  if (type.kind === 'list' && target.kind === 'Query' && type.element.kind === 'sobject') {
    return directMember(
      code,
      { kind: 'Conversion', conversion: 'singleRecord', operand: target, type: type.element },
      name,
    );
  }
  if (target.kind === 'Token') {
    const token = tokenMember(code, target, name.text);
    if (token) return token;
  }
  if (type.kind === 'sobject') {
    const member = catalogue.member(type, name.text, namespace);
    if (member)
      return {
        kind: 'SObjectRead',
        type: member.type,
        target,
        name: member.kind === 'field' ? member.field.name : member.name,
        member: member.kind,
      };
    const generic = catalogue.genericField(type, name.text);
    if (generic) return { kind: 'SObjectRead', type: generic.type, target, name: generic.name, member: 'field' };
    return null;
  }
  const owner = catalogue.memberClass(type);
  if (owner === null) return null;
  const found = findField(owner, name.text);
  if (found === null) return null;
  const { field } = found;
  uses(code.site, field.owner);
  if (!isVisible(code.site, field)) {
    code.error(name, `Variable is not visible: ${field.owner.name}.${field.name}`);
    return { kind: 'Invalid', type: found.type };
  }
  if (field.isStatic) return readStatic(code, field, found.type);
  if (field.platform !== null) return { kind: 'PropertyRead', type: found.type, target, field };
  if (field.hasAccessors) code.effects++;
  return {
    kind: 'FieldRead',
    type: found.type,
    target,
    field,
    raw: code.accessorOf === field && target.kind === 'ThisValue',
  };
}

function memberOfType(
  code: Code,
  type: ApexType,
  names: readonly string[],
  name: string,
  at: SourceRange,
): Named | null {
  if (type.kind === 'class') {
    const found = findField(type, name);
    if (found?.field.isStatic) {
      if (!isVisible(code.site, found.field))
        code.error(at, `Variable is not visible: ${found.field.owner.name}.${found.field.name}`);
      return value(readStatic(code, found.field, found.type));
    }
  }
  const token = staticToken(code, [...names, name], type);
  if (token) return value(token);
  const inner = findType(code.site, [...names, name]);
  if (inner) return { kind: 'type', type: inner, names: [...names, name] };
  if (
    type.kind === 'class' &&
    names.length === 1 &&
    findClass(code.site, name) === undefined &&
    code.site.catalogue.platform.isNamespace(names[0]!)
  )
    return { kind: 'path', names: [...names, name] };
  return null;
}
