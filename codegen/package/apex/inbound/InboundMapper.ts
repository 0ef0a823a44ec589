import { MappingRules } from '../mapping/MappingRules.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { InboundChange } from './InboundChange.ts';
import { InboundEvent } from './InboundEvent.ts';
import { InboundSync } from './InboundSync.ts';
import { InboundValues } from './InboundValues.ts';

/** An event and a sync in, what is to be written out (IN-2, IN-5). Pure but for describes. */
export class InboundMapper {
  /**
   * A value that the event lacks, or that is null there, leaves its field alone: MoEngage's copy may be older than Salesforce's. An empty text
   * empties the field. Throws InvalidInputException where a value does not fit.
   */
  static change(sync: InboundSync, event: InboundEvent): InboundChange {
    const values = new Map<string, unknown>();
    for (const field of sync.fields) {
      const raw = event.value(field.path);
      if (raw === null) {
        continue;
      }
      if (!field.describe.isUpdateable() && !field.describe.isCreateable()) {
        throw new InvalidInputException(
          `The user who calls for MoEngage may not write the field ${field.fieldName}. Give that user the right, or remove the field from the mapping.`,
        );
      }
      values.put(field.fieldName, InboundValues.convert(field.describe, raw));
    }
    return new InboundChange(event, values);
  }

  /** @returns Customer ID as a value of the identifier's field; throws InvalidInputException where it can't be one */
  static identifier(sync: InboundSync, event: InboundEvent): ObjectValue {
    if (sync.identifier === null) {
      throw new InvalidInputException(MappingRules.identifierGone(sync.name));
    }
    if (String.isBlank(event.customerId)) {
      throw new InvalidInputException('The event has no uid, which is Customer ID, so its record can not be found.');
    }
    return InboundValues.convert(sync.identifier.describe, event.customerId);
  }
}
