/** Java's predefined and `\p{…}` classes as members of a JavaScript character class (flags `u` or `v`). Source: java.util.regex.Pattern. */

const posix: Readonly<Record<string, string>> = {
  Lower: 'a-z', Upper: 'A-Z', ASCII: '\\x00-\\x7F', Alpha: 'a-zA-Z', Digit: '0-9', Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~', Graph: '!-~', Print: ' -~', Blank: ' \\t', Cntrl: '\\x00-\\x1F\\x7F', XDigit: '0-9a-fA-F', Space: ' \\t\\n\\x0B\\f\\r',
  javaLowerCase: '\\p{Ll}', javaUpperCase: '\\p{Lu}', javaWhitespace: '\\s', javaMirrored: '\\p{Bidi_M}', javaLetter: '\\p{L}', javaDigit: '\\p{Nd}', javaLetterOrDigit: '\\p{L}\\p{Nd}',
};

/** Unicode blocks that are met in practice; a block has no JavaScript name. */
const blocks: Readonly<Record<string, string>> = {
  basiclatin: '\\u0000-\\u007F', 'latin-1supplement': '\\u0080-\\u00FF', latin1supplement: '\\u0080-\\u00FF', latinextendeda: '\\u0100-\\u017F', combiningdiacriticalmarks: '\\u0300-\\u036F',
  greek: '\\u0370-\\u03FF', greekandcoptic: '\\u0370-\\u03FF', cyrillic: '\\u0400-\\u04FF', hebrew: '\\u0590-\\u05FF', arabic: '\\u0600-\\u06FF', devanagari: '\\u0900-\\u097F', thai: '\\u0E00-\\u0E7F',
  generalpunctuation: '\\u2000-\\u206F', currencysymbols: '\\u20A0-\\u20CF', hiragana: '\\u3040-\\u309F', katakana: '\\u30A0-\\u30FF', cjkunifiedideographs: '\\u4E00-\\u9FFF', hangulsyllables: '\\uAC00-\\uD7AF',
};

const binary: Readonly<Record<string, string>> = {
  alphabetic: 'Alphabetic', ideographic: 'Ideographic', letter: 'L', lowercase: 'Lowercase', uppercase: 'Uppercase', punctuation: 'P', white_space: 'White_Space', digit: 'Nd', control: 'Cc', emoji: 'Emoji',
};

/** Members of a class for `\d`, `\s`, `\w`, `\h`, `\v`: the positive ones; null for other letters. */
export function predefinedMembers(letter: string): string | null {
  switch (letter.toLowerCase()) {
    case 'd': return '0-9';
    case 's': return ' \\t\\n\\x0B\\f\\r';
    case 'w': return 'a-zA-Z_0-9';
    case 'h': return ' \\t\\xA0\\u1680\\u180E\\u2000-\\u200A\\u202F\\u205F\\u3000';
    case 'v': return '\\n\\x0B\\f\\r\\x85\\u2028\\u2029';
    default: return null;
  }
}

/** Members of a class for the name in `\p{name}`; null when it is unknown. */
export function propertyMembers(name: string): string | null {
  const known = Object.hasOwn(posix, name) ? posix[name] : undefined;
  if (known !== undefined) return known;
  const pair = /^(?:(?:general_category|gc)=(\w+)|(?:script|sc)=(\w+)|(?:block|blk)=([\w -]+))$/i.exec(name);
  const block = pair?.[3] ?? (/^In/.test(name) ? name.slice(2) : undefined);
  if (block !== undefined) return blocks[block.toLowerCase().replace(/[\s_]/g, '')] ?? null;
  const is = /^Is/.test(name) ? name.slice(2) : null;
  const candidates = [
    pair?.[1], pair?.[2] === undefined ? undefined : `Script=${pair[2]}`,
    is === null ? name : undefined, is === null ? undefined : binary[is.toLowerCase()], is ?? undefined, is === null ? undefined : `Script=${is}`,
  ];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const member = `\\p{${candidate}}`;
    try {
      new RegExp(member, 'u');
      return member;
    } catch {
      // not a property of that spelling: the next one
    }
  }
  return null;
}
