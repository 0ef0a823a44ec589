const escapes: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** An Apex string literal for the text. Control characters without an escape of their own are written as \uXXXX. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /[\\'\n\r\t\b\f]|[\u0000-\u001f\u007f\u2028\u2029]/g;

export function textLiteral(value: string): string {
  const escaped = value.replace(special, (character) => {
    return escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}
