/** A reference that XML does not know (`&nbsp;`). */
export class UnknownEntity extends Error {}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references replaced. Throws {@link UnknownEntity}. */
export function unescaped(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
    if (number !== null) return String.fromCodePoint(number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16));
    const character = whole.endsWith(';') ? named[name] : undefined;
    if (character === undefined) throw new UnknownEntity(`could not resolve entity named '${name}'`);
    return character;
  });
}

/** Text between tags: only what must be replaced is. */
export const escapedText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\]\]>/g, ']]&gt;');

/** Text in double quotes. */
export const escapedAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
