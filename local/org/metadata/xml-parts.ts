/** A child element of a file's root, as it stands in the text. */
export interface XmlPart {
  readonly name: string;
  /** With its tags. */
  readonly outer: string;
  /** Between its tags. */
  readonly inner: string;
  /** 1-based. */
  readonly line: number;
}

const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/g;

/**
 * The children of the root, in order, with their text untouched: what is kept of metadata goes out again as it came in. The text must be well-formed.
 */
export function partsOf(text: string): XmlPart[] {
  const parts: XmlPart[] = [];
  let depth = 0;
  let line = 1;
  let counted = 0;
  let start = { at: 0, inner: 0, name: '' };
  const lineAt = (at: number): number => {
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  for (const match of text.matchAll(tags)) {
    const [tag, closing, name, empty] = match;
    if (name === undefined) continue;
    const end = match.index + tag.length;
    if (closing !== '/') {
      if (depth === 1) start = { at: match.index, inner: end, name };
      if (empty !== '/') depth += 1;
      else if (depth === 1) parts.push({ name, outer: tag, inner: '', line: lineAt(match.index) });
      continue;
    }
    depth -= 1;
    if (depth === 1) parts.push({ name: start.name, outer: text.slice(start.at, end), inner: text.slice(start.inner, match.index), line: lineAt(start.at) });
  }
  return parts;
}

/** A metadata file without what says nothing: space between elements, and the order of elements of different names. Other texts come back as they are. */
export function canonical(text: string): string {
  if (!/^\s*<(\?xml|\w)/.test(text)) return text;
  const parts = partsOf(text);
  if (parts.length === 0) return text;
  return parts.map(({ name, outer }) => ({ name, outer: outer.replace(/>\s+</g, '><') })).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ outer }) => outer).join('\n');
}

const xmlNamespace = 'http://soap.sforce.com/2006/04/metadata';

/** A metadata file of these parts. */
export function metadataFile(root: string, parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${xmlNamespace}">\n${parts.map((part) => `    ${part.trim()}\n`).join('')}</${root}>\n`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}
