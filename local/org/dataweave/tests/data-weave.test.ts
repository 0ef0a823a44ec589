import { openOrg } from '../../org.ts';
import { runDataWeave, DataWeaveError } from '../index.ts';

const run = (source: string, inputs: Readonly<Record<string, unknown>> = {}): string => runDataWeave(source, new Map(Object.entries(inputs)), () => undefined).text;
const compact = (json: string): unknown => JSON.parse(json);

/** Source: DataWeave language reference, and "DataWeave in Apex" of the Apex Developer Guide. */
describe('DataWeave scripts', () => {
  test('rows of CSV become objects', () => {
    const source = `%dw 2.0
      input people application/csv separator=";"
      output application/json
      ---
      people map (one, at) -> { name: upper(one.first) ++ " " ++ one.last, at: at }`;
    expect(compact(run(source, { people: 'first;last\nAda;Lovelace\nGrace;"Hop;per"' }))).toEqual([{ name: 'ADA Lovelace', at: 0 }, { name: 'GRACE Hop;per', at: 1 }]);
  });

  test('functions, match and mapObject rename keys', () => {
    const source = `%dw 2.0
      input payload application/json
      output application/json
      fun rename(key) = key match { case "from" -> "sender" else -> key }
      ---
      payload mapObject (value, key) -> { (rename(key)): value }`;
    expect(compact(run(source, { payload: '{"from": "me", "size": 3, "tags": ["a"]}' }))).toEqual({ sender: 'me', size: 3, tags: ['a'] });
  });

  test('filter, sum, default and conditions', () => {
    const source = `%dw 2.0
      input rows application/json
      output application/json
      ---
      { big: sizeOf(rows filter $.n > 1), total: sum(rows.n), none: rows[0].missing default "none", kind: if (isEmpty(rows)) "empty" else "full" }`;
    expect(compact(run(source, { rows: '[{"n": 1}, {"n": 2}, {"n": 3}]' }))).toEqual({ big: 2, total: 6, none: 'none', kind: 'full' });
  });

  test('one pair is a document of XML, with attributes', () => {
    const source = `%dw 2.0
      output application/xml
      ---
      book: { title @(lang: "en"): "A & B" }`;
    expect(run(source)).toContain('<title lang="en">A &amp; B</title>');
  });

  test('what is not read says where', () => {
    expect(() => run('%dw 2.0\noutput application/json\n---\n{ a: ) }')).toThrow(DataWeaveError);
    expect(() => run('%dw 2.0\noutput application/xlsx\n---\n1')).toThrow('Unknown content type `application/xlsx`');
  });

  test('Apex runs a deployed script by its class, and records come out', () => {
    const org = openOrg();
    const script = '%dw 2.0\ninput records application/csv\noutput application/apex\n---\nrecords map (record) -> { LastName: record.last } as Object {class: "Contact"}';
    const meta = '<DataWeaveResource xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion></DataWeaveResource>';
    const { errors } = org.deploy({ namespace: null, files: [{ path: 'dw/toContacts.dwl', text: script }, { path: 'dw/toContacts.dwl-meta.xml', text: meta }] });
    expect(errors).toEqual([]);

    const { exceptionMessage } = org.runAnonymous(`DataWeave.Script script = new DataWeaveScriptResource.toContacts();
      insert (List<Contact>) script.execute(new Map<String, Object>{ 'records' => 'last\\nLovelace\\nHopper' }).getValue();
      try { DataWeave.Script.createScript('unknown'); System.assert(false); } catch (DataWeaveScriptException error) { System.assert(error.getMessage().contains('unknown')); }`);

    expect(exceptionMessage).toBeNull();
    expect(org.query('SELECT LastName FROM Contact').totalSize).toBe(2);
    org.close();
  });
});
