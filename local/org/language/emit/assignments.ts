import type { Assignable, Assignment, BoundExpression, Increment, Temporary } from '../bound/tree.ts';
import { emit, InvalidCode, isOwnStatic, isSimple, notNull, storageName } from './expressions.ts';
import type { FunctionText } from './module.ts';

/** A place that is read and written without doing its receiver's work twice: `before` computes what has to be kept. */
interface Place {
  readonly before: readonly string[];
  readonly read: string;
  write(value: string, isUsed: boolean): string;
}

export function emitAssignment(into: FunctionText, assignment: Assignment, isUsed: boolean): string {
  const { target, current } = assignment;
  if (current === null) {
    const place = placeOf(into, target, false);
    return withParts([...place.before, place.write(emit(into, assignment.value), isUsed)], isUsed);
  }
  const place = placeOf(into, target, true);
  const { before, value } = combined(into, place, current, assignment.value);
  return withParts([...place.before, ...before, place.write(value, isUsed)], isUsed);
}

export function emitIncrement(
  into: FunctionText,
  { target, current, value, isPrefix }: Increment,
  isUsed: boolean,
): string {
  const place = placeOf(into, target, true);
  if (!isUsed || isPrefix) {
    const next = combined(into, place, current, value);
    return withParts([...place.before, ...next.before, place.write(next.value, isUsed)], isUsed);
  }
  const held = into.temporary();
  current.name = held;
  return `(${[...place.before, `${held} = ${place.read}`, place.write(emit(into, value), false), held].join(', ')})`;
}

/** The new value as text: the value so far is read in place where that is cheap and safe. */
function combined(
  into: FunctionText,
  place: Place,
  current: Temporary,
  value: BoundExpression,
): { before: string[]; value: string } {
  if (isSimple(place.read)) {
    current.name = place.read;
    return { before: [], value: emit(into, value) };
  }
  const held = into.temporary();
  current.name = held;
  return { before: [`${held} = ${place.read}`], value: emit(into, value) };
}

const withParts = (parts: readonly string[], isUsed: boolean): string =>
  parts.length === 1 && !isUsed ? parts[0]! : `(${parts.join(', ')})`;

function placeOf(into: FunctionText, target: Assignable, isRead: boolean): Place {
  const plain = (text: string): Place => ({ before: [], read: text, write: (value) => `${text} = ${value}` });
  /** The receiver, kept when it is used twice. */
  const keep = (text: string): { before: string[]; text: string } => {
    if (!isRead || isSimple(text)) return { before: [], text };
    const held = into.temporary();
    return { before: [`${held} = ${text}`], text: held };
  };
  switch (target.kind) {
    case 'LocalRead':
      return plain(target.local.jsName);
    case 'FieldRead': {
      const { before, text } = keep(emit(into, target.target));
      const place = `${text}.${target.raw && target.field.hasAccessors ? storageName(target.field.jsName) : target.field.jsName}`;
      return { before, read: place, write: (value) => `${place} = ${value}` };
    }
    case 'StaticRead': {
      const { field } = target;
      const isOwn = isOwnStatic(into, field.owner);
      if (isOwn && (!field.hasAccessors || target.raw)) return plain(field.jsName);
      const owner = isOwn ? '' : `${into.module.classRecord(field.owner)}.`;
      return {
        before: [],
        read: `${owner}get${field.jsName}()`,
        write: (value, isUsed) => {
          if (!isUsed) return `${owner}set${field.jsName}(${value})`;
          const held = into.temporary();
          return `${owner}set${field.jsName}(${held} = ${value}), ${held}`;
        },
      };
    }
    case 'PropertyRead': {
      const { field } = target;
      const { before, text } = target.target === null ? { before: [], text: '' } : keep(notNull(into, target.target));
      const access = field.platform!.access!;
      const getter = into.module.constant(access.get, `${field.owner.name}_${field.name}`);
      const setter = into.module.constant(access.set ?? access.get, `${field.owner.name}_set_${field.name}`);
      return {
        before,
        read: `${getter}(${text})`,
        write: (value, isUsed) => {
          const args = (given: string): string => (text === '' ? given : `${text}, ${given}`);
          if (!isUsed) return `${setter}(${args(value)})`;
          const held = into.temporary();
          return `${setter}(${args(`${held} = ${value}`)}), ${held}`;
        },
      };
    }
    case 'SObjectRead': {
      const { before, text } = keep(emit(into, target.target));
      return {
        before,
        read: `(${text}.${target.name} ?? ${text}.$m(${JSON.stringify(target.name)}))`,
        write: (value) => `${text}.${target.name} = ${value}`,
      };
    }
    case 'ElementRead': {
      const list = keep(emit(into, target.target));
      const index = keep(emit(into, target.index));
      return {
        before: [...list.before, ...index.before],
        read: `${list.text}.get(${index.text})`,
        write: (value, isUsed) =>
          isUsed
            ? `${into.help('$setAt')}(${list.text}, ${index.text}, ${value})`
            : `${list.text}.set(${index.text}, ${value})`,
      };
    }
    case 'Invalid':
      throw new InvalidCode('An invalid target reached the emitter');
  }
}
