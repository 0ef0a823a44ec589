import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { required } from '../lang/arguments.ts';
import { escapedAttribute, escapedText } from './entities.ts';
import { written } from './tokens.ts';

/** `XmlStreamWriter`: writes a document piece by piece. A start tag stays open for attributes until something else follows. */
class XmlStreamWriter {
  #text = '';
  /** Names of the open elements. */
  readonly #open: string[] = [];
  #tag: 'none' | 'start' | 'empty' = 'none';

  get text(): string {
    return this.#text + (this.#tag === 'none' ? '' : this.#tag === 'empty' ? '/>' : '>');
  }

  write(text: string): void {
    this.#closeTag();
    this.#text += text;
  }

  startElement(prefix: string | null, name: string | null, isEmpty: boolean): void {
    const full = written({ prefix: prefix ?? '', local: required(name) });
    this.write(`<${full}`);
    this.#tag = isEmpty ? 'empty' : 'start';
    if (!isEmpty) this.#open.push(full);
  }

  attribute(name: string, value: string | null): void {
    if (this.#tag === 'none') throwApex('System.XmlException', 'Attribute not associated with any element');
    this.#text += ` ${name}="${escapedAttribute(required(value))}"`;
  }

  endElement(): void {
    const name = this.#open.pop();
    if (name === undefined) throwApex('System.XmlException', 'No element was found to write');
    this.write(`</${name}>`);
  }

  endDocument(): void {
    while (this.#open.length > 0) this.endElement();
    this.#closeTag();
  }

  #closeTag(): void {
    this.#text = this.text;
    this.#tag = 'none';
  }
}

const declared = (prefix: string | null): string => (prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`);

/** Source: Apex Reference "XmlStreamWriter Class". */
export const streamWriterClasses = [
  platformClass('System.XmlStreamWriter', {
    is: (value) => value instanceof XmlStreamWriter,
    constructors: { 'XmlStreamWriter()': () => new XmlStreamWriter() },
    methods: {
      'void close()': () => undefined,
      'String getXmlString()': (self: XmlStreamWriter) => self.text,
      // Binds the default namespace for names that follow; it is declared by writeDefaultNamespace.
      'void setDefaultNamespace(String uri)': () => undefined,
      'void writeAttribute(String prefix, String namespaceUri, String localName, String value)': (self: XmlStreamWriter, prefix: string | null, _uri: string | null, name: string | null, value: string | null) =>
        self.attribute(written({ prefix: prefix ?? '', local: required(name) }), value),
      'void writeCData(String data)': (self: XmlStreamWriter, data: string | null) => self.write(`<![CDATA[${required(data)}]]>`),
      'void writeCharacters(String text)': (self: XmlStreamWriter, text: string | null) => self.write(escapedText(required(text)).replace(/>/g, '&gt;')),
      'void writeComment(String comment)': (self: XmlStreamWriter, comment: string | null) => self.write(`<!--${required(comment)}-->`),
      'void writeDefaultNamespace(String namespaceUri)': (self: XmlStreamWriter, uri: string | null) => self.attribute('xmlns', uri),
      'void writeEmptyElement(String prefix, String localName, String namespaceUri)': (self: XmlStreamWriter, prefix: string | null, name: string | null) => self.startElement(prefix, name, true),
      'void writeEndDocument()': (self: XmlStreamWriter) => self.endDocument(),
      'void writeEndElement()': (self: XmlStreamWriter) => self.endElement(),
      'void writeNamespace(String prefix, String namespaceUri)': (self: XmlStreamWriter, prefix: string | null, uri: string | null) => self.attribute(declared(prefix), uri),
      'void writeProcessingInstruction(String target, String data)': (self: XmlStreamWriter, target: string | null, data: string | null) =>
        self.write(`<?${required(target)}${data === null || data === '' ? '' : ` ${data}`}?>`),
      'void writeStartDocument(String encoding, String version)': (self: XmlStreamWriter, encoding: string | null, version: string | null) =>
        self.write(`<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`),
      'void writeStartElement(String prefix, String localName, String namespaceUri)': (self: XmlStreamWriter, prefix: string | null, name: string | null) => self.startElement(prefix, name, false),
    },
  }),
];
