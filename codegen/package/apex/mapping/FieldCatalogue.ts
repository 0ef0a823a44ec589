import { CompoundFields } from './CompoundFields.ts';
import { CreateNeeds } from './CreateNeeds.ts';
import { FieldOption } from './FieldOption.ts';
import { FilterComparisons } from './filter/FilterComparisons.ts';
import { FormulaSources } from './FormulaSources.ts';
import { MoEngageTypes } from './MoEngageTypes.ts';
import { ObjectFields } from './ObjectFields.ts';
import { ValueFormatter } from './ValueFormatter.ts';

/**
 * The fields of an object that a mapping may use (MP-3, MP-4): those that the user can read, without the compound ones, whose components are
 * there instead.
 */
@WithSharing
export class FieldCatalogue {
  private static readonly FORMULA_WARNING: string =
    'Salesforce does not tell when the result of a formula changes: a change of it alone sends nothing.';

  /** By label. */
  static of(objectName: string): List<FieldOption> {
    const fields = ObjectFields.of(objectName);
    const components = CompoundFields.componentsByCompound(fields);
    const needs = CreateNeeds.of(objectName);
    const byLabel = new Map<string, FieldOption>();
    for (const field of fields.values()) {
      const describe = field.getDescribe();
      if (describe.isAccessible() && !FieldCatalogue.isLeftOut(describe, components)) {
        const option = FieldCatalogue.option(describe, fields);
        option.isRequiredToCreate = needs.contains(describe.getName());
        byLabel.put(`${option.label.toLowerCase()} ${option.apiName}`, option);
      }
    }
    const keys = new List<string>(byLabel.keySet());
    keys.sort();
    const options = new List<FieldOption>();
    for (const key of keys) {
      options.add(byLabel.get(key)!);
    }
    return options;
  }

  private static isLeftOut(describe: Schema.DescribeFieldResult, components: Map<string, List<string>>): boolean {
    switch (describe.getType()) {
      case Schema.DisplayType.LOCATION:
      case Schema.DisplayType.BASE64:
      case Schema.DisplayType.COMPLEXVALUE:
        return true;
      default:
        return CompoundFields.isUnmappable(describe, components);
    }
  }

  private static option(
    describe: Schema.DescribeFieldResult,
    fields: Map<string, Schema.SObjectField>,
  ): FieldOption {
    const option = new FieldOption(describe);
    const type = describe.getType();
    option.moEngageType = MoEngageTypes.of(type);
    option.note = FieldCatalogue.note(describe);
    if (describe.isCalculated()) {
      option.warning = FieldCatalogue.FORMULA_WARNING;
      option.sourceFields = FormulaSources.of(describe.getCalculatedFormula(), fields);
    }
    const kind = describe.isFilterable() ? FilterComparisons.kindOf(type) : null;
    if (kind !== null) {
      option.comparisons = FilterComparisons.of(kind);
    }
    if (type === Schema.DisplayType.PICKLIST || type === Schema.DisplayType.MULTIPICKLIST) {
      for (const entry of describe.getPicklistValues()) {
        option.picklistValues.add(entry.getValue());
      }
    }
    return option;
  }

  private static note(describe: Schema.DescribeFieldResult): string | null {
    switch (describe.getType()) {
      case Schema.DisplayType.REFERENCE:
        return 'Only the id of the linked record is sent.';
      case Schema.DisplayType.PICKLIST:
        return 'The API value is sent, not the label.';
      case Schema.DisplayType.CURRENCY:
        return 'The amount is sent as it is, without conversion and without the currency.';
      case Schema.DisplayType.TIME:
        return 'MoEngage has no type for a time of day: it is sent as text.';
      default:
        return MoEngageTypes.of(describe.getType()).equals(MoEngageTypes.TEXT) &&
          describe.getLength() > ValueFormatter.MAXIMUM_TEXT_LENGTH
          ? `MoEngage keeps ${ValueFormatter.MAXIMUM_TEXT_LENGTH} characters of a text: longer values are cut.`
          : null;
    }
  }
}
