import { FieldMap } from '../mapping/FieldMap.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';

/** Which mapped fields of a record changed (RT-2). Pure: values in, names out. */
export class ChangeDetector {
  private readonly fields: Map<string, FieldMap> = new Map<string, FieldMap>();

  /** Each distinct field is compared once per record, however many syncs map it. Formulas never count. */
  constructor(syncs: List<SyncDefinition>) {
    for (const sync of syncs) {
      for (const field of sync.fields) {
        if (!field.isFormula) {
          this.fields.put(field.fieldName, field);
        }
      }
    }
  }

  /** @returns API names of the mapped fields whose values differ */
  changedFields(before: SObject, after: SObject): Set<string> {
    const changed = new Set<string>();
    for (const field of this.fields.values()) {
      if (ChangeDetector.differ(before.get(field.field), after.get(field.field))) {
        changed.add(field.fieldName);
      }
    }
    return changed;
  }

  static concerns(sync: SyncDefinition, changed: Set<string>): boolean {
    for (const field of sync.fields) {
      if (changed.contains(field.fieldName)) {
        return true;
      }
    }
    return false;
  }

  /** A change of case alone is a change: Apex's == would not see it. */
  private static differ(before: ObjectValue, after: ObjectValue): boolean {
    if (before === null || after === null) {
      return before !== null || after !== null;
    }
    if (before instanceof Decimal) {
      // 1.0 and 1.00 are one number.
      return (before as Decimal) !== (after as Decimal);
    }
    if (before instanceof Location) {
      const place = before as Location;
      const other = after as Location;
      return place.getLatitude() !== other.getLatitude() || place.getLongitude() !== other.getLongitude();
    }
    return !before.equals(after);
  }
}
