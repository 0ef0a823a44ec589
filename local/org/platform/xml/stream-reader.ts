import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, platformEnum } from '../../runtime/platform-class.ts';
import { enumValueOf, platformEnumType, type EnumValue } from '../../runtime/values/enum.ts';
import { required } from '../lang/arguments.ts';
import { eventNumbers, namespaceOf, xmlEvents, type XmlEvent } from './events.ts';
import { positionOf, written, type Attribute } from './tokens.ts';

const tags = [
  'ATTRIBUTE', 'CDATA', 'CHARACTERS', 'COMMENT', 'DTD', 'END_DOCUMENT', 'END_ELEMENT', 'ENTITY_DECLARATION', 'ENTITY_REFERENCE', 'NAMESPACE',
  'NOTATION_DECLARATION', 'PROCESSING_INSTRUCTION', 'SPACE', 'START_DOCUMENT', 'START_ELEMENT',
] as const;

const beginning: XmlEvent = { kind: 'START_DOCUMENT', at: 0, name: null, attributes: [], declarations: new Map(), scopes: [], text: null, target: null };
const isText = ({ kind }: XmlEvent): boolean => kind === 'CHARACTERS' || kind === 'CDATA' || kind === 'SPACE';

/** `XmlStreamReader`: stands on one event of a document and goes forward. */
class XmlStreamReader {
  readonly #source: string;
  readonly #events: Iterator<XmlEvent>;
  #ahead: XmlEvent | null = null;
  at: XmlEvent = beginning;
  coalescing = false;
  namespaceAware = true;

  constructor(source: string) {
    this.#source = source;
    this.#events = xmlEvents(source);
  }

  get hasNext(): boolean {
    return this.at.kind !== 'END_DOCUMENT';
  }

  next(): number {
    if (!this.hasNext) throwApex('System.XmlException', 'no more elements');
    const event = this.#take();
    this.at = this.coalescing && isText(event) ? this.#joined(event) : event;
    return eventNumbers[this.at.kind];
  }

  /** Over white space, comments and instructions to the next tag. */
  nextTag(): number {
    let number = this.next();
    while (this.isWhitespace || this.at.kind === 'COMMENT' || this.at.kind === 'PROCESSING_INSTRUCTION') number = this.next();
    if (this.at.kind !== 'START_ELEMENT' && this.at.kind !== 'END_ELEMENT') throwApex('System.XmlException', `ParseError at [row,col]:[${this.place}]\nMessage: found: ${this.at.kind}, expected START_ELEMENT or END_ELEMENT`);
    return number;
  }

