import { parseFormula } from '../../formula/index.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import type { ObjectTable } from '../store/object-table.ts';
import { formulaContext } from '../formulas/formula-fields.ts';
import { parentReader, pathValue } from './record-formulas.ts';
import { fail, recordOfRow, type RowWork } from './row-work.ts';

/** The object's active validation rules over the rows about to be saved. */
export function checkValidationRules(table: ObjectTable, works: readonly RowWork[]): void {
  const rules = table.describe.validationRules.filter((rule) => rule.active);
  if (rules.length === 0) return;
  const read = parentReader();
  for (const work of works) {
    const record = recordOfRow(table, work.row);
    const before: SObjectRecord | null = work.old === null ? null : recordOfRow(table, work.old);
    const context = formulaContext((path) => pathValue(record, path, read), false, {
      isNew: work.old === null,
      isClone: work.input.$state?.cloned === true,
      prior: (path) => pathValue(before ?? record, path, read),
    });
    for (const rule of rules) {
      if (parseFormula(rule.errorConditionFormula).evaluate(context) !== true) continue;
      const field = rule.errorDisplayField === null ? undefined : table.describe.fields.get(rule.errorDisplayField.toLowerCase());
      fail(work, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.errorMessage, field === undefined ? [] : [field.name]);
    }
  }
}
