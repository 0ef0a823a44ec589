import { throwApex, type DmlExceptionRow } from '../../runtime/exceptions.ts';
import type { DmlOperation } from '../../runtime/services.ts';
import type { RowWork } from './row-work.ts';

/** Throws the DmlException of a statement whose rows have errors. */
export function throwDmlException(operation: DmlOperation | 'merge', works: readonly RowWork[]): never {
  const failed = works.filter((work) => work.errors.length > 0);
  const rows: DmlExceptionRow[] = failed.flatMap((work) => work.errors.map((error) => ({ index: work.index, id: existingId(work), ...error })));
  const [first] = rows;
  const verb = operation[0]?.toUpperCase() + operation.slice(1);
  const id = first?.id == null ? '' : ` with id ${first.id}`;
  const text = first === undefined ? '' : `${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`;
  return throwApex('System.DmlException', `${verb} failed. First exception on row ${first?.index ?? 0}${id}; first error: ${text}`, rows);
}

/** Rows that were to be inserted have no id to tell. */
function existingId(work: RowWork): string | null {
  return work.old === null ? null : work.id;
}
