import { parseSosl } from '../index.ts';
import { expressionOf } from './parse.ts';

test('an inline search with everything', () => {
  const source = `[FIND 'a* OR \\'b\\'' IN NAME FIELDS RETURNING Account(Id, toLabel(Type) t WHERE Name LIKE 'x%' ORDER BY Name LIMIT 5 OFFSET 1),
    Contact WITH SNIPPET (target_length = 120) WITH NETWORK IN ('a', 'b') LIMIT :n UPDATE TRACKING]`;
  expect(expressionOf(source)).toMatchObject({
    kind: 'SoslExpression',
    search: {
      term: { kind: 'SoslTerm', text: "a* OR 'b'" },
      group: 'name',
      returning: [
        {
          object: { names: ['Account'] },
          fields: [{}, { alias: { text: 't' } }],
          where: { operator: 'like' },
          limit: { text: '5' },
        },
        { object: { names: ['Contact'] }, fields: [] },
      ],
      with: [
        { option: 'snippet', values: ['120'] },
        { option: 'network', values: ['a', 'b'] },
      ],
      limit: { kind: 'SoqlBind' },
      updateClauses: ['tracking'],
    },
  });
});

test('a bound term', () => {
  expect(expressionOf('[FIND :term RETURNING A]')).toMatchObject({
    search: { term: { kind: 'SoqlBind' }, group: null },
  });
});

test('the form in braces of the API', () => {
  expect(parseSosl("FIND {it's (a OR b)} IN ALL FIELDS RETURNING Account(Id)")).toMatchObject({
    start: 0,
    term: { text: "it's (a OR b)", start: 5, end: 20, column: 6 },
    group: 'all',
    returning: [{ fields: [{}] }],
  });
  expect(parseSosl('FIND {x}')).toMatchObject({ end: 8, returning: [] });
  expect(parseSosl("FIND 'x' RETURNING A")).toMatchObject({ term: { text: 'x' } });
});
