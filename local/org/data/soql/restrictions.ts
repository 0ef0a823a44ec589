import type { SoqlCondition, SoqlNumber, SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { QueryErrors } from './query-errors.ts';

const maximumOffset = 2000;
const maximumSemiJoins = 2;

/** What a query may not ask, whatever the schema. Source: "SOQL and SOSL Reference": OFFSET, "Comparison Operators" (semi-joins), WITH DATA CATEGORY, FIELDS(). */
export function checkRestrictions(query: SoqlQuery, object: string, errors: QueryErrors): void {
  if (query.offset?.kind === 'SoqlNumber' && Number(query.offset.text) > maximumOffset) errors.other(`Maximum SOQL offset allowed is ${maximumOffset}`, query.offset);
  if (query.with !== null && query.with.kind !== 'WithMode') errors.other('WITH DATA CATEGORY needs Knowledge articles, which this org does not have', query);
  if (query.where !== null) checkSemiJoins(query.where, errors);
  if (object === 'ContentDocumentLink' && !filtersOneOf(query.where, ['contentdocumentid', 'linkedentityid', 'id'])) {
    errors.other('Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or LinkedEntityId using the equals operator or multiple Id\'s using the IN operator.', query);
  }
  const unbounded = query.select.find((item) => item.kind === 'SelectFunction' && item.function.name.toLowerCase() === 'fields' && /^(all|custom)$/i.test(fieldsGroup(item.function.arguments[0])));
  if (unbounded !== undefined && !isSmall(query.limit)) errors.other('The SOQL FIELDS function must have a LIMIT of at most 200', unbounded);
}

function fieldsGroup(argument: unknown): string {
  return (argument as { readonly names?: readonly string[] } | undefined)?.names?.[0] ?? '';
}

function isSmall(limit: SoqlQuery['limit']): boolean {
  return limit !== null && (limit.kind !== 'SoqlNumber' || Number((limit as SoqlNumber).text) <= 200);
}

/** At most two, joined by AND: never under OR or NOT. */
function checkSemiJoins(where: SoqlCondition, errors: QueryErrors): void {
  let count = 0;
  const visit = (condition: SoqlCondition, top: boolean): void => {
    switch (condition.kind) {
      case 'LogicalCondition': return condition.conditions.forEach((one) => visit(one, top && condition.operator === 'and'));
      case 'NotCondition': return visit(condition.condition, false);
      case 'ComparisonCondition': {
        if (condition.right.kind !== 'SoqlQuery') return;
        count += 1;
        if (!top) errors.other('Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.', condition);
        if (count > maximumSemiJoins) errors.other(`maximum ${maximumSemiJoins} semi join sub-selects are allowed`, condition);
      }
    }
  };
  visit(where, true);
}

function filtersOneOf(condition: SoqlCondition | null, names: readonly string[]): boolean {
  if (condition === null) return false;
  if (condition.kind === 'LogicalCondition') {
    return condition.operator === 'and' ? condition.conditions.some((one) => filtersOneOf(one, names)) : condition.conditions.every((one) => filtersOneOf(one, names));
  }
  return condition.kind === 'ComparisonCondition' && (condition.operator === '=' || condition.operator === 'in') && condition.left.kind === 'FieldPath' && names.includes((condition.left.names.at(-1) as string).toLowerCase());
}
