import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { InboundValues } from '../InboundValues.ts';
import { InboundData } from './InboundData.ts';

/** IN-5: values are checked against field types before any DML. IN-2: where a value stands in an event. */
@IsTest
export class InboundValuesTest {
  @IsTest static textTakesTextAndNumbers(): void {
    Assert.areEqual('x', InboundValuesTest.convert(Contact.LastName, ' x '), 'IN-5');
    Assert.areEqual('42', InboundValuesTest.convert(Contact.LastName, 42), 'IN-5');
    Assert.isNull(InboundValuesTest.convert(Contact.LastName, ''), 'IN-2: an empty text empties the field');
    InboundValuesTest.refused(Contact.LastName, 'x'.repeat(81), 'at most 80 characters');
    InboundValuesTest.refused(Contact.LastName, new Map<string, unknown>(), 'no object');
    InboundValuesTest.refused(Contact.LastName, new List<unknown>(['a']), 'no list');
  }

  @IsTest static checkboxes(): void {
    Assert.areEqual(true, InboundValuesTest.convert(Contact.DoNotCall, true), 'IN-5');
    Assert.areEqual(true, InboundValuesTest.convert(Contact.DoNotCall, 'TRUE'), 'IN-5');
    Assert.areEqual(false, InboundValuesTest.convert(Contact.DoNotCall, 0), 'IN-5');
    InboundValuesTest.refused(Contact.DoNotCall, 'yes', 'true or false');
  }

  @IsTest static numbers(): void {
    Assert.areEqual(7, InboundValuesTest.convert(Account.NumberOfEmployees, '7'), 'IN-5');
    Assert.areEqual(7, InboundValuesTest.convert(Account.NumberOfEmployees, Decimal.valueOf('7.0')), 'IN-5');
    Assert.areEqual(Decimal.valueOf('12.5'), InboundValuesTest.convert(Account.AnnualRevenue, '12.5'), 'IN-5');
    InboundValuesTest.refused(Account.AnnualRevenue, 'much', 'a number');
    InboundValuesTest.refused(Account.AnnualRevenue, true, 'a number');
    InboundValuesTest.refused(Account.AnnualRevenue, '9'.repeat(30), 'digits before the decimal point');
    InboundValuesTest.refused(Account.NumberOfEmployees, '99999999999', 'takes a');
  }

  @IsTest static datesAndMoments(): void {
    const day = Date.newInstance(2026, 3, 31);
    Assert.areEqual(day, InboundValuesTest.convert(Contact.Birthdate, '2026-03-31'), 'IN-5');
    Assert.areEqual(day, InboundValuesTest.convert(Contact.Birthdate, '2026-03-31T23:59:59Z'), 'IN-5');
    const moment = Datetime.newInstanceGmt(2026, 3, 31, 8, 0, 0);
    for (const raw of new List<ObjectValue>([
      '2026-03-31T08:00:00Z',
      '2026-03-31T08:00:00.000Z',
      '2026-03-31T08:00:00',
      '2026-03-31 08:00:00',
      '2026-03-31T10:00:00+02:00',
      1774944000,
      1774944000000,
      '1774944000',
    ])) {
      Assert.areEqual(moment, InboundValuesTest.convert(Event.ActivityDateTime, raw), `IN-5: ${raw}`);
    }
    InboundValuesTest.refused(Contact.Birthdate, 'tomorrow', 'such as 2026-03-31');
    Assert.areEqual(
      Datetime.newInstanceGmt(2026, 3, 31, 0, 0, 0),
      InboundValuesTest.convert(Event.ActivityDateTime, '2026-03-31'),
      'IN-5: a day begins at midnight UTC',
    );
    InboundValuesTest.refused(Contact.Birthdate, '2026-02-45', 'such as 2026-03-31');
    InboundValuesTest.refused(Event.ActivityDateTime, 'tomorrow', 'a moment');
  }

  @IsTest static timesOfDay(): void {
    // No standard object has a time of its own that is writable: business hours have one to describe.
    const field = BusinessHours.MondayStartTime;
    Assert.areEqual(Time.newInstance(8, 30, 0, 0), InboundValuesTest.convert(field, '08:30'), 'IN-5');
    Assert.areEqual(Time.newInstance(23, 59, 58, 0), InboundValuesTest.convert(field, '23:59:58'), 'IN-5');
    InboundValuesTest.refused(field, '25:00', 'a time of day');
  }

  @IsTest static severalChoices(): void {
    const describe = Contact.LeadSource.getDescribe();
    Assert.areEqual('Web;Other', InboundValues.choices(describe, new List<unknown>(['web', 'OTHER'])), 'IN-5: a list');
    Assert.areEqual('Web;Other', InboundValues.choices(describe, 'Web; Other'), 'IN-5: or one text');
  }

  @IsTest static references(): void {
    const id: string = UserInfo.getUserId();
    Assert.areEqual(UserInfo.getUserId(), InboundValuesTest.convert(Contact.OwnerId, id.left(15)), 'IN-5');
    InboundValuesTest.refused(Contact.OwnerId, 'me', 'a record id');
  }

  @IsTest static picklistsTakeTheirApiValue(): void {
    const value = Contact.LeadSource.getDescribe().getPicklistValues().get(0).getValue();
    Assert.areEqual(value, InboundValuesTest.convert(Contact.LeadSource, value.toUpperCase()), 'IN-5');
    Assert.areEqual('New one', InboundValuesTest.convert(Contact.LeadSource, 'New one'), 'IN-5: unrestricted takes what comes');
    try {
      InboundValues.choice(Contact.LeadSource.getDescribe(), 'New one', true);
      Assert.fail('IN-5: a restricted picklist takes its values alone');
    } catch (error) {
      if (error instanceof InvalidInputException) {
        Assert.isTrue(error.getMessage().contains('one of the values'), 'IN-5');
      } else {
        throw error;
      }
    }
  }

  @IsTest static compoundFieldsAreWrittenByComponent(): void {
    InboundValuesTest.refused(Contact.MailingAddress, 'Main Street', 'component fields');
  }

  @IsTest static whereAValueStands(): void {
    const body = InboundData.event('e-1', 'a@example.com', new Map<string, unknown>([['first.name', 'A'], ['city', 'Rome']]));
    body.put('email_id', 'sent@example.com');
    const event = InboundData.parsed(body);
    Assert.areEqual('A', event.value('user_attributes.first.name'), 'IN-2: names may have dots');
    Assert.areEqual('Spring', event.value('event_attributes.campaign_name'), 'IN-2');
    Assert.areEqual('sent@example.com', event.value('email_id'), 'IN-2: a bare key of the event');
    Assert.areEqual('Rome', event.value('city'), 'IN-2: or of its attributes');
    Assert.isNull(event.value('event_attributes.city'), 'IN-2: a path means its own part');
    Assert.isNull(event.value('device_attributes.model'), 'IN-2: a part that is missing');
  }

  private static convert(field: Schema.SObjectField, raw: ObjectValue): ObjectValue {
    return InboundValues.convert(field.getDescribe(), raw);
  }

  private static refused(field: Schema.SObjectField, raw: ObjectValue, part: string): void {
    let message = `${raw} was not refused`;
    try {
      InboundValues.convert(field.getDescribe(), raw);
    } catch (error) {
      if (error instanceof InvalidInputException) {
        message = error.getMessage();
      } else {
        throw error;
      }
    }
    Assert.isTrue(message.contains(part), `IN-5: ${message}`);
  }
}
