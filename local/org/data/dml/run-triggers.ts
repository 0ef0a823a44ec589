import { ApexException, LimitException, captureStack, exceptionClass } from '../../runtime/exceptions.ts';
import { services, transaction, type TriggerOperation } from '../../runtime/services.ts';
import { isReadOnlyViolation, type SObjectRecord } from '../../runtime/sobject.ts';
import { exceptionText } from '../../runtime/values/text.ts';
import { stackTraceText } from '../../runtime/stack.ts';
import { fail, type RowWork } from './row-work.ts';

const maximumDepth = 16;

export function hasTriggers(object: string, operations: readonly TriggerOperation[]): boolean {
  return services().classes.triggersOf(object).some((trigger) => operations.some((operation) => trigger.operations.has(operation)));
}

/**
 * Runs the triggers of an object for one operation. Errors that they add to records become errors of their rows; an exception fails all rows.
 * `carriers`: the records on which errors count (`Trigger.new`, or `Trigger.old` of a delete), in the order of `works`.
 */
export function runTriggers(
  operation: TriggerOperation, works: readonly RowWork[], newList: readonly SObjectRecord[] | null, oldList: readonly SObjectRecord[] | null,
): void {
  const [first] = works;
  if (first === undefined) return;
  const object = first.input.$describe.name;
  const { triggers } = transaction();
  for (const trigger of services().classes.triggersOf(object)) {
    if (!trigger.operations.has(operation)) continue;
    if (triggers.length >= maximumDepth) {
      return failAll(works, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `${trigger.name}: maximum trigger depth exceeded\n${object} trigger event ${eventName(operation)}`);
    }
    triggers.push({ object, operation, newList, oldList, size: works.length });
    try {
      trigger.run();
    } catch (error) {
      const exception = asApex(error);
      if (exception === null || exception instanceof LimitException) throw error;
      const at = stackTraceText(exception);
      const place = at === '' ? `Trigger.${trigger.name}: line 1, column 1` : at;
      return failAll(works, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `${qualified(trigger)}: execution of ${eventName(operation)}\n\ncaused by: ${exceptionText(exception)}\n\n${place}`);
    } finally {
      triggers.pop();
    }
  }
  takeErrors(works, newList ?? oldList ?? []);
}

/** Errors that code put on records, moved to their rows. */
function takeErrors(works: readonly RowWork[], carriers: readonly SObjectRecord[]): void {
  carriers.forEach((record, index) => {
    for (const error of record.$errors) fail(works[index] as RowWork, error.statusCode, error.message, error.fields);
  });
}

function failAll(works: readonly RowWork[], statusCode: string, message: string): void {
  for (const work of works) fail(work, statusCode, message);
}

function qualified({ name, namespace }: { name: string; namespace: string | null }): string {
  return namespace === null ? name : `${namespace}.${name}`;
}

/** `BEFORE_INSERT` -> `BeforeInsert`. */
function eventName(operation: TriggerOperation): string {
  return operation.split('_').map((word) => word[0] + word.slice(1).toLowerCase()).join('');
}

/** Errors of V8 that are exceptions of Apex; null for errors of this program. */
function asApex(error: unknown): ApexException | null {
  if (error instanceof ApexException) return error;
  const typeName = isReadOnlyViolation(error)
    ? 'System.FinalException'
    : error instanceof TypeError && /^Cannot (read|set) properties of null/.test(error.message)
      ? 'System.NullPointerException'
      : null;
  if (typeName === null) return null;
  const message = typeName === 'System.FinalException' ? 'Record is read-only' : 'Attempt to de-reference a null object';
  const exception = new (exceptionClass(typeName))(message);
  exception.stack = (error as Error).stack ?? null;
  return captureStack(exception);
}
