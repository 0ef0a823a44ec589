import { unzipSync } from 'fflate';
import { openOrg, type Org } from '../../../org.ts';
import { apex } from '../../../testing/tests/sample-org.ts';

describe('Compression', () => {
  let org: Org;
  beforeAll(() => {
    org = openOrg();
  });
  afterAll(() => org.close());

  const write = `
    Compression.ZipWriter writer = new Compression.ZipWriter();
    writer.addEntry('a.txt', Blob.valueOf('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).setComment('first').setLastModifiedTime(Datetime.newInstanceGmt(2024, 2, 29, 12, 30, 10));
    writer.setMethod(Compression.Method.STORED);
    writer.addEntry('dir/ä.txt', Blob.valueOf('second'));
    writer.addEntry('gone', Blob.valueOf('x'));
    writer.removeEntry('gone');
    Blob archive = writer.getArchive();`;

  test('what a writer packs, a reader finds', () => {
    const source = `${write}
      Compression.ZipReader reader = new Compression.ZipReader(archive);
      System.debug(reader.getEntryNames());
      Compression.ZipEntry first = reader.getEntry('a.txt');
      System.debug(first.getComment() + ' ' + first.getMethod() + ' ' + first.getUncompressedSize() + ' ' + (first.getCompressedSize() < 50) + ' ' + first.getLastModifiedTime().formatGmt('yyyy-MM-dd HH:mm:ss'));
      System.debug(reader.extract('dir/ä.txt').toString() + ' ' + reader.getEntriesMap().get('dir/ä.txt').getMethod() + ' ' + reader.extract(first).size());
      System.debug(reader.getEntry('gone'));`;
    expect(apex(org, source)).toEqual(['(a.txt, dir/ä.txt)', 'first DEFLATED 50 true 2024-02-29 12:30:10', 'second STORED 50', 'null']);
  });

  test('other programs read the archive', () => {
    const [base64 = ''] = apex(org, `${write} System.debug(EncodingUtil.base64Encode(archive));`);
    expect(Object.keys(unzipSync(Buffer.from(base64, 'base64')))).toEqual(['a.txt', 'dir/ä.txt']);
  });

  test('something else is a ZipException', () => {
    expect(org.runAnonymous(`new Compression.ZipReader(Blob.valueOf('no archive at all, and long enough'));`).exceptionMessage).toBe("Compression.ZipException: The archive can't be read: this is no ZIP archive");
  });
});
