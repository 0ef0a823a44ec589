import { AttributeRules } from '../AttributeRules.ts';
import { FieldMap } from '../FieldMap.ts';
import { MoEngageTypes } from '../MoEngageTypes.ts';
import { StandardAttributes } from '../StandardAttributes.ts';
import { SyncDefinition } from '../SyncDefinition.ts';
import { ValueFormatter } from '../ValueFormatter.ts';
import { PreviewNote } from './PreviewNote.ts';

/**
 * Which values of a record MoEngage would drop, shorten or keep as text (MP-9, MP-10). Pure.
 * Source: MoEngage's tracking policies, data management and Data API pages.
 */
export class PayloadChecks {
  private static readonly MOST_ELEMENTS: Integer = 50;
  private static readonly SEPARATOR_OF_VALUES: string = ';';
  private static readonly ADDRESS_START: string = 'http';
  /** MoEngage takes these when it creates a user, and no more afterwards; `geo` not at all. */
  private static readonly UNCHANGEABLE: Set<string> = new Set<string>([
    'geo',
    'publisher_name',
    'campaign_name',
    'u_l_a',
    'cr_t',
    'moe_gaid',
    'advertising_identifier',
  ]);

  static notesOf(sync: SyncDefinition, record: SObject): List<PreviewNote> {
    const notes = new List<PreviewNote>();
    let attributes: Integer = 0;
    for (const field of sync.fields) {
      const value = record.get(field.field);
      if (field.isIdentifier || value === null) {
        continue;
      }
      attributes++;
      if (sync.isEvents() && attributes > AttributeRules.MOST_ATTRIBUTES_OF_AN_EVENT) {
        PayloadChecks.add(
          notes,
          field,
          PreviewNote.DROPPED,
          `MoEngage keeps the first ${AttributeRules.MOST_ATTRIBUTES_OF_AN_EVENT} attributes of an event.`,
        );
      } else {
        PayloadChecks.check(notes, sync, field, value);
      }
    }
    return notes;
  }

  private static check(notes: List<PreviewNote>, sync: SyncDefinition, field: FieldMap, value: ObjectValue): void {
    if (!sync.isEvents() && PayloadChecks.UNCHANGEABLE.contains(field.attribute)) {
      PayloadChecks.add(notes, field, PreviewNote.DROPPED, `MoEngage lets nobody change "${field.attribute}". Map to another attribute.`);
      return;
    }
    PayloadChecks.checkExpectedType(notes, sync, field);
    if (field.type === Schema.DisplayType.MULTIPICKLIST && !field.asText) {
      PayloadChecks.checkList(notes, field, value as string);
    } else if (field.type === Schema.DisplayType.TIME) {
      PayloadChecks.add(notes, field, PreviewNote.AS_TEXT, 'MoEngage has no type for a time of day.');
    } else if (field.asText && !MoEngageTypes.of(field.type).equals(MoEngageTypes.TEXT)) {
      PayloadChecks.add(notes, field, PreviewNote.AS_TEXT, 'The mapping asks for text.');
    } else if (PayloadChecks.isText(field)) {
      PayloadChecks.checkText(notes, field, String.valueOf(value));
    }
  }

  private static isText(field: FieldMap): boolean {
    return field.type !== Schema.DisplayType.LOCATION && MoEngageTypes.of(field.type).equals(MoEngageTypes.TEXT);
  }

  private static checkText(notes: List<PreviewNote>, field: FieldMap, text: string): void {
    const longest = ValueFormatter.MAXIMUM_TEXT_LENGTH;
    if (text.length() <= longest) {
      return;
    }
    if (field.type === Schema.DisplayType.URL || text.startsWithIgnoreCase(PayloadChecks.ADDRESS_START)) {
      PayloadChecks.add(notes, field, PreviewNote.CHANGED, `An address of ${text.length()} characters is cut to ${longest}, and leads nowhere then.`);
    } else {
      PayloadChecks.add(notes, field, PreviewNote.CHANGED, `The text of ${text.length()} characters is cut to ${longest}.`);
    }
  }

  private static checkList(notes: List<PreviewNote>, field: FieldMap, value: string): void {
    const size = value.split(PayloadChecks.SEPARATOR_OF_VALUES).size();
    if (size > PayloadChecks.MOST_ELEMENTS) {
      PayloadChecks.add(notes, field, PreviewNote.CHANGED, `MoEngage keeps ${PayloadChecks.MOST_ELEMENTS} of the ${size} values.`);
    }
  }

  /** MoEngage's own attributes have a type: another one is dropped, silently, or kept as text. */
  private static checkExpectedType(notes: List<PreviewNote>, sync: SyncDefinition, field: FieldMap): void {
    const standard = StandardAttributes.find(field.attribute);
    if (standard === null || sync.isEvents()) {
      return;
    }
    const sent = field.asText ? MoEngageTypes.TEXT : MoEngageTypes.of(field.type);
    if (!sent.equals(standard.dataType) && !standard.dataType!.equals(MoEngageTypes.TEXT)) {
      PayloadChecks.add(
        notes,
        field,
        PreviewNote.DROPPED,
        `MoEngage expects ${standard.dataType} for "${standard.label}", and the field gives ${sent}.`,
      );
    }
  }

  private static add(notes: List<PreviewNote>, field: FieldMap, effect: string, reason: string): void {
    notes.add(new PreviewNote(field.fieldName, field.attribute, effect, reason));
  }
}
