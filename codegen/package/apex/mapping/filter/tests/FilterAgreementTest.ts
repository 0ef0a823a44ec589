import { FilterBuilder } from '../FilterBuilder.ts';
import { FilterComparisons } from '../FilterComparisons.ts';
import { FilterCondition } from '../FilterCondition.ts';
import { FilterDefinition } from '../FilterDefinition.ts';
import { FilterEvaluator } from '../FilterEvaluator.ts';
import { FilterGroup } from '../FilterGroup.ts';
import { RecordFilter } from '../RecordFilter.ts';

/** MP-8: the filter in memory and the filter as SOQL choose the same records, whatever the condition. */
@IsTest
export class FilterAgreementTest {
  @TestSetup static data(): void {
    const names = new List<string>(['acme', 'ACME', 'Acme Ltd', '100% off', 'a_b', 'axb', "O'Neil", 'back\\slash', 'zeta']);
    const types = new List<string | null>(['Customer', 'customer', 'Partner', null]);
    const revenues = new List<Decimal | null>([0, 1.5, 1.50, -3, 1000000, null]);
    const employees = new List<Integer | null>([0, 1, 10, null]);
    const accounts = new List<Account>();
    for (let index = 0; index < 72; index++) {
      accounts.add(
        new Account({
          Name: names.get(Math.mod(index, names.size())),
          Type: types.get(Math.mod(index, types.size())),
          AnnualRevenue: revenues.get(Math.mod(index * 5 + 1, revenues.size())),
          NumberOfEmployees: employees.get(Math.mod(index * 3, employees.size())),
          Website: Math.mod(index, 5) === 0 ? null : 'https://' + index + '.example.com',
        }),
      );
    }
    insert(accounts);
    const opportunities = new List<Opportunity>();
    for (let index = 0; index < 20; index++) {
      opportunities.add(
        new Opportunity({
          Name: 'O ' + index,
          StageName: 'Prospecting',
          CloseDate: Date.newInstance(2026, 1, 1).addDays(index),
          AccountId: Math.mod(index, 3) === 0 ? null : accounts.get(index).Id,
        }),
      );
    }
    insert(opportunities);
  }

  @IsTest static text(): void {
    const values = new List<string>(['acme', 'ACME LTD', '%', '_', 'a_', "'", '\\', 'o', 'nothing']);
    FilterAgreementTest.checkEach(Account.SObjectType, 'Name', 'text', values);
  }

  @IsTest static textThatMayBeEmpty(): void {
    FilterAgreementTest.checkEach(Account.SObjectType, 'Website', 'text', new List<string>(['HTTPS://7.EXAMPLE.COM', '1']));
  }

  @IsTest static picklists(): void {
    FilterAgreementTest.checkEach(Account.SObjectType, 'Type', 'text', new List<string>(['Customer', 'PARTNER', 'x']));
  }

  @IsTest static numbers(): void {
    const values = new List<string>(['0', '1.50', '-3', '1000000', '2']);
    FilterAgreementTest.checkEach(Account.SObjectType, 'AnnualRevenue', 'number', values);
    FilterAgreementTest.checkEach(Account.SObjectType, 'NumberOfEmployees', 'number', new List<string>(['0', '1', '9']));
  }

  @IsTest static dates(): void {
    const values = new List<string>(['2026-01-01', '2026-01-07', '2025-12-31', '2027-01-01']);
    FilterAgreementTest.checkEach(Opportunity.SObjectType, 'CloseDate', 'date', values);
  }

  @IsTest static moments(): void {
    const created = soql.one<Opportunity>`SELECT CreatedDate FROM Opportunity LIMIT 1`.CreatedDate;
    const values = new List<string>([created.formatGmt("yyyy-MM-dd'T'HH:mm:ss'Z'"), '2020-01-01T00:00:00Z', '2090-01-01T00:00:00Z']);
    FilterAgreementTest.checkEach(Opportunity.SObjectType, 'CreatedDate', 'datetime', values);
  }

  @IsTest static checkboxesAndReferences(): void {
    FilterAgreementTest.checkEach(Opportunity.SObjectType, 'IsWon', 'boolean', new List<string>(['true', 'FALSE']));
    const withAccount = soql.one<Opportunity>`SELECT AccountId FROM Opportunity WHERE AccountId != NULL LIMIT 1`;
    const accountId: string = withAccount.AccountId!;
    FilterAgreementTest.checkEach(Opportunity.SObjectType, 'AccountId', 'id', new List<string>([accountId, accountId.left(15)]));
  }

  @IsTest static groups(): void {
    const accounts = soql<Account>`SELECT Id, Name, AnnualRevenue FROM Account`;
    const words = new List<string>(['AND', 'OR']);
    for (const outerWord of words) {
      for (const innerWord of words) {
        const definition = new FilterDefinition();
        definition.match = outerWord;
        for (const name of new List<string>(['acme', 'zeta'])) {
          const conditionGroup = new FilterGroup();
          conditionGroup.match = innerWord;
          conditionGroup.conditions!.add(FilterAgreementTest.condition('Name', 'startsWith', new List<string>([name])));
          conditionGroup.conditions!.add(FilterAgreementTest.condition('AnnualRevenue', 'notEquals', new List<string>(['0'])));
          definition.groups!.add(conditionGroup);
        }
        FilterAgreementTest.checkAgreement(Account.SObjectType, definition, accounts);
      }
    }
  }

  private static checkEach(objectType: Schema.SObjectType, field: string, kind: string, values: List<string>): void {
    const records = Database.query(`SELECT Id, ${field} FROM ${objectType.getDescribe().getName()}`);
    for (const comparison of FilterComparisons.of(kind)) {
      for (const value of values) {
        const given = new List<string>([value]);
        if (FilterComparisons.takesSeveralValues(comparison)) {
          given.add(values.get(0));
        }
        const definition = new FilterDefinition();
        const conditionGroup = new FilterGroup();
        conditionGroup.conditions!.add(FilterAgreementTest.condition(field, comparison, given));
        definition.groups!.add(conditionGroup);
        FilterAgreementTest.checkAgreement(objectType, definition, records);
      }
    }
  }

  private static checkAgreement(objectType: Schema.SObjectType, definition: FilterDefinition, records: List<SObject>): void {
    const describe = objectType.getDescribe();
    const filter = RecordFilter.of(definition, describe.fields.getMap())!;
    const condition = FilterBuilder.condition(filter);
    const bySoql = new Map<Id, SObject>(
      Database.queryWithBinds(
        `SELECT Id FROM ${describe.getName()} WHERE ${condition.text}`,
        condition.binds,
        AccessLevel.SYSTEM_MODE,
      ),
    ).keySet();
    const inMemory = new Set<Id>();
    for (const record of records) {
      if (FilterEvaluator.matches(filter, record)) {
        inMemory.add(record.Id);
      }
    }
    Assert.areEqual(bySoql.size(), inMemory.size(), `MP-8: ${condition.text} ${JSON.serialize(condition.binds)}`);
    Assert.isTrue(bySoql.containsAll(inMemory), `MP-8: ${condition.text} ${JSON.serialize(condition.binds)}`);
  }

  private static condition(field: string, comparison: string, values: List<string>): FilterCondition {
    const condition = new FilterCondition();
    condition.field = field;
    condition.comparison = comparison;
    condition.values = values;
    return condition;
  }
}
