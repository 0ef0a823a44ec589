/** if, else if, blocks, throw, return, runAs. */
@IsTest
export class StatementsTest {
  @TestSetup
  static data(): void {
    insert(new Account({ Name: 'ACME' }));
  }

  @IsTest
  static runs(): void {
    const user = soql.one<User>`SELECT Id FROM User WHERE Id = ${UserInfo.getUserId()}`;
    Test.setMock(HttpCalloutMock.class, new Mock());
    System.runAs(user, () => {
      Test.startTest();
      const answer = StatementsTest.choose(3);
      Test.stopTest();
      Assert.areEqual('few', answer, 'RT-4');
    });
    {
      const local = 1;
      System.debug(local);
    }
  }

  private static choose(count: Integer): string {
    if (count > 10) return 'many';
    else if (count > 5) {
      return 'some';
    } else if (count > 0) {
      return 'few';
    } else {
      throw new IllegalArgumentException('count');
    }
  }
}

class Mock implements HttpCalloutMock {
  respond(request: HttpRequest): HttpResponse {
    const response = new HttpResponse();
    response.setStatusCode(200);
    response.setBody(request.getEndpoint());
    return response;
  }
}
