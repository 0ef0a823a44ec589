import { ancestry } from './members.ts';
import { isText, sameType } from './model.ts';
import type { ApexType, PrimitiveName } from './model.ts';

/** Number types by width; a narrower one fits into a wider one by itself. */
const numberRank: Readonly<Partial<Record<PrimitiveName, number>>> = { Integer: 0, Long: 1, Double: 2, Decimal: 3 };

const COVARIANT = 8;
/** Further than any list or map of Objects, however deep. */
const TO_OBJECT = 400;

/**
 * How far a value of one type is from another that it may be given to without a cast: 0 for the same type, larger the more general the
 * target; null when it does not fit. Overload resolution prefers the nearest.
 */
export function distance(from: ApexType, to: ApexType): number | null {
  if (from === to || from.kind === 'error' || to.kind === 'error') return 0;
  if (from.kind === 'void' || to.kind === 'void') return null;
  if (from.kind === 'null') return to.kind === 'object' ? TO_OBJECT : 1;
  if (sameType(from, to)) return 0;
  if (to.kind === 'parameter' || from.kind === 'parameter') return TO_OBJECT;
  if (to.kind === 'object') return TO_OBJECT;
  switch (from.kind) {
    case 'primitive':
      return to.kind === 'primitive' ? primitiveDistance(from.name, to.name) : null;
    case 'sobject':
      return to.kind === 'sobject' && to.describe === null && to.name !== 'AggregateResult' ? 2 : null;
    case 'list':
      if (to.kind === 'list') return elementDistance(from.element, to.element);
      return iterableDistance(from.element, to);
    case 'set':
      if (to.kind === 'set') return setDistance(from.element, to.element);
      return iterableDistance(from.element, to);
    case 'map': {
      if (to.kind !== 'map') return null;
      const key = elementDistance(from.key, to.key);
      const value = elementDistance(from.value, to.value);
      return key === null || value === null ? null : key + value;
    }
    case 'class': {
      if (to.kind !== 'class') return null;
      let steps = 0;
      for (const at of ancestry(from)) {
        if (at.symbol === to.symbol && argumentsFit(at.arguments, to.arguments)) return steps * 2;
        steps++;
      }
      return null;
    }
    default:
      return null;
  }
}

export const isAssignable = (from: ApexType, to: ApexType): boolean => distance(from, to) !== null;

function primitiveDistance(from: PrimitiveName, to: PrimitiveName): number | null {
  const width = numberRank[from];
  const target = numberRank[to];
  if (width !== undefined && target !== undefined) {
    if (target > width) return target - width;
    // Decimal and Double go into each other.
    return from === 'Decimal' && to === 'Double' ? 4 : null;
  }
  if (from === 'Id' && to === 'String') return 1;
  if (from === 'String' && to === 'Id') return 3;
  if (from === 'Date' && to === 'Datetime') return 2;
  return null;
}

/** Elements keep their representation, so only reference types vary; an sObject list fits both ways (checked at run time, as in Apex). */
function elementDistance(from: ApexType, to: ApexType): number | null {
  if (sameType(from, to)) return 0;
  if (from.kind === 'sobject' && to.kind === 'sobject')
    return from.name === 'SObject' || to.name === 'SObject' ? 2 : null;
  if (isText(from) && isText(to)) return 3;
  if (from.kind === 'primitive' && to.kind === 'primitive') return null;
  if (to.kind === 'object') return COVARIANT * 4;
  const steps = distance(from, to);
  return steps === null ? null : COVARIANT + steps;
}

function setDistance(from: ApexType, to: ApexType): number | null {
  if (isText(from) && isText(to)) return 3;
  if (from.kind === 'sobject' && to.kind === 'sobject')
    return from.name === 'SObject' || to.name === 'SObject' ? 2 : null;
  return null;
}

function iterableDistance(element: ApexType, to: ApexType): number | null {
  if (to.kind !== 'class' || to.symbol.origin !== 'platform' || to.symbol.name !== 'Iterable') return null;
  const wanted = to.arguments[0];
  return wanted === undefined ? 6 : elementDistance(element, wanted) === null ? null : 6;
}

function argumentsFit(from: readonly ApexType[], to: readonly ApexType[]): boolean {
  return to.every((wanted, index) => {
    const given = from[index];
    return (
      given === undefined ||
      wanted.kind === 'object' ||
      given.kind === 'object' ||
      elementDistance(given, wanted) !== null
    );
  });
}

/** May a cast from one type to another ever succeed? Both directions of every hierarchy, and interfaces of classes that may be extended. */
export function isCastable(from: ApexType, to: ApexType): boolean {
  if (from.kind === 'object' || to.kind === 'object' || isAssignable(from, to) || isAssignable(to, from)) return true;
  if (from.kind === 'class' && to.kind === 'class') {
    const open = (type: typeof from): boolean =>
      type.symbol.kind === 'interface' ||
      (type.symbol.kind === 'class' &&
        (type.symbol.isVirtual || type.symbol.isAbstract || type.symbol.origin === 'platform'));
    return (
      (from.symbol.kind === 'interface' && open(to)) ||
      (to.symbol.kind === 'interface' && open(from)) ||
      (from.symbol.kind === 'interface' && to.symbol.kind === 'class') ||
      from.symbol === to.symbol
    );
  }
  if (from.kind === 'list' && to.kind === 'list') return isCastable(from.element, to.element);
  if (from.kind === 'set' && to.kind === 'set') return isCastable(from.element, to.element);
  if (from.kind === 'map' && to.kind === 'map') return isCastable(from.key, to.key) && isCastable(from.value, to.value);
  if ((to.kind === 'list' || to.kind === 'set') && from.kind === 'class') return from.symbol.name === 'Iterable';
  return false;
}

/** The type of `condition ? a : b`, `a ?? b` and collection literals without a declared type: the one that the other fits into. */
export function commonType(a: ApexType, b: ApexType): ApexType | null {
  if (a.kind === 'null') return b;
  if (b.kind === 'null') return a;
  const ahead = distance(a, b);
  const back = distance(b, a);
  if (ahead !== null && (back === null || ahead <= back)) return b;
  if (back !== null) return a;
  if (a.kind === 'sobject' && b.kind === 'sobject') return { kind: 'sobject', name: 'SObject', describe: null };
  if (a.kind === 'class' && b.kind === 'class') {
    for (const parent of ancestry(a)) if (isAssignable(b, parent)) return parent;
  }
  return null;
}
