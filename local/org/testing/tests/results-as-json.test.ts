/** Results of DML that tests make from JSON, since their classes have no constructor. */
import { apexTest } from './apex-in-the-org.ts';

test('a result read from JSON answers as one of the database', () => {
  apexTest(`
    Id wanted = '001000000000001AAA';
    Database.SaveResult good = (Database.SaveResult) JSON.deserialize('{"success": true, "id": "' + wanted + '"}', Database.SaveResult.class);
    Assert.isTrue(good.isSuccess());
    Assert.areEqual(wanted, good.getId());
    Assert.areEqual(0, good.getErrors().size());
    Database.DeleteResult bad = (Database.DeleteResult) JSON.deserialize('{"success": false, "errors": [{"message": "no", "statusCode": "DELETE_FAILED", "fields": ["Name"]}]}', Database.DeleteResult.class);
    Assert.isFalse(bad.isSuccess());
    Assert.areEqual('no', bad.getErrors()[0].getMessage());
    Assert.areEqual(StatusCode.DELETE_FAILED, bad.getErrors()[0].getStatusCode());
    Assert.areEqual(new List<String>{ 'Name' }, bad.getErrors()[0].getFields());
    Database.SaveResult real = Database.insert(new Account(), false);
    Assert.areEqual(StatusCode.REQUIRED_FIELD_MISSING, real.getErrors()[0].getStatusCode());
  `);
});
