import { openOrg, type Org } from '../../org.ts';

/** Runs Apex and answers the messages of System.debug. */
function debugOf(org: Org, source: string): string[] {
  const { compileProblem, exceptionMessage, log } = org.runAnonymous(source);
  expect({ compileProblem, exceptionMessage }).toEqual({ compileProblem: null, exceptionMessage: null });
  return log.map((line) => line.slice(line.lastIndexOf('|') + 1));
}

describe('classes of platform services', () => {
  let org: Org;
  beforeEach(() => {
    org = openOrg();
  });
  afterEach(() => org.close());

  test('Cache keeps values for their time to live', () => {
    const put = `Cache.Org.getPartition('local.default').put('key1', 'value', 300);`;
    const read = `System.debug(Cache.Org.getPartition('local.default').get('key1'));`;
    expect(debugOf(org, put + read)).toEqual(['value']);
    expect(debugOf(org, read)).toEqual(['value']);
    org.advanceClock(300_000);
    expect(debugOf(org, read)).toEqual(['null']);
  });

  test('Cache refuses a time to live that is too short', () => {
    const { exceptionMessage } = org.runAnonymous(`Cache.Org.put('key1', 'value', 1);`);
    expect(exceptionMessage).toMatch(/^Cache\.Org\.OrgCacheException: Time-to-live/);
  });

  test('RestContext is empty until it is set, and each transaction has its own', () => {
    const source = `System.debug(RestContext.request == null);
      RestContext.request = new RestRequest();
      RestContext.request.addHeader('X-Name', 'value');
      RestContext.request.httpMethod = 'POST';
      System.debug(RestContext.request.headers.get('X-Name') + RestContext.request.httpMethod);`;
    expect(debugOf(org, source)).toEqual(['true', 'valuePOST']);
    expect(debugOf(org, 'System.debug(RestContext.request == null);')).toEqual(['true']);
  });

  test('Formulas are evaluated over records', () => {
    const source = `FormulaEval.FormulaInstance formula = Formula.builder().withType(Account.SObjectType)
        .withReturnType(FormulaEval.FormulaReturnType.STRING).withFormula('Name & "!"').build();
      System.debug(formula.evaluate(new Account(Name = 'Acme')));
      System.debug(formula.getReferencedFields());`;
    expect(debugOf(org, source)).toEqual(['Acme!', '{Name}']);
  });

  test('A broken formula is a FormulaValidationException', () => {
    const { exceptionMessage } = org.runAnonymous(
      `Formula.builder().withReturnType(FormulaEval.FormulaReturnType.STRING).withFormula('Name &').build();`,
    );
    expect(exceptionMessage).toMatch(/^System\.FormulaValidationException/);
  });

  test('An invocable action that is not deployed answers without success', () => {
    const source = `Invocable.Action.Result result = Invocable.Action.createCustomAction('flow', 'Nowhere').invoke()[0];
      System.debug(result.isSuccess() + ' ' + result.getErrors()[0].getCode());`;
    expect(debugOf(org, source)).toEqual(['false INVALID_API_INPUT']);
  });
});
