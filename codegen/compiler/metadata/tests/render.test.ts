import { renderApexMeta } from '../emit/emit-apex-meta.ts';
import { renderDocument } from '../xml/render.ts';
import { parseDocument } from '../xml/parse.ts';

describe('renderDocument', () => {
  test('elements are ordered by name, with fullName first and what a derived type adds last', () => {
    const text = renderDocument('CustomApplication', { label: 'x', actionOverrides: { type: 'Default', pageOrSobjectType: 'A', actionName: 'New' }, fullName: 'X' });
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>X</fullName>
    <actionOverrides>
        <actionName>New</actionName>
        <type>Default</type>
        <pageOrSobjectType>A</pageOrSobjectType>
    </actionOverrides>
    <label>x</label>
</CustomApplication>
`);
  });

  test('text survives the way through XML, whatever stands in it', () => {
    const value = `a < b && "c" > 'd' \u00e9\u{1f600}`;
    const root = parseDocument(renderDocument('CustomLabel', { value }));
    expect(typeof root === 'string' ? root : root.children[0]?.name).toBe('value');
    expect(renderDocument('CustomLabel', { value })).toContain('a &lt; b &amp;&amp; &quot;c&quot; &gt; &apos;d&apos; \u00e9\u{1f600}');
  });

  test('lists repeat their element, missing values are left out, empty records close themselves', () => {
    const text = renderDocument('Layout', { tabs: ['a', 'b'], label: undefined, section: {}, none: [] });
    expect(text.split('\n').slice(2, -2)).toEqual(['    <section/>', '    <tabs>a</tabs>', '    <tabs>b</tabs>']);
  });

  test('a document without elements is one line and its header', () => {
    expect(renderDocument('Layout', {}).split('\n')).toHaveLength(3);
  });

  test('versions of the API keep their decimal', () => {
    expect(renderApexMeta('ApexClass', 65)).toContain('    <apiVersion>65.0</apiVersion>\n    <status>Active</status>\n');
  });
});
