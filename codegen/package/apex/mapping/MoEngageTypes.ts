/** What a field's value is at MoEngage (MP-3). Pure; ValueFormatter makes the values. */
export class MoEngageTypes {
  static readonly TEXT: string = 'string';

  static of(type: Schema.DisplayType): string {
    switch (type) {
      case Schema.DisplayType.BOOLEAN:
        return 'boolean';
      case Schema.DisplayType.INTEGER:
      case Schema.DisplayType.LONG:
      case Schema.DisplayType.DOUBLE:
      case Schema.DisplayType.CURRENCY:
      case Schema.DisplayType.PERCENT:
        return 'number';
      case Schema.DisplayType.DATE:
      case Schema.DisplayType.DATETIME:
        return 'datetime';
      case Schema.DisplayType.MULTIPICKLIST:
        return 'array';
      default:
        return MoEngageTypes.TEXT;
    }
  }
}
