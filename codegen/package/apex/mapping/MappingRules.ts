import { AttributeRules } from './AttributeRules.ts';
import { CompoundFields } from './CompoundFields.ts';
import { Directions } from './Directions.ts';
import { FilterComparisons } from './filter/FilterComparisons.ts';
import { ObjectFields } from './ObjectFields.ts';

/**
 * What the rows of a mapping must be, whatever way they are written (MP-2, MP-4, MP-5, CN-6, IN-2): the screen and the trigger ask here. Each
 * problem is a sentence that says what to change; null means that all is well.
 */
export class MappingRules {
  static readonly NO_IDENTIFIER: string =
    'No field is mapped to Customer ID. Choose the field that identifies a person at MoEngage.';

  private static readonly LONGEST_PATH: Integer = 255;
  private static readonly KINDS_OF_IDENTIFIERS: Set<string> = new Set<string>(['text', 'number', 'id']);

  /** Of a sync that was saved with one. */
  static identifierGone(syncName: string): string {
    return `The mapping of "${syncName}" has no field for Customer ID, or that field is gone. Open Map Fields and choose one.`;
  }

  /** A row by itself. */
  static problemOfRow(sync: Sync__c, row: FieldMapping__c): string | null {
    const fieldName = row.SalesforceField__c;
    if (fieldName === null || String.isBlank(fieldName)) {
      return 'A row of the mapping has no Salesforce field. Choose one or remove the row.';
    }
    const fields = ObjectFields.of(sync.SalesforceObject__c);
    const field = fields.get(fieldName.toLowerCase());
    if (field === null) {
      return `The object ${sync.SalesforceObject__c} has no field ${fieldName} that you can see. Choose another field.`;
    }
    const describe = field.getDescribe();
    if (describe.isNameField() || describe.getType() === Schema.DisplayType.ADDRESS) {
      const components = CompoundFields.componentsByCompound(fields);
      if (CompoundFields.isUnmappable(describe, components)) {
        return `${describe.getName()} is made of other fields: map ${String.join(components.get(fieldName.toLowerCase()) ?? new List<string>(), ', ')} instead.`;
      }
    }
    return Directions.isInbound(sync.Direction__c)
      ? MappingRules.problemOfInbound(row, describe)
      : MappingRules.problemOfOutbound(row);
  }

  /** All rows of a sync together. */
  static problemOfAll(sync: Sync__c, rows: List<FieldMapping__c>): string | null {
    let identifiers: Integer = 0;
    const attributes = new List<string>();
    const fields = new Set<string>();
    for (const row of rows) {
      if (row.IsIdentifier__c) {
        identifiers++;
      } else {
        attributes.add(row.MoEngageAttribute__c);
      }
      if (!fields.add(row.SalesforceField__c.toLowerCase()) && Directions.isInbound(sync.Direction__c)) {
        return `The field ${row.SalesforceField__c} is mapped twice: which of the two values would stay? Keep one of the rows.`;
      }
    }
    if (identifiers > 1) {
      return 'More than one field is mapped to Customer ID. Keep one of them.';
    }
    return Directions.isInbound(sync.Direction__c) ? null : AttributeRules.problemOfAll(attributes);
  }

  static hasIdentifier(rows: List<FieldMapping__c>): boolean {
    for (const row of rows) {
      if (row.IsIdentifier__c) {
        return true;
      }
    }
    return false;
  }

  private static problemOfOutbound(row: FieldMapping__c): string | null {
    if (row.IsIdentifier__c) {
      return null;
    }
    return String.isBlank(row.MoEngageAttribute__c)
      ? `The field ${row.SalesforceField__c} has no MoEngage attribute. Choose one or remove the row.`
      : AttributeRules.problemOf(row.MoEngageAttribute__c);
  }

  /** Inbound, the attribute is a path into MoEngage's event (IN-2), and the field is written. */
  private static problemOfInbound(row: FieldMapping__c, describe: Schema.DescribeFieldResult): string | null {
    if (row.IsIdentifier__c) {
      const kind = describe.isFilterable() ? FilterComparisons.kindOf(describe.getType()) : null;
      return kind !== null && MappingRules.KINDS_OF_IDENTIFIERS.contains(kind)
        ? null
        : `Records can't be searched by ${describe.getName()}. Choose a field of text, number or id for Customer ID.`;
    }
    if (String.isBlank(row.MoEngageAttribute__c)) {
      return `The field ${describe.getName()} has no MoEngage attribute. Enter one, such as "user_attributes.city".`;
    }
    if (row.MoEngageAttribute__c.length() > MappingRules.LONGEST_PATH) {
      return `The attribute "${row.MoEngageAttribute__c.left(40)}…" is longer than ${MappingRules.LONGEST_PATH} characters. Shorten it.`;
    }
    return describe.isUpdateable() || describe.isCreateable()
      ? null
      : `Nobody can write the field ${describe.getName()}, or you may not. Choose another field.`;
  }
}
