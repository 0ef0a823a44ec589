import { XMLBuilder } from 'fast-xml-parser';
import type { RuntimeType } from '../../runtime/types.ts';
import type { ClassType } from '../../runtime/values/object-protocol.ts';

type Node = string | { readonly [name: string]: unknown };

/** An XML element as the JSON that Apex reads as a value of `type`. An empty element is null. */
export function xmlToJson(element: unknown, type: RuntimeType): unknown {
  if (type.kind === 'list' || type.kind === 'set') {
    // A list is its element repeated, or one element whose children are the entries.
    const entries = Array.isArray(element) ? element : isNode(element) && Object.keys(element).every((name) => !name.startsWith('@_')) ? Object.values(element).flat() : [element];
    return entries.map((entry) => xmlToJson(entry, type.element!));
  }
  if (typeof element === 'string') return element === '' ? null : scalar(element, type);
  if (!isNode(element)) return null;
  if (element['@_nil'] === 'true') return null;
  if (typeof element['#text'] === 'string' && type.kind === 'primitive') return scalar(element['#text'], type);
  const json: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(element)) {
    if (name.startsWith('@_') || name === '#text') continue;
    if (type.kind === 'sobject' && name === 'type') json.attributes = { type: value };
    else json[name] = xmlToJson(value, memberType(type, name) ?? unknownType);
  }
  return json;
}

const unknownType = { kind: 'primitive', name: 'String' } as RuntimeType;

function memberType(type: RuntimeType, name: string): RuntimeType | undefined {
  if (type.kind === 'map') return type.element;
  return (type as ClassType).members?.find((member) => member.name.toLowerCase() === name.toLowerCase())?.type;
}

function scalar(text: string, type: RuntimeType): unknown {
  switch (type.name) {
    case 'Boolean': return text.trim() === 'true';
    case 'Integer': case 'Long': case 'Double': case 'Decimal': return Number.isNaN(Number(text)) ? text : Number(text);
    default: return text;
  }
}

function isNode(value: unknown): value is Exclude<Node, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON of a returned value as the answer's XML: objects are elements, lists repeat their element. */
export function jsonToXml(json: string): string {
  const builder = new XMLBuilder({ suppressEmptyNode: true });
  const value = shown(JSON.parse(json));
  return `<?xml version="1.0" encoding="UTF-8"?>${String(builder.build({ response: Array.isArray(value) ? { response: value } : value }))}`;
}

/** `attributes` of a record are its `type` element. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (!isNode(value)) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.map(([name, entry]) => (name === 'attributes' && isNode(entry) ? ['type', entry.type] : [name, shown(entry)])));
}
