import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { MappingInput } from './MappingInput.ts';
import { SyncDefinition } from './SyncDefinition.ts';
import { SyncInput } from './SyncInput.ts';

/** What a sync must have to be saved (MP-1, MP-2). Each refusal is a sentence that says what to change. */
export class SyncRules {
  private static readonly NAME_LENGTH: Integer = 80;
  private static readonly EVENT_NAME_LENGTH: Integer = 200;
  private static readonly ATTRIBUTE_LENGTH: Integer = 200;

  /** @param fields - the fields of the object by lower-case name */
  static check(input: SyncInput, fields: Map<string, Schema.SObjectField>): void {
    SyncRules.checkBasics(input);
    let identifiers: Integer = 0;
    const attributes = new Set<string>();
    for (const mapping of input.mappings) {
      SyncRules.checkField(input, mapping, fields);
      if (mapping.isIdentifier) {
        identifiers++;
      } else {
        SyncRules.checkAttribute(mapping, attributes);
      }
    }
    if (identifiers === 0) {
      throw new InvalidInputException(
        'No field is mapped to Customer ID. Choose the field that identifies a person at MoEngage.',
      );
    }
    if (identifiers > 1) {
      throw new InvalidInputException('More than one field is mapped to Customer ID. Keep one of them.');
    }
  }

  private static checkBasics(input: SyncInput): void {
    if (input.name === null || String.isBlank(input.name)) {
      throw new InvalidInputException('Sync name is empty. Enter one, such as "Contacts to MoEngage Users".');
    }
    if (input.name.length() > SyncRules.NAME_LENGTH) {
      throw new InvalidInputException(`Sync name is longer than ${SyncRules.NAME_LENGTH} characters. Shorten it.`);
    }
    if (input.connectionId === null) {
      throw new InvalidInputException('No connection is chosen. Choose one, or add it under Connections first.');
    }
    const isEvents = input.entity !== null && input.entity.equals(SyncDefinition.EVENTS);
    if (!isEvents && !(input.entity !== null && input.entity.equals(SyncDefinition.USERS))) {
      throw new InvalidInputException('Choose what the records are at MoEngage: Users or Events.');
    }
    if (isEvents && (input.eventName === null || String.isBlank(input.eventName))) {
      throw new InvalidInputException('Event name is empty. Enter the name that the event has at MoEngage.');
    }
    if (input.eventName !== null && input.eventName.length() > SyncRules.EVENT_NAME_LENGTH) {
      throw new InvalidInputException(
        `Event name is longer than ${SyncRules.EVENT_NAME_LENGTH} characters. Shorten it.`,
      );
    }
  }

  private static checkField(input: SyncInput, mapping: MappingInput, fields: Map<string, Schema.SObjectField>): void {
    if (mapping.salesforceField === null || String.isBlank(mapping.salesforceField)) {
      throw new InvalidInputException('A row of the mapping has no Salesforce field. Choose one or remove the row.');
    }
    if (!fields.containsKey(mapping.salesforceField.toLowerCase())) {
      throw new InvalidInputException(
        `The object ${input.salesforceObject} has no field ${mapping.salesforceField} that you can see. Choose another field.`,
      );
    }
  }

  private static checkAttribute(mapping: MappingInput, attributes: Set<string>): void {
    const attribute = mapping.moEngageAttribute;
    if (attribute === null || String.isBlank(attribute)) {
      throw new InvalidInputException(
        `The field ${mapping.salesforceField} has no MoEngage attribute. Choose one or remove the row.`,
      );
    }
    if (attribute.length() > SyncRules.ATTRIBUTE_LENGTH) {
      throw new InvalidInputException(
        `The attribute "${attribute.left(40)}…" is longer than ${SyncRules.ATTRIBUTE_LENGTH} characters. Shorten it.`,
      );
    }
    if (!attributes.add(attribute)) {
      throw new InvalidInputException(`The attribute "${attribute}" is mapped twice. Keep one of the rows.`);
    }
  }
}
