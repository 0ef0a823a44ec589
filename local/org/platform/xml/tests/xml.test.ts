import { openOrg, type Org } from '../../../org.ts';
import { apex } from '../../../testing/tests/sample-org.ts';

describe('XML in Apex', () => {
  let org: Org;
  beforeAll(() => {
    org = openOrg();
  });
  afterAll(() => org.close());
  const debugOf = (source: string): string[] => apex(org, source);

  test('a document is built as the platform writes it', () => {
    const source = `
      Dom.Document doc = new Dom.Document();
      Dom.XmlNode envelope = doc.createRootElement('Envelope', 'http://soap', 'soap');
      envelope.setNamespace('xsi', 'http://xsi');
      Dom.XmlNode body = envelope.addChildElement('Body', 'http://soap', null);
      body.addChildElement('echo', 'http://e', 'e').addTextNode('a < b & "c" > d');
      body.addChildElement('plain', null, null).setAttribute('name', 'x"y');
      envelope.setAttributeNs('type', 'q', 'http://xsi', null);
      System.debug(doc.toXmlString());`;
    expect(debugOf(source)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://soap" xmlns:xsi="http://xsi" xsi:type="q">'
        + '<soap:Body><e:echo xmlns:e="http://e">a &lt; b &amp; "c" > d</e:echo><plain name="x&quot;y" /></soap:Body></soap:Envelope>',
    ]);
  });

  test('a document is read with namespaces, entities, CDATA and comments', () => {
    const source = `
      Dom.Document doc = new Dom.Document();
      doc.load('<?xml version="1.0"?><!-- c --><r xmlns="urn:a" xmlns:b="urn:b" id="7"><b:one>x &amp; &#65;<![CDATA[<y>]]></b:one><two b:k="v"/>tail</r>');
      Dom.XmlNode root = doc.getRootElement();
      System.debug(root.getName() + ' ' + root.getNamespace() + ' ' + root.getAttribute('id', null) + ' ' + root.getChildElements().size() + ' ' + root.getChildren().size());
      System.debug(root.getChildElement('one', 'urn:b').getText());
      System.debug(root.getChildElement('one', null));
      System.debug(root.getChildElement('two', 'urn:a').getAttributeValue('k', 'urn:b') + ' ' + root.getChildElement('two', 'urn:a').getParent().getName());
      System.debug(root.getText() + ' ' + root.getPrefixFor('urn:b') + ' ' + root.getNamespaceFor('b') + ' ' + root.getChildren()[2].getNodeType());
      System.debug(root.removeChild(root.getChildElement('two', 'urn:a')) + ' ' + root.getChildElements().size());`;
    expect(debugOf(source)).toEqual(['r urn:a 7 2 3', 'x & A<y>', 'null', 'v r', 'tail b urn:b TEXT', 'true 1']);
  });

  test.each([
    ['<a><b></a>', 'end tag name </a> must match start tag name <b>'],
    ['text', 'only whitespace content allowed before start tag'],
    ['<a>&nbsp;</a>', "could not resolve entity named 'nbsp'"],
    ['<p:a/>', 'could not determine namespace bound to prefix p'],
    ['<a>', 'no more data available'],
    ['', 'no root element'],
  ])('%s is an XmlException', (xml, message) => {
    const { exceptionMessage } = org.runAnonymous(`new Dom.Document().load('${xml}');`);
    expect(exceptionMessage).toMatch(/^System\.XmlException: Failed to parse XML due to: /);
    expect(exceptionMessage).toContain(message);
  });

  test('a stream reader goes from event to event', () => {
    const source = `
      XmlStreamReader reader = new XmlStreamReader('<books><book author="Chatty">Alpha &amp; <![CDATA[beta]]></book><x:empty xmlns:x="urn:x"/></books>');
      reader.setCoalescing(true);
      while (true) {
        XmlTag tag = reader.getEventType();
        System.debug(tag.name() + ' ' + (reader.hasName() ? reader.getLocalName() : reader.hasText() ? reader.getText() : '')
          + (tag == XmlTag.START_ELEMENT && reader.getAttributeCount() > 0 ? ' ' + reader.getAttributeLocalName(0) + '=' + reader.getAttributeValue(null, 'author') : '')
          + (reader.getLocalName() == 'empty' ? ' ' + reader.getPrefix() + ' ' + reader.getNamespace() : ''));
        if (!reader.hasNext()) break;
        reader.next();
      }`;
    expect(debugOf(source)).toEqual([
      'START_DOCUMENT ', 'START_ELEMENT books', 'START_ELEMENT book author=Chatty', 'CHARACTERS Alpha & beta', 'END_ELEMENT book', 'START_ELEMENT empty x urn:x',
      'END_ELEMENT empty x urn:x', 'END_ELEMENT books', 'END_DOCUMENT ',
    ]);
  });

  test('a stream writer writes what it is told, in order', () => {
    const source = `
      XmlStreamWriter w = new XmlStreamWriter();
      w.writeStartDocument(null, '1.0');
      w.writeComment('A');
      w.writeStartElement(null, 'library', 'http://www.defns.com');
      w.writeDefaultNamespace('http://www.defns.com');
      w.writeStartElement('p', 'book', 'urn:p');
      w.writeNamespace('p', 'urn:p');
      w.writeAttribute(null, null, 'author', 'M & "M"');
      w.writeCharacters('1 < 2');
      w.writeEndElement();
      w.writeEmptyElement(null, 'ISBN', null);
      w.writeCData('<raw>');
      w.writeProcessingInstruction('xsl', 'x');
      w.writeEndElement();
      w.writeEndDocument();
      System.debug(w.getXmlString());
      w.close();`;
    expect(debugOf(source)).toEqual([
      '<?xml version="1.0"?><!--A--><library xmlns="http://www.defns.com"><p:book xmlns:p="urn:p" author="M &amp; &quot;M&quot;">1 &lt; 2</p:book><ISBN/><![CDATA[<raw>]]><?xsl x?></library>',
    ]);
  });
});
