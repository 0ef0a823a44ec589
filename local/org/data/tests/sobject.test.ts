import { Decimal } from '../../runtime/values/decimal.ts';
import { equalsValue, hashValue } from '../../runtime/values/equality.ts';
import { isReadOnlyViolation } from '../../runtime/sobject.ts';
import { packageObjects } from './package-objects.ts';
import { testOrg, thrownMessage } from './local-org.ts';

describe('records', () => {
  const org = testOrg(packageObjects);

  it('keep fields in the order of setting, unset apart from null', () => {
    const record = org.record('Account');
    record.$put('Site', null);
    record.$put('name', 'x');
    expect(record.$populated()).toEqual([['Site', null], ['Name', 'x']]);
    expect([record.$isSet('Site'), record.$isSet('Phone')]).toEqual([true, false]);
  });

  it('read unset fields as null, check boxes as false, children as an empty list', () => {
    const record = org.record('Contact');
    expect([record.$get('Email'), record.$get('HasOptedOutOfEmail')]).toEqual([null, false]);
    expect((org.record('Account').$m('Contacts') as { a: unknown[] }).a).toEqual([]);
  });

  it('check names and types of dynamic writes', () => {
    const record = org.record('Account');
    expect(thrownMessage(() => record.$get('Nope'))).toBe('Invalid field Nope for Account');
    expect(thrownMessage(() => record.$put('AnnualRevenue', 'x'))).toBe('Illegal assignment from String to Decimal');
    expect(thrownMessage(() => record.$put('Id', 'x'))).toBe('Invalid id: x');
    expect(thrownMessage(() => record.$put('ParentId', 5))).toBe('Illegal assignment from Integer to Id');
    expect(thrownMessage(() => record.$put('CreatedDate', null))).toBe('Field CreatedDate is not editable');
    record.$put('AnnualRevenue', 5);
    expect(record.AnnualRevenue).toEqual(Decimal.of(5));
  });

  it('find packaged fields with and without prefix, in any case', () => {
    const record = org.record('moengage__Sync__c', { moengage__Code__c: 'x' });
    expect([record.$get('Code__c'), record.$get('MOENGAGE__CODE__C')]).toEqual(['x', 'x']);
  });

  it('are equal when their fields are, whatever the order', () => {
    const one = org.record('Account', { Name: 'x', AnnualRevenue: Decimal.of(1) });
    const other = org.record('Account', { AnnualRevenue: Decimal.of(1), Name: 'x' });
    expect(equalsValue(one, other)).toBe(true);
    expect(hashValue(one)).toBe(hashValue(other));
    expect(equalsValue(one, org.record('Account', { Name: 'x' }))).toBe(false);
  });

  it('clone without id and stamps unless asked to keep them', () => {
    const record = org.record('Account', { Id: '001000000000001AAA', Name: 'x' });
    const copy = record.$clone();
    expect(copy.$populated()).toEqual([['Name', 'x']]);
    expect([copy.$state?.cloned, copy.$state?.cloneSource]).toEqual([true, '001000000000001AAA']);
    expect(record.$clone(true).$get('Id')).toBe('001000000000001AAA');
  });

  it('tell a write to a frozen record', () => {
    const record = org.record('Account', { Name: 'x' });
    Object.freeze(record);
    for (const write of [() => { record.Name = 'y'; }, () => { record.Site = 'y'; }]) {
      let caught: unknown;
      try { write(); } catch (error) { caught = error; }
      expect(isReadOnlyViolation(caught)).toBe(true);
    }
  });

  it('print themselves as debug logs do', () => {
    expect(org.record('Account', { Name: 'x', Site: null }).$text()).toBe('Account:{Name=x, Site=null}');
  });
});