  #take(): XmlEvent {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead ?? (this.#events.next().value as XmlEvent);
  }

  #joined(first: XmlEvent): XmlEvent {
    let text = first.text ?? '';
    for (;;) {
      const next = this.#take();
      if (!isText(next)) {
        this.#ahead = next;
        return { ...first, kind: 'CHARACTERS', text };
      }
      text += next.text ?? '';
    }
  }

  get isWhitespace(): boolean {
    return isText(this.at) && (this.at.text ?? '').trim() === '';
  }

  get place(): string {
    const { line, column } = positionOf(this.#source, this.at.at);
    return `${line},${column}`;
  }

  get version(): string | null {
    return /^\uFEFF?<\?xml\s+version\s*=\s*["']([^"']+)["']/.exec(this.#source)?.[1] ?? null;
  }

  get type(): EnumValue {
    return enumValueOf(platformEnumType('System.XmlTag', tags), this.at.kind);
  }

  attribute(index: number): Attribute {
    return this.at.attributes[required(index)] ?? throwApex('System.XmlException', `Attribute position must be 0..${this.at.attributes.length - 1} and not ${index}`);
  }

  attributeValue(namespace: string | null, name: string | null): string | null {
    const found = this.at.attributes.find(({ prefix, local }) => local === name && (namespace === null || namespace === (prefix === '' ? '' : namespaceOf(this.at, prefix))));
    return found?.value ?? null;
  }

  get name(): string | null {
    const { name } = this.at;
    return name === null ? null : this.namespaceAware ? name.local : written(name);
  }

  declaration(index: number): readonly [string, string] {
    return [...this.at.declarations][required(index)] ?? throwApex('System.XmlException', `There is no namespace ${index} here`);
  }
}

/** Source: Apex Reference "XmlStreamReader Class", "XmlTag Enum". */
export const streamReaderClasses = [
  platformEnum('System.XmlTag', tags),
  platformClass('System.XmlStreamReader', {
    is: (value) => value instanceof XmlStreamReader,
    constructors: { 'XmlStreamReader(String xmlInput)': (xml: string | null) => new XmlStreamReader(required(xml)) },
    methods: {
      'Integer getAttributeCount()': (self: XmlStreamReader) => self.at.attributes.length,
      'String getAttributeLocalName(Integer index)': (self: XmlStreamReader, index: number) => self.attribute(index).local,
      'String getAttributeNamespace(Integer index)': (self: XmlStreamReader, index: number) => (self.attribute(index).prefix === '' ? null : namespaceOf(self.at, self.attribute(index).prefix)),
      'String getAttributePrefix(Integer index)': (self: XmlStreamReader, index: number) => self.attribute(index).prefix,
      'String getAttributeType(Integer index)': (self: XmlStreamReader, index: number) => (self.attribute(index), 'CDATA'),
      'String getAttributeValue(String namespaceUri, String localName)': (self: XmlStreamReader, namespace: string | null, name: string | null) => self.attributeValue(namespace, name),
      'String getAttributeValueAt(Integer index)': (self: XmlStreamReader, index: number) => self.attribute(index).value,
      'XmlTag getEventType()': (self: XmlStreamReader) => self.type,
      'String getLocalName()': (self: XmlStreamReader) => self.name,
      'String getLocation()': (self: XmlStreamReader) => `[row,col]:[${self.place}]`,
      'String getNamespace()': (self: XmlStreamReader) => (self.at.name === null ? null : namespaceOf(self.at, self.at.name.prefix)),
      'Integer getNamespaceCount()': (self: XmlStreamReader) => self.at.declarations.size,
      'String getNamespacePrefix(Integer index)': (self: XmlStreamReader, index: number) => self.declaration(index)[0] || null,
      'String getNamespaceURI(String prefix)': (self: XmlStreamReader, prefix: string | null) => namespaceOf(self.at, prefix ?? ''),
      'String getNamespaceURIAt(Integer index)': (self: XmlStreamReader, index: number) => self.declaration(index)[1],
      'String getPIData()': (self: XmlStreamReader) => (self.at.kind === 'PROCESSING_INSTRUCTION' ? self.at.text : null),
      'String getPITarget()': (self: XmlStreamReader) => self.at.target,
      'String getPrefix()': (self: XmlStreamReader) => self.at.name?.prefix || null,
      'String getText()': (self: XmlStreamReader) => self.at.text,
      'String getVersion()': (self: XmlStreamReader) => self.version,
      'Boolean hasName()': (self: XmlStreamReader) => self.at.name !== null,
      'Boolean hasNext()': (self: XmlStreamReader) => self.hasNext,
      'Boolean hasText()': (self: XmlStreamReader) => isText(self.at) || self.at.kind === 'COMMENT' || self.at.kind === 'DTD',
      'Boolean isCharacters()': (self: XmlStreamReader) => self.at.kind === 'CHARACTERS',
      'Boolean isEndElement()': (self: XmlStreamReader) => self.at.kind === 'END_ELEMENT',
      'Boolean isStartElement()': (self: XmlStreamReader) => self.at.kind === 'START_ELEMENT',
      'Boolean isWhiteSpace()': (self: XmlStreamReader) => self.isWhitespace,
      'Integer next()': (self: XmlStreamReader) => self.next(),
      'Integer nextTag()': (self: XmlStreamReader) => self.nextTag(),
      'void setCoalescing(Boolean returnAsSingleBlock)': (self: XmlStreamReader, coalescing: boolean) => void (self.coalescing = required(coalescing)),
      'void setNamespaceAware(Boolean isNamespaceAware)': (self: XmlStreamReader, aware: boolean) => void (self.namespaceAware = required(aware)),
      'String toString()': (self: XmlStreamReader) => `System.XmlStreamReader[${self.place}]`,
    },
  }),
];
