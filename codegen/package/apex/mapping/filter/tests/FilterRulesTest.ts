import { InvalidInputException } from '../../../shared/InvalidInputException.ts';
import { FilterBuilder } from '../FilterBuilder.ts';
import { FilterCondition } from '../FilterCondition.ts';
import { FilterDefinition } from '../FilterDefinition.ts';
import { FilterEvaluator } from '../FilterEvaluator.ts';
import { FilterGroup } from '../FilterGroup.ts';
import { FilterTerm } from '../FilterTerm.ts';
import { FilterTermGroup } from '../FilterTermGroup.ts';
import { RecordFilter } from '../RecordFilter.ts';

/** MP-8: what a filter may say, and how it is kept. */
@IsTest
export class FilterRulesTest {
  @IsTest static noConditionIsNoFilter(): void {
    Assert.isNull(FilterDefinition.parse(' '), 'MP-8');
    Assert.isNull(FilterDefinition.serialize(new FilterDefinition()), 'MP-8');
    Assert.isNull(RecordFilter.of(null, FilterRulesTest.fields()), 'MP-8');
  }

  @IsTest static aFilterComesBackAsItWasStored(): void {
    const stored = FilterDefinition.serialize(FilterRulesTest.filterOn('name', 'equals', new List<string>(['Acme'])));
    const filter = RecordFilter.of(FilterDefinition.parse(stored), FilterRulesTest.fields())!;
    Assert.isTrue(FilterEvaluator.matches(filter, new Account({ Name: 'ACME' })), 'MP-8: text ignores case');
    Assert.isTrue(stored!.contains('"version":1'), 'MP-8: later releases know old definitions');
  }

  @IsTest static valuesNeverBecomeTextOfAQuery(): void {
    const evil = "x' OR Name != '";
    const filter = RecordFilter.of(
      FilterRulesTest.filterOn('name', 'equals', new List<string>([evil])),
      FilterRulesTest.fields(),
    )!;
    const condition = FilterBuilder.condition(filter);
    Assert.areEqual('(Name = :filter0)', condition.text, 'MP-8: names come from the describe, values are bound');
    Assert.areEqual(evil, condition.binds.get('filter0'));
  }

  @IsTest static valuesOfMultiSelectPicklists(): void {
    const field = Account.Description;
    const wanted = new List<unknown>(['b', 'x']);
    const includes = FilterRulesTest.alone(new FilterTerm(field, 'Description', 'multipicklist', 'includes', wanted));
    const excludes = FilterRulesTest.alone(new FilterTerm(field, 'Description', 'multipicklist', 'excludes', wanted));
    const withB = new Account({ Name: 'a', Description: 'a;B;c' });
    const withoutB = new Account({ Name: 'a', Description: 'a;bb' });
    const empty = new Account({ Name: 'a', Description: null });
    Assert.isTrue(FilterEvaluator.matches(includes, withB), 'MP-8');
    Assert.isFalse(FilterEvaluator.matches(includes, withoutB), 'MP-8: whole values');
    Assert.isFalse(FilterEvaluator.matches(includes, empty), 'MP-8');
    Assert.isFalse(FilterEvaluator.matches(excludes, withB), 'MP-8');
    Assert.isTrue(FilterEvaluator.matches(excludes, withoutB), 'MP-8');
    Assert.isTrue(FilterEvaluator.matches(excludes, empty), 'MP-8: "not" takes empty fields');
    Assert.areEqual('(Description INCLUDES (:filter0, :filter1))', FilterBuilder.condition(includes).text);
  }

