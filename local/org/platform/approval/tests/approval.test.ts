import { openOrg, type Org } from '../../../org.ts';
import { apex } from '../../../testing/tests/sample-org.ts';

describe('Approval in Apex', () => {
  let org: Org;
  beforeEach(() => {
    org = openOrg();
  });
  afterEach(() => org.close());
  const debugOf = (source: string): string[] => apex(org, source);

  test('records are locked and unlocked; a rollback takes the lock back', () => {
    const source = `
      Account a = new Account(Name = 'A'); Account b = new Account(Name = 'B'); insert new List<Account>{ a, b };
      System.debug(Approval.isLocked(a) + ' ' + Approval.lock(a).isSuccess() + ' ' + Approval.isLocked(a.Id));
      System.debug(Approval.isLocked(new List<Id>{ a.Id, b.Id }).values());
      Savepoint before = Database.setSavepoint();
      System.debug(Approval.lock(new List<Account>{ a, b }).size() + ' ' + Approval.isLocked(b));
      Database.rollback(before);
      System.debug(Approval.isLocked(b) + ' ' + Approval.unlock(a.Id, false).getId().equals(a.Id) + ' ' + Approval.isLocked(a));`;
    expect(debugOf(source)).toEqual(['false true true', '(true, false)', '2 true', 'false true false']);
  });

  test('a record that is gone can not be locked', () => {
    const source = `
      Account a = new Account(Name = 'A'); insert a; Id gone = a.Id; delete a;
      Approval.LockResult result = Approval.lock(gone, false);
      System.debug(result.isSuccess() + ' ' + result.getErrors()[0].getStatusCode());`;
    expect(debugOf(source)).toEqual(['false INVALID_CROSS_REFERENCE_KEY']);
    expect(org.runAnonymous(`Approval.lock('001000000000001AAA');`).exceptionMessage).toMatch(/^System\.DmlException: Lock failed\. First exception on row 0; first error: INVALID_CROSS_REFERENCE_KEY/);
  });

  test('no approval process applies', () => {
    const source = `
      Approval.ProcessSubmitRequest request = new Approval.ProcessSubmitRequest();
      request.setComments('please'); request.setObjectId('001000000000001AAA');
      Approval.ProcessResult result = Approval.process(request, false);
      System.debug(request.getComments() + ' ' + result.isSuccess() + ' ' + result.getErrors()[0].getStatusCode() + ' ' + result.getNewWorkitemIds().size());
      Approval.process(new List<Approval.ProcessRequest>{ request });`;
    const { log, exceptionMessage } = org.runAnonymous(source);
    expect(log[0]).toMatch(/please false NO_APPLICABLE_PROCESS 0$/);
    expect(exceptionMessage).toBe('System.DmlException: Process failed. First exception on row 0; first error: NO_APPLICABLE_PROCESS, No applicable approval process was found.: []');
  });

  test('tests make results from JSON', () => {
    const source = `
      Approval.LockResult result = (Approval.LockResult) JSON.deserialize('{"success": false, "errors": [{"message": "m", "statusCode": "DELETE_FAILED"}]}', Approval.LockResult.class);
      System.debug(result.isSuccess() + ' ' + result.getErrors()[0].getMessage());`;
    expect(debugOf(source)).toEqual(['false m']);
  });
});
