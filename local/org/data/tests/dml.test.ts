import { ApexException, LimitException, throwApex } from '../../runtime/exceptions.ts';
import { transaction } from '../../runtime/services.ts';
import { valuesOf, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { packageObjects } from './package-objects.ts';
import { testOrg, thrownMessage, type TestOrg } from './local-org.ts';

const context = () => transaction().triggers.at(-1)!;
const news = () => context().newList as readonly (SObjectRecord & FieldValues)[];

describe('DML', () => {
  let org: TestOrg;
  beforeEach(() => {
    org = testOrg(packageObjects);
  });

  describe('system validation', () => {
    it('asks for required fields', () => {
      expect(thrownMessage(() => org.insert('Contact', { FirstName: 'x' }))).toBe('Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]');
    });

    it('checks lengths, ranges, restricted picklists and e-mail addresses', () => {
      expect(thrownMessage(() => org.insert('Contact', { LastName: 'x'.repeat(81) }))).toContain(`STRING_TOO_LONG, Last Name: data value too large: ${'x'.repeat(81)} (max length=80): [LastName]`);
      expect(thrownMessage(() => org.insert('moengage__Sync__c', { moengage__Direction__c: 'Sideways' }))).toContain('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Direction: bad value for restricted picklist field: Sideways: [moengage__Direction__c]');
      expect(thrownMessage(() => org.insert('moengage__Sync__c', { moengage__Amount__c: Decimal.valueOf('12345678901234567.1') }))).toContain('NUMBER_OUTSIDE_VALID_RANGE');
      expect(thrownMessage(() => org.insert('Contact', { LastName: 'x', Email: 'nobody' }))).toContain('INVALID_EMAIL_ADDRESS, Email: invalid email address: nobody: [Email]');
    });

    it('checks references: kind and existence', () => {
      expect(thrownMessage(() => org.insert('Contact', { LastName: 'x', AccountId: '003000000000009AAA' }))).toContain('FIELD_INTEGRITY_EXCEPTION, Account ID: id value of incorrect type: 003000000000009AAA: [AccountId]');
      expect(thrownMessage(() => org.insert('Contact', { LastName: 'x', AccountId: '001000000000099AAA' }))).toContain('INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: [AccountId]');
    });

    it('finds duplicates of unique fields, in any case unless the field is case-sensitive', () => {
      const [first] = org.insert('moengage__Sync__c', { moengage__Code__c: 'abc', moengage__Uuid__c: 'abc' });
      expect(thrownMessage(() => org.insert('moengage__Sync__c', { moengage__Code__c: 'ABC' }))).toContain(`DUPLICATE_VALUE, duplicate value found: moengage__Code__c duplicates value on record with id: ${(first!.Id as string).slice(0, 15)}: []`);
      expect(thrownMessage(() => org.insert('moengage__Sync__c', { moengage__Uuid__c: 'ABC' }))).toBe('nothing was thrown');
      expect(thrownMessage(() => org.insert('moengage__Sync__c', { moengage__Code__c: 'x' }, { moengage__Code__c: 'X' }))).toContain('DUPLICATE_VALUE');
    });

    it('trims text, makes empty text null, keeps digits beyond a field\'s scale, cuts dates to seconds', () => {
      org.clock.time += 789;
      org.insert('moengage__Sync__c', { Name: '  a ', moengage__Code__c: '', moengage__Amount__c: Decimal.valueOf('1.005') });
      const [row] = org.query('SELECT Name, moengage__Code__c, moengage__Amount__c, CreatedDate FROM moengage__Sync__c');
      expect([row?.Name, row?.$get('moengage__Code__c'), String(row?.moengage__Amount__c), (row?.CreatedDate as { ms: number }).ms % 1000]).toEqual(['a', null, '1.005', 0]);
      expect(org.query('SELECT Id FROM moengage__Sync__c WHERE moengage__Amount__c > 1.004 AND moengage__Amount__c < 1.006')).toHaveLength(1);
    });

    it('refuses an id on insert, none on update, unknown and deleted rows', () => {
      const [account] = org.insert('Account', { Name: 'a' });
      expect(thrownMessage(() => org.dml('insert', [account!]))).toContain('INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]');
      expect(thrownMessage(() => org.dml('update', [org.record('Account', { Name: 'x' })]))).toContain('MISSING_ARGUMENT, Id not specified in an update call: []');
      org.dml('delete', [account!]);
      expect(thrownMessage(() => org.dml('update', [account!]))).toBe(`Update failed. First exception on row 0 with id ${String(account!.Id)}; first error: ENTITY_IS_DELETED, entity is deleted: []`);
      expect(thrownMessage(() => org.dml('update', [account!, account!]))).toBe(`Duplicate id in list: ${String(account!.Id)}`);
    });
  });

  it('fills defaults, record type, owner, auto number and system fields', () => {
    const [sync] = org.insert('moengage__Sync__c', { Name: 's' });
    const [queue] = org.insert('moengage__Queue__c', { moengage__Sync__c: sync!.Id });
    const [row] = org.query('SELECT moengage__Active__c, OwnerId, RecordType.DeveloperName, CreatedById, CreatedDate FROM moengage__Sync__c');
    expect([row?.moengage__Active__c, row?.OwnerId, row?.$p('RecordType').$get('DeveloperName'), row?.CreatedById]).toEqual([true, org.userId, 'Real_Time', org.userId]);
    expect(org.query(`SELECT Name FROM moengage__Queue__c WHERE Id = '${String(queue?.Id)}'`)[0]?.Name).toBe('SQ-0000000001');
    expect(valuesOf(sync!).OwnerId).toBeUndefined();
  });

  it('runs validation rules on inserts and updates, with prior values', () => {
    expect(thrownMessage(() => org.insert('moengage__Sync__c', { moengage__Amount__c: Decimal.of(-1) }))).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION, Amount must not be negative: [moengage__Amount__c]');
    const [sync] = org.insert('moengage__Sync__c', { moengage__Direction__c: 'In' });
    expect(thrownMessage(() => org.dml('update', [org.record('moengage__Sync__c', { Id: sync!.Id, moengage__Direction__c: 'Out' })]))).toContain('Direction is fixed: []');
    expect(thrownMessage(() => org.dml('update', [org.record('moengage__Sync__c', { Id: sync!.Id, Name: 'n' })]))).toBe('nothing was thrown');
  });

  it('computes names, stages and "closed" marks', () => {
    org.insert('Contact', { FirstName: 'Ada', LastName: 'Lovelace' });
    expect(org.query('SELECT Name FROM Contact')[0]?.Name).toBe('Ada Lovelace');
  });

  describe('triggers', () => {
    it('see all fields, keep what before triggers change, and may only read afterwards', () => {
      const seen: unknown[] = [];
      org.trigger('Account', ['BEFORE_INSERT', 'AFTER_INSERT', 'BEFORE_UPDATE', 'AFTER_UPDATE'], () => {
        const { operation, oldList } = context();
        const [record] = news();
        seen.push([operation, record?.$get('Name'), record?.$get('Industry'), oldList?.[0]?.$get('Name') ?? null]);
        if (operation.startsWith('BEFORE')) record!.Description = operation;
        else expect(() => record?.$put('Name', 'x')).toThrow(ApexException);
      });
      const [account] = org.insert('Account', { Name: 'a', Industry: 'Energy' });
      org.dml('update', [org.record('Account', { Id: account!.Id, Name: 'b' })]);
      expect(seen).toEqual([
        ['BEFORE_INSERT', 'a', 'Energy', null], ['AFTER_INSERT', 'a', 'Energy', null], ['BEFORE_UPDATE', 'b', 'Energy', 'a'], ['AFTER_UPDATE', 'b', 'Energy', 'a'],
      ]);
      expect(org.query('SELECT Description FROM Account')[0]?.Description).toBe('BEFORE_UPDATE');
      expect(account!.Description).toBeUndefined();
    });

    it('get chunks of 200', () => {
      const sizes: number[] = [];
      org.trigger('Account', ['BEFORE_INSERT'], () => void sizes.push(context().size));
      org.insert('Account', ...Array.from({ length: 450 }, (_, index) => ({ Name: `a${index}` })));
      expect(sizes).toEqual([200, 200, 50]);
    });

    it('stop the statement by addError; nothing stays', () => {
      org.trigger('Account', ['BEFORE_INSERT'], () => news()[1]?.$addError('no', 'Name'));
      expect(thrownMessage(() => org.insert('Account', { Name: 'a' }, { Name: 'b' }))).toBe('Insert failed. First exception on row 1; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, no: [Name]');
      expect(org.query('SELECT Id FROM Account')).toEqual([]);
    });

    it('fail all rows by an exception, told with the trigger and its cause', () => {
      org.trigger('Account', ['AFTER_INSERT'], () => throwApex('System.NullPointerException', 'Attempt to de-reference a null object'));
      expect(thrownMessage(() => org.insert('Account', { Name: 'a' }))).toMatch(
        /^Insert failed\. First exception on row 0; first error: CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, AccountTrigger: execution of AfterInsert\n\ncaused by: System\.NullPointerException: Attempt to de-reference a null object\n\nTrigger\.AccountTrigger: line 1, column 1: \[\]$/,
      );
    });

    it('do DML of their own, up to a depth of 16', () => {
      org.trigger('Account', ['AFTER_INSERT'], () => void org.insert('Account', { Name: 'again' }));
      expect(thrownMessage(() => org.insert('Account', { Name: 'a' }))).toContain('maximum trigger depth exceeded');
      expect(org.query('SELECT Id FROM Account')).toEqual([]);
    });

    it('let limit exceptions through', () => {
      org.trigger('Account', ['BEFORE_INSERT'], () => {
        throw new LimitException('Too many SOQL queries: 101');
      });
      expect(() => org.dml('insert', [org.record('Account', { Name: 'a' })], { allOrNone: false })).toThrow(LimitException);
    });
  });

  describe('partial success', () => {
    it('saves the good rows, and runs their triggers again', () => {
      const sizes: number[] = [];
      org.trigger('Account', ['BEFORE_INSERT'], () => {
        sizes.push(context().size);
        for (const record of news()) if (record.Name === 'bad') record.$addError('no');
      });
      const results = org.dml('insert', ['a', 'bad', 'c'].map((Name) => org.record('Account', { Name })), { allOrNone: false });
      expect(results.map((result) => [result.success, result.id === null])).toEqual([[true, false], [false, true], [true, false]]);
      expect(sizes).toEqual([3, 2]);
      expect(org.query('SELECT Name FROM Account').map((row) => row.Name)).toEqual(['a', 'c']);
    });

    it('gives up after three attempts', () => {
      org.trigger('Account', ['AFTER_INSERT'], () => news()[0]?.$addError('always the first'));
      const results = org.dml('insert', ['a', 'b', 'c', 'd', 'e'].map((Name) => org.record('Account', { Name })), { allOrNone: false });
      expect(results.map((result) => result.errors[0]?.message.slice(0, 25))).toEqual(['always the first', 'always the first', 'always the first', 'Too many batch retries in', 'Too many batch retries in']);
      expect(org.query('SELECT Id FROM Account')).toEqual([]);
    });
  });

  describe('deletes', () => {
    it('take details along, empty other lookups, refuse where a lookup restricts', () => {
      const [sync, other] = org.insert('moengage__Sync__c', { Name: 'one' }, { Name: 'two' });
      org.insert('moengage__Mapping__c', { moengage__Sync__c: sync!.Id });
      org.insert('moengage__Queue__c', { moengage__Sync__c: sync!.Id });
      org.insert('moengage__Guard__c', { Name: 'guard', moengage__Sync__c: other!.Id });
      org.dml('delete', [sync!]);
      expect(org.query('SELECT Id FROM moengage__Mapping__c')).toEqual([]);
      expect(org.query('SELECT Id FROM moengage__Queue__c WHERE moengage__Sync__c = null')).toHaveLength(1);
      expect(thrownMessage(() => org.dml('delete', [other!]))).toContain('DELETE_FAILED, Your attempt to delete two could not be completed because it is associated with the following guards.: guard\n: []');
    });

    it('can be undone, with what went along', () => {
      const seen: string[] = [];
      org.trigger('moengage__Sync__c', ['BEFORE_DELETE', 'AFTER_DELETE', 'AFTER_UNDELETE'], () => void seen.push(`${context().operation} ${(context().oldList ?? context().newList ?? []).length}`));
      const [sync] = org.insert('moengage__Sync__c', { Name: 'one' });
      org.insert('moengage__Mapping__c', { moengage__Sync__c: sync!.Id });
      org.insert('moengage__Queue__c', { moengage__Sync__c: sync!.Id });
      org.dml('delete', [sync!]);
      org.dml('undelete', [sync!]);
      expect(org.query('SELECT moengage__Sync__c FROM moengage__Queue__c')[0]?.moengage__Sync__c).toBe(sync!.Id);
      expect(org.query('SELECT Id FROM moengage__Mapping__c')).toHaveLength(1);
      expect(seen).toEqual(['BEFORE_DELETE 1', 'AFTER_DELETE 1', 'AFTER_UNDELETE 1']);
      expect(thrownMessage(() => org.dml('undelete', [sync!]))).toContain('Entity is not in the recycle bin');
    });
  });

  describe('upsert', () => {
    it('inserts and updates by an external id', () => {
      org.insert('moengage__Sync__c', { moengage__Code__c: 'a', Name: 'old' });
      const results = org.dml('upsert', [{ moengage__Code__c: 'A', Name: 'new' }, { moengage__Code__c: 'b' }].map((values) => org.record('moengage__Sync__c', values)), { externalIdField: 'moengage__Code__c' });
      expect(results.map((result) => result.created)).toEqual([false, true]);
      expect(org.query("SELECT Name FROM moengage__Sync__c WHERE moengage__Code__c = 'a'")[0]?.Name).toBe('new');
      expect(thrownMessage(() => org.dml('upsert', [org.record('moengage__Sync__c', { Name: 'x' })], { externalIdField: 'moengage__Code__c' }))).toContain('MISSING_ARGUMENT, moengage__Code__c not specified');
    });
  });

  it('finds parents by external id', () => {
    const [sync] = org.insert('moengage__Sync__c', { moengage__Code__c: 'a' });
    org.insert('moengage__Queue__c', { moengage__Sync__r: org.record('moengage__Sync__c', { moengage__Code__c: 'A' }) });
    expect(org.query('SELECT moengage__Sync__c FROM moengage__Queue__c')[0]?.moengage__Sync__c).toBe(sync!.Id);
  });

  it('merges: children move, the loser carries the winner\'s id', () => {
    const [winner, loser] = org.insert('Account', { Name: 'w' }, { Name: 'l' });
    org.insert('Contact', { LastName: 'c', AccountId: loser!.Id });
    const masters: unknown[] = [];
    org.trigger('Account', ['AFTER_DELETE'], () => void masters.push(context().oldList?.[0]?.$get('MasterRecordId')));
    org.data.merge(winner!, [loser!], { allOrNone: true, accessMode: 'system', sharing: 'without', namespace: null });
    expect(org.query('SELECT AccountId FROM Contact')[0]?.AccountId).toBe(winner!.Id);
    expect(org.query('SELECT Id FROM Account')).toHaveLength(1);
    expect(masters).toEqual([winner!.Id]);
  });

  it('rolls back to a savepoint without giving limits back', () => {
    org.insert('Account', { Name: 'a' });
    expect(org.running.uncommittedWork).toBe(true);
    const before = org.data.setSavepoint();
    org.insert('Account', { Name: 'b' });
    org.data.rollback(before);
    expect(org.query('SELECT Name FROM Account').map((row) => row.Name)).toEqual(['a']);
    expect(org.running.used.dmlStatements).toBe(4);
  });

  it('lets groups be made beside other records', () => {
    org.insert('Account', { Name: 'a' });
    org.insert('Group', { Name: 'g' });
    expect(org.query('SELECT Id FROM Group WHERE Name = \'g\'')).toHaveLength(1);
  });

  it('refuses setup and other objects in one transaction', () => {
    org.insert('Account', { Name: 'a' });
    expect(thrownMessage(() => org.insert('UserRole', { Name: 'r' }))).toContain('MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): UserRole, original object: Account');
  });

  it('counts statements and rows', () => {
    org.running.limits.dmlRows = 3;
    expect(thrownMessage(() => org.insert('Account', { Name: 'a' }, { Name: 'b' }, { Name: 'c' }, { Name: 'd' }))).toBe('Too many DML rows: 4');
    org.running.limits.dmlStatements = 1;
    expect(thrownMessage(() => org.insert('Account', { Name: 'a' }))).toBe('Too many DML statements: 2');
  });

  it('checks rights in user mode', () => {
    org.hidden.add('Account.Industry');
    expect(thrownMessage(() => org.dml('insert', [org.record('Account', { Name: 'a', Industry: 'x' })], { accessMode: 'user' }))).toContain('INVALID_FIELD_FOR_INSERT_UPDATE, Unable to create/update fields: Industry.');
  });

  it('holds one hierarchy setting an owner', () => {
    org.insert('moengage__Settings__c', { moengage__Limit__c: Decimal.of(5) });
    expect(thrownMessage(() => org.insert('moengage__Settings__c', {}))).toContain('DUPLICATE_VALUE');
  });
});
