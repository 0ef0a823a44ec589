import { CustomerIds } from '../CustomerIds.ts';
import { ValueFormatter } from '../ValueFormatter.ts';

/** MP-3: every field type as MoEngage takes it. */
@IsTest
export class ValueFormatterTest {
  @IsTest static nullStaysNull(): void {
    Assert.isNull(ValueFormatter.format(Schema.DisplayType.STRING, null));
    Assert.isNull(ValueFormatter.asText(Schema.DisplayType.STRING, null));
  }

  @IsTest static datesAndTimes(): void {
    const moment = Datetime.newInstanceGmt(2026, 3, 4, 5, 6, 7);
    Assert.areEqual(
      '2026-03-04T05:06:07Z',
      ValueFormatter.format(Schema.DisplayType.DATETIME, moment),
      'UTC with a literal Z',
    );
    Assert.areEqual('2026-03-04', ValueFormatter.format(Schema.DisplayType.DATE, Date.newInstance(2026, 3, 4)));
    Assert.areEqual('05:06:07', ValueFormatter.format(Schema.DisplayType.TIME, Time.newInstance(5, 6, 7, 8)));
  }

  @IsTest static numbersAndBooleansStayWhatTheyAre(): void {
    Assert.areEqual(
      '12.50',
      JSON.serialize(ValueFormatter.format(Schema.DisplayType.CURRENCY, Decimal.valueOf('12.50'))),
    );
    Assert.areEqual('7', JSON.serialize(ValueFormatter.format(Schema.DisplayType.INTEGER, 7)));
    Assert.areEqual('true', JSON.serialize(ValueFormatter.format(Schema.DisplayType.BOOLEAN, true)));
  }

  @IsTest static multiPicklistIsAnArray(): void {
    Assert.areEqual('["a","b"]', JSON.serialize(ValueFormatter.format(Schema.DisplayType.MULTIPICKLIST, 'a;b')));
  }

  @IsTest static textOfOtherTypes(): void {
    for (const type of new List<Schema.DisplayType>([
      Schema.DisplayType.STRING,
      Schema.DisplayType.TEXTAREA,
      Schema.DisplayType.EMAIL,
      Schema.DisplayType.PHONE,
      Schema.DisplayType.URL,
      Schema.DisplayType.PICKLIST,
      Schema.DisplayType.REFERENCE,
      Schema.DisplayType.ID,
    ])) {
      Assert.areEqual('text', ValueFormatter.format(type, 'text'), type.name());
    }
  }

  @IsTest static longTextIsCutBetweenCharacters(): void {
    Assert.areEqual(512, (ValueFormatter.format(Schema.DisplayType.TEXTAREA, 'x'.repeat(40000)) as string).length());
    const cut = ValueFormatter.format(Schema.DisplayType.TEXTAREA, 'x'.repeat(511) + '😀😀') as string;
    Assert.areEqual(511, cut.length(), 'never half of a character');
  }

  @IsTest static numbersAsCustomerIdHaveNoTrailingZeros(): void {
    Assert.areEqual('1234567', ValueFormatter.asText(Schema.DisplayType.DOUBLE, Decimal.valueOf('1234567.00')));
    Assert.areEqual('0.5', ValueFormatter.asText(Schema.DisplayType.DOUBLE, Decimal.valueOf('0.50')));
  }

  @IsTest static customerIdsThatMoEngageRefuses(): void {
    Assert.isTrue(CustomerIds.isUsable('003000000000001AAA'));
    Assert.isTrue(CustomerIds.isUsable('ab'));
    for (const value of new List<string>([
      '',
      ' ',
      'a',
      'null',
      'None',
      'N/A',
      '-1',
      '  guest ',
      'undefined'.left(1),
    ])) {
      Assert.isFalse(CustomerIds.isUsable(value), `RT-8: ${value}`);
    }
    Assert.isFalse(CustomerIds.isUsable(null), 'RT-8');
  }
}
