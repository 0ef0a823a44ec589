import { openOrg, type Org } from '../../../org.ts';
import { apexTest } from '../../../testing/tests/apex-in-the-org.ts';
import { apex } from '../../../testing/tests/sample-org.ts';

describe('Visualforce as controllers see it', () => {
  let org: Org;
  beforeEach(() => {
    org = openOrg();
  });
  afterEach(() => org.close());
  const debugOf = (source: string): string[] => apex(org, source);

  test('a page reference takes its URL apart and puts it together', () => {
    const source = `
      PageReference target = new PageReference('/apex/Edit?id=1&name=a+b%26c#top');
      target.getParameters().put('ret URL', '/home?x');
      System.debug(target.getUrl());
      System.debug(target.getParameters().get('NAME') + ' ' + target.getAnchor() + ' ' + target.setRedirect(true).getRedirect());
      System.debug(Page.MyHome.getUrl());
      target.setCookies(new List<Cookie>{ new Cookie('c', 'v', null, -1, true) });
      System.debug(target.getCookies().get('c').getValue() + target.getCookies().get('c').isSecure());`;
    expect(debugOf(source)).toEqual(['/apex/Edit?id=1&name=a+b%26c&ret+URL=%2Fhome%3Fx#top', 'a b&c top true', '/apex/myhome', 'vtrue']);
  });

  test('a page can not be rendered, and says so', () => {
    expect(org.runAnonymous(`new PageReference('/x').getContent();`).exceptionMessage).toBe(
      'System.UnsupportedOperationException: PageReference.getContent is not available in the local org: Visualforce pages are kept, not rendered.',
    );
  });

  test('messages belong to their transaction', () => {
    const source = `
      System.debug(ApexPages.currentPage() + ' ' + ApexPages.hasMessages());
      ApexPages.addMessage(new ApexPages.Message(ApexPages.Severity.WARNING, 'Careful', 'It is hot'));
      try { insert new Account(); } catch (DmlException e) { ApexPages.addMessages(e); }
      System.debug(ApexPages.hasMessages(ApexPages.Severity.ERROR) + ' ' + ApexPages.hasMessages(ApexPages.Severity.FATAL));
      for (ApexPages.Message message : ApexPages.getMessages()) System.debug(message.getSeverity() + ' ' + message.getSummary() + '/' + message.getDetail());`;
    const required = 'Required fields are missing: [Name]';
    const expected = ['null false', 'true false', 'WARNING Careful/It is hot', `ERROR ${required}/${required}`];
    expect(debugOf(source)).toEqual(expected);
    expect(debugOf(source)).toEqual(expected);
  });

  test('a standard controller saves and deletes its record; failures become messages', () => {
    const source = `
      Account account = new Account(Name = 'Acme');
      ApexPages.StandardController controller = new ApexPages.StandardController(account);
      System.debug(controller.getId());
      PageReference saved = controller.save();
      System.debug(saved.getUrl() == '/' + String.valueOf(account.Id).left(15));
      System.debug(((Account) controller.getRecord()).Name + [SELECT COUNT() FROM Account]);
      account.Name = null;
      System.debug(controller.save() + ' ' + ApexPages.getMessages().size());
      System.debug(controller.edit().getUrl() == controller.view().getUrl() + '/e');
      controller.delete();
      System.debug([SELECT COUNT() FROM Account]);`;
    expect(debugOf(source)).toEqual(['null', 'true', 'Acme1', 'null 1', 'true', '0']);
  });

  test('a set controller goes through its records in pages', () => {
    const source = `
      List<Account> accounts = new List<Account>();
      for (Integer i = 0; i < 45; i++) accounts.add(new Account(Name = 'A' + i));
      insert accounts;
      ApexPages.StandardSetController controller = new ApexPages.StandardSetController(Database.getQueryLocator('SELECT Id, Name FROM Account ORDER BY CreatedDate, Id'));
      System.debug(controller.getResultSize() + ' ' + controller.getPageSize() + ' ' + controller.getRecords().size() + ' ' + controller.getHasPrevious() + ' ' + controller.getHasNext());
      controller.last();
      System.debug(controller.getPageNumber() + ' ' + controller.getRecords().size() + ' ' + controller.getHasNext());
      controller.setPageSize(10); controller.next();
      System.debug(controller.getPageNumber() + ' ' + ((Account) controller.getRecords()[0]).Name);
      controller.setSelected(controller.getRecords());
      ((Account) controller.getRecord()).Industry = 'Energy';
      controller.save();
      System.debug([SELECT COUNT() FROM Account WHERE Industry = 'Energy']);`;
    expect(debugOf(source)).toEqual(['45 20 20 false true', '3 5 false', '2 A10', '10']);
  });

  test('a test sets the current page, or the parameters of the one it has', () => {
    const statements = `
      ApexPages.currentPage().getParameters().put('id', '7');
      Assert.areEqual('7', ApexPages.currentPage().getParameters().get('ID'));
      Test.setCurrentPage(new PageReference('/apex/other?x=1'));
      Assert.areEqual('1', ApexPages.currentPage().getParameters().get('x'));
      Assert.isNull(ApexPages.currentPage().getParameters().get('id'));`;
    expect(apexTest(statements)).toBe(1);
  });

  test('select options', () => {
    expect(debugOf(`SelectOption o = new SelectOption('v', 'L'); o.setDisabled(true); System.debug(o.getValue() + o.getLabel() + o.getDisabled() + o.getEscapeItem());`)).toEqual(['vLtruetrue']);
    const sort = `List<SelectOption> all = new List<SelectOption>{ new SelectOption('b', 'x'), new SelectOption('a', 'y'), new SelectOption('a', 'x') }; all.sort();
      for (SelectOption one : all) System.debug(one.getValue() + one.getLabel());`;
    expect(debugOf(sort)).toEqual(['ax', 'ay', 'bx']);
  });
});
