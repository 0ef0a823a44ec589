import { emitMetadata, renderApexMeta, validateMetadata, type EmittedFile } from '../index.ts';
import { library } from './library.ts';

const sound = emitMetadata(library);

/** The library with one text replaced in one file. */
function broken(path: string, from: string, to: string): EmittedFile[] {
  const file = sound.find((candidate) => candidate.path === path);
  if (!file?.text.includes(from)) throw new Error(`${path} has no "${from}" to break.`);
  return sound.map((candidate) => (candidate === file ? { path, text: file.text.replace(from, to) } : candidate));
}

const isbn = 'objects/Book__c/fields/Isbn__c.field-meta.xml';
const sequel = 'objects/Book__c/fields/Sequel__c.field-meta.xml';
const layout = 'layouts/Book__c-Book Layout.layout-meta.xml';
const list = 'objects/Book__c/listViews/All_Books.listView-meta.xml';
const permissions = 'permissionsets/Librarian.permissionset-meta.xml';
const app = 'applications/Library.app-meta.xml';

const desk = (folder: string): EmittedFile[] => [
  { path: `${folder}/Desk.cls`, text: 'public class Desk {}' },
  { path: `${folder}/Desk.cls-meta.xml`, text: renderApexMeta('ApexClass', 65) },
];

describe('validateMetadata', () => {
  test('a sound package has no problem', () => {
    expect(validateMetadata(sound)).toEqual([]);
  });

  test.each<[what: string, path: string, from: string, to: string, message: RegExp]>([
    ['an element that is not closed', isbn, '</label>', '', /^Not well-formed at line \d+/],
    ['an unknown element', isbn, '<label>ISBN</label>', '<title>ISBN</title>', /CustomField has no element title/],
    ['an unknown root', isbn, 'CustomField xmlns', 'Custom xmlns', /^Not well-formed/],
    ['a missing element', list, '    <label>All Books</label>\n', '', /ListView needs the element label/],
    ['an element that stands twice', isbn, '<length>13</length>', '<length>13</length>\n<length>14</length>', /length may stand only once/],
    ['an element out of order', isbn, '    <type>Text</type>\n    <unique>true</unique>', '    <unique>true</unique>\n    <type>Text</type>', /does not stand where/],
    ['a word for a boolean', isbn, '<unique>true', '<unique>yes', /"yes" is neither true nor false/],
    ['a word for a number', isbn, '<length>13', '<length>many', /"many" is no number/],
    ['a value that no enumeration has', sequel, 'SetNull', 'Forget', /"Forget" is none of Cascade, Restrict, SetNull/],
    ['elements where a value is wanted', isbn, '<length>13</length>', '<length><a>1</a></length>', /length takes a value, no elements/],
    ['a label that is too long', isbn, '<label>ISBN', `<label>${'x'.repeat(41)}`, /41 characters; Salesforce takes 40/],
    ['a text field that is too long', isbn, '<length>13', '<length>256', /at most 255 characters/],
    ['a lookup to nowhere', sequel, '<referenceTo>Book__c', '<referenceTo>Film__c', /There is no object Film__c/],
    ['a required lookup that is cleared', sequel, '<required>false', '<required>true', /cannot be cleared/],
    ['a long text in a custom setting', 'objects/Rules__c/fields/Days__c.field-meta.xml', '<type>Number', '<type>LongTextArea', /A customSetting cannot have/],
    ['a layout without a required field', layout, 'Isbn__c', 'Shelf__c', /The required field Isbn__c is missing/],
    ['a layout with an unknown field', layout, 'Pages__c', 'Sheets__c', /Book__c has no field Sheets__c/],
    ['a field twice on a layout', layout, 'Pages__c', 'OnLoan__c', /OnLoan__c stands twice/],
    ['a related list of no lookup', layout, 'Copy__c.Book__c', 'Copy__c.Title__c', /is no lookup to Book__c/],
    ['a list view of an unknown column', list, '<columns>Isbn__c', '<columns>Title__c', /Book__c has no field Title__c/],
    ['a list view that filters by an unknown field', list, '<field>OnLoan__c', '<field>Lent__c', /Book__c has no field Lent__c/],
    ['a field permission for a required field', permissions, 'Book__c.Shelf__c', 'Book__c.Isbn__c', /takes no field permission/],
    ['a field permission for an unknown field', permissions, 'Book__c.Shelf__c', 'Book__c.Rack__c', /There is no field Book__c.Rack__c/],
    ['a custom permission that does not exist', permissions, '<name>Lend', '<name>Burn', /customPermissions: there is no Burn/],
    ['a tab that does not exist', app, '<tabs>Book__c', '<tabs>Film__c', /There is no tab Film__c/],
    ['a page that does not exist', app, '<content>Book_Page', '<content>Film_Page', /There is no page Film_Page/],
  ])('%s is found', (_what, path, from, to, message) => {
    const problems = validateMetadata(broken(path, from, to)).filter((problem) => problem.path === path);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  test('rights that rest on others are refused without them', () => {
    const files = broken(permissions, '<allowRead>true</allowRead>', '<allowRead>false</allowRead>');
    expect(validateMetadata(files).map((problem) => problem.message)).toEqual(
      expect.arrayContaining(['Book__c: allowEdit needs allowRead.', 'Copy__c needs read on its master Book__c.']),
    );
  });

  test('a class that a permission set names must be among the files', () => {
    const access = '<classAccesses>\n        <apexClass>Desk</apexClass>\n        <enabled>true</enabled>\n    </classAccesses>\n    <customPermissions>';
    const files = broken(permissions, '<customPermissions>', access);
    expect(validateMetadata(files).map((problem) => problem.message)).toEqual(['classAccesses: there is no Desk.']);
    expect(validateMetadata([...files, ...desk('classes/desk')])).toEqual([]);
  });

  test('code needs its description file and a name of its own, whatever folder it lies in', () => {
    const messages = (files: EmittedFile[]) => validateMetadata([...sound, ...files]).map((problem) => problem.message);
    expect(messages(desk('classes/a').slice(0, 1))).toEqual(['There is no classes/a/Desk.cls-meta.xml.']);
    expect(messages([...desk('classes/a'), ...desk('classes/b')])).toEqual(['classes/a/Desk.cls has the same name: an org has no folders.']);
    expect(messages([{ path: `classes/${'D'.repeat(41)}.cls`, text: '' }]).join()).toMatch(/has 41 characters; Salesforce takes 40/);
  });

  test('two lookups cannot give their parent the same relationship', () => {
    const second = sound.find((file) => file.path === sequel)!;
    const twin = { path: sequel.replace('Sequel', 'Prequel'), text: second.text.replace('Sequel__c', 'Prequel__c') };
    expect(validateMetadata([...sound, twin]).map((problem) => problem.message)).toEqual(['The relationship Book__c.Prequels is taken by Book__c.Sequel__c.']);
  });
});
