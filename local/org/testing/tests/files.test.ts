/** Files: what a version brings along. */
import { apexTest } from './apex-in-the-org.ts';

test('the first version makes the document and its links, the next one becomes the latest', () => {
  apexTest(`
    Account account = new Account(Name = 'a');
    insert account;
    insert new ContentVersion(Title = 't', PathOnClient = 'letter.docx', VersionData = Blob.valueOf('abc'), FirstPublishLocationId = account.Id);
    ContentDocumentLink link = [SELECT ContentDocumentId, ContentDocument.FileType, ContentDocument.ContentSize FROM ContentDocumentLink WHERE LinkedEntityId = :account.Id];
    Assert.areEqual('WORD_X', link.ContentDocument.FileType);
    Assert.areEqual(3, link.ContentDocument.ContentSize);
    insert new ContentVersion(Title = 't2', PathOnClient = 'letter.docx', VersionData = Blob.valueOf('abcd'), ContentDocumentId = link.ContentDocumentId);
    ContentVersion latest = [SELECT Title, VersionNumber FROM ContentVersion WHERE ContentDocumentId = :link.ContentDocumentId AND IsLatest = TRUE];
    Assert.areEqual('t2', latest.Title);
    Assert.areEqual('2', latest.VersionNumber);
    Assert.areEqual(latest.Id, [SELECT LatestPublishedVersionId FROM ContentDocument].LatestPublishedVersionId);
  `);
});
