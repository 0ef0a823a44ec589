/** XML streams. */

declare class XmlStreamReader {
  private readonly __XmlStreamReader: true;
  constructor(text: string);
  getAttributeCount(): Integer;
  getAttributeLocalName(number: Integer): string;
  getAttributeNamespace(number: Integer): string;
  getAttributePrefix(number: Integer): string;
  getAttributeType(number: Integer): string;
  getAttributeValue(text1: string, text2: string): string;
  getAttributeValueAt(number: Integer): string;
  getEventType(): XmlTag;
  getLocalName(): string;
  getLocation(): string;
  getNamespace(): string;
  getNamespaceCount(): Integer;
  getNamespacePrefix(number: Integer): string;
  getNamespaceURI(text: string): string;
  getNamespaceURIAt(number: Integer): string;
  getPIData(): string;
  getPITarget(): string;
  getPrefix(): string;
  getText(): string;
  getVersion(): string;
  hasName(): boolean;
  hasNext(): boolean;
  hasText(): boolean;
  isCharacters(): boolean;
  isEndElement(): boolean;
  isStartElement(): boolean;
  isWhitespace(): boolean;
  next(): Integer;
  nextTag(): Integer;
  setCoalescing(value: boolean): void;
  setNamespaceAware(value: boolean): void;
}

declare class XmlStreamWriter {
  private readonly __XmlStreamWriter: true;
  constructor();
  close(): void;
  getXmlString(): string;
  setDefaultNamespace(value: string): void;
  writeAttribute(text1: string, text2: string, text3: string, text4: string): void;
  writeCData(text: string): void;
  writeCharacters(text: string): void;
  writeComment(text: string): void;
  writeDefaultNamespace(text: string): void;
  writeEmptyElement(text1: string, text2: string, text3: string): void;
  writeEndDocument(): void;
  writeEndElement(): void;
  writeNamespace(text1: string, text2: string): void;
  writeProcessingInstruction(text1: string, text2: string): void;
  writeStartDocument(text1: string, text2: string): void;
  writeStartElement(text1: string, text2: string, text3: string): void;
}

declare enum XmlTag { ATTRIBUTE, CDATA, CHARACTERS, COMMENT, DTD, END_DOCUMENT, END_ELEMENT, ENTITY_DECLARATION, ENTITY_REFERENCE, NAMESPACE, NOTATION_DECLARATION, PROCESSING_INSTRUCTION, SPACE, START_DOCUMENT, START_ELEMENT }
