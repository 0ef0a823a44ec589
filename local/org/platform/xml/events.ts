import { throwApex } from '../../runtime/exceptions.ts';
import { namespaceIn, split, type Declarations } from './namespaces.ts';
import { positionOf, XmlSyntaxError, xmlTokens, type Attribute, type QualifiedName } from './tokens.ts';

/** Kinds of events with their numbers, as `XmlStreamReader.next` answers them. Source: Apex Reference "XmlTag Enum"; javax.xml.stream.XMLStreamConstants. */
export const eventNumbers = {
  START_ELEMENT: 1, END_ELEMENT: 2, PROCESSING_INSTRUCTION: 3, CHARACTERS: 4, COMMENT: 5, SPACE: 6, START_DOCUMENT: 7, END_DOCUMENT: 8,
  ENTITY_REFERENCE: 9, ATTRIBUTE: 10, DTD: 11, CDATA: 12, NAMESPACE: 13, NOTATION_DECLARATION: 14, ENTITY_DECLARATION: 15,
} as const;

export type EventKind = keyof typeof eventNumbers;

/** What a reader stands on. Offsets count from 0. */
export interface XmlEvent {
  readonly kind: EventKind;
  readonly at: number;
  readonly name: QualifiedName | null;
  readonly attributes: readonly Attribute[];
  /** Namespaces that begin or end with this tag. */
  readonly declarations: Declarations;
  /** All tags around, the innermost last. */
  readonly scopes: readonly Declarations[];
  readonly text: string | null;
  readonly target: string | null;
}

const nothing: Declarations = new Map();

/** Events of a document up to END_DOCUMENT; an empty tag is a start and an end. Throws `System.XmlException` where the text breaks. */
export function* xmlEvents(source: string): Generator<XmlEvent> {
  const scopes: Declarations[] = [];
  const event = (kind: EventKind, at: number, more: Partial<XmlEvent> = {}): XmlEvent => ({
    kind, at, name: null, attributes: [], declarations: nothing, scopes: [...scopes], text: null, target: null, ...more,
  });
  const end = (name: QualifiedName, at: number): XmlEvent => {
    const ended = event('END_ELEMENT', at, { name, declarations: scopes.at(-1) ?? nothing });
    scopes.pop();
    return ended;
  };
  try {
    for (const token of xmlTokens(source)) {
      const { at } = token;
      switch (token.kind) {
        case 'start': {
          const { declarations, others } = split(token.attributes);
          scopes.push(declarations);
          yield event('START_ELEMENT', at, { name: token.name, attributes: others, declarations });
          if (token.empty) yield end(token.name, at);
          break;
        }
        case 'end':
          yield end(token.name, at);
          break;
        case 'text':
          // White space around the root element is no event.
          if (scopes.length > 0) yield event('CHARACTERS', at, { text: token.text });
          break;
        case 'cdata':
          yield event('CDATA', at, { text: token.text });
          break;
        case 'comment':
          yield event('COMMENT', at, { text: token.text });
          break;
        case 'doctype':
          yield event('DTD', at, { text: token.text });
          break;
        case 'instruction':
          if (token.target !== 'xml') yield event('PROCESSING_INSTRUCTION', at, { target: token.target, text: token.data });
      }
    }
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    const { line, column } = positionOf(source, error.at);
    throwApex('System.XmlException', `ParseError at [row,col]:[${line},${column}]\nMessage: ${error.message}`);
  }
  yield event('END_DOCUMENT', source.length);
}

/** The namespace of a name where the event stands; null without one. */
export function namespaceOf({ scopes }: XmlEvent, prefix: string): string | null {
  return namespaceIn(scopes, prefix);
}
