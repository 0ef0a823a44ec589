import { AttributeOption } from './AttributeOption.ts';
import { Directions } from './Directions.ts';
import { StandardAttributes } from './StandardAttributes.ts';

/** What the picker for MoEngage attributes offers (MP-3): the standard ones, then those that other mappings use. A new name may be typed. */
@WithSharing
export class AttributeCatalogue {
  private static readonly MOST_ROWS: Integer = 10000;

  static all(): List<AttributeOption> {
    const options = StandardAttributes.all();
    const known = new Set<string>();
    for (const option of options) {
      known.add(option.name);
    }
    for (const row of soql<FieldMapping__c>`
      SELECT MoEngageAttribute__c FROM FieldMapping__c
      WHERE IsIdentifier__c = FALSE AND Sync__r.Direction__c = ${Directions.OUTBOUND}
      WITH USER_MODE ORDER BY MoEngageAttribute__c LIMIT ${AttributeCatalogue.MOST_ROWS}`) {
      if (known.add(row.MoEngageAttribute__c)) {
        options.add(new AttributeOption(row.MoEngageAttribute__c, row.MoEngageAttribute__c, null, false));
      }
    }
    return options;
  }
}