  @IsTest static whatCanNotBeIsRefusedWithASentence(): void {
    FilterRulesTest.refused('Nonsense__c', 'equals', new List<string>(['x']), 'Nonsense__c');
    FilterRulesTest.refused(null, 'equals', new List<string>(['x']), 'has no field');
    FilterRulesTest.refused('Description', 'equals', new List<string>(['x']), "can't filter by");
    FilterRulesTest.refused('Name', 'sounds like', new List<string>(['x']), 'Choose one of equals');
    FilterRulesTest.refused('Name', 'lessThan', new List<string>(['x']), "can't be compared");
    FilterRulesTest.refused('Name', 'equals', new List<string>(), 'has no value');
    FilterRulesTest.refused('Name', 'equals', new List<string>([' ']), 'empty value');
    FilterRulesTest.refused('Name', 'equals', new List<string>(['x', 'y']), 'takes one value');
    FilterRulesTest.refused('AnnualRevenue', 'equals', new List<string>(['many']), 'is no number');
    FilterRulesTest.refused('ParentId', 'equals', new List<string>(['many']), 'is no record id');
    FilterRulesTest.refused('CreatedDate', 'equals', new List<string>(['2026-01-01']), 'is no moment');
    FilterRulesTest.refused('LastActivityDate', 'equals', new List<string>(['1.1.2026']), 'is no date');
    FilterRulesTest.refused('LastActivityDate', 'equals', new List<string>(['2026-13-45']), 'is no date');
    FilterRulesTest.refused('IsDeleted', 'equals', new List<string>(['yes']), 'checkbox');
  }

  @IsTest static structuresThatCanNotBeAreRefused(): void {
    const newer = FilterRulesTest.filterOn('Name', 'equals', new List<string>(['x']));
    newer.version = 2;
    FilterRulesTest.checkRefused(newer, 'newer version');
    const empty = new FilterDefinition();
    empty.groups!.add(new FilterGroup());
    FilterRulesTest.checkRefused(empty, 'has no condition');
    const joined = FilterRulesTest.filterOn('Name', 'equals', new List<string>(['x']));
    joined.match = 'XOR';
    FilterRulesTest.checkRefused(joined, 'AND or OR');
    const lengthy = FilterRulesTest.filterOn('Name', 'equals', new List<string>(['x']));
    for (let index = 0; index < 50; index++) {
      lengthy.groups!.get(0).conditions!.add(lengthy.groups!.get(0).conditions!.get(0));
    }
    FilterRulesTest.checkRefused(lengthy, '50 are the most');
  }

  @IsTest static whatIsNoJsonIsRefused(): void {
    try {
      FilterDefinition.parse('Name = \'x\'');
      Assert.fail('MP-8');
    } catch (error) {
      if (error instanceof InvalidInputException) {
        Assert.isTrue(error.getMessage().contains('not readable'), 'MP-8');
      } else {
        throw error;
      }
    }
  }

  private static refused(field: string | null, comparison: string, values: List<string>, part: string): void {
    FilterRulesTest.checkRefused(FilterRulesTest.filterOn(field, comparison, values), part);
  }

  private static checkRefused(definition: FilterDefinition, part: string): void {
    let message = 'was not refused';
    try {
      RecordFilter.of(definition, FilterRulesTest.fields());
    } catch (error) {
      if (error instanceof InvalidInputException) {
        message = error.getMessage();
      } else {
        throw error;
      }
    }
    Assert.isTrue(message.contains(part), `MP-8: ${message}`);
  }

  private static fields(): Map<string, Schema.SObjectField> {
    return Account.SObjectType.getDescribe().fields.getMap();
  }

  private static alone(term: FilterTerm): RecordFilter {
    return new RecordFilter(true, new List<FilterTermGroup>([new FilterTermGroup(true, new List<FilterTerm>([term]))]));
  }

  private static filterOn(field: string | null, comparison: string, values: List<string>): FilterDefinition {
    const condition = new FilterCondition();
    condition.field = field;
    condition.comparison = comparison;
    condition.values = values;
    const conditionGroup = new FilterGroup();
    conditionGroup.conditions!.add(condition);
    const definition = new FilterDefinition();
    definition.groups!.add(conditionGroup);
    return definition;
  }
}
