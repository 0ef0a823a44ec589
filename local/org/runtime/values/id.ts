import { throwApex } from '../exceptions.ts';

const suffixAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** 18-character form of a 15-character id: three characters that tell which letters are upper case, five letters each. */
export function idTo18(id: string): string {
  let suffix = '';
  for (let group = 0; group < 15; group += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const code = id.charCodeAt(group + i);
      if (code >= 65 && code <= 90) bits |= 1 << i;
    }
    suffix += suffixAlphabet[bits];
  }
  return id + suffix;
}

/** The 18-character form of text that is an id; null when it is none. The check letters of 18 characters are not verified, as Apex doesn't. */
export function parseId(text: string): string | null {
  if (text.length === 15) return /^[A-Za-z0-9]{15}$/.test(text) ? idTo18(text) : null;
  return text.length === 18 && /^[A-Za-z0-9]{18}$/.test(text) ? text : null;
}

/** Conversion of a String to an Id; throws `System.StringException` "Invalid id: …". */
export function toId(text: string | null): string | null {
  if (text === null) return null;
  return parseId(text) ?? throwApex('System.StringException', `Invalid id: ${text}`);
}

/** Case of the first 15 characters as the check letters tell it; null when they can't be. */
export function restoreCase(id18: string): string | null {
  let short = '';
  const suffix = id18.slice(15).toUpperCase();
  for (let group = 0; group < 3; group++) {
    const bits = suffixAlphabet.indexOf(suffix[group] as string);
    if (bits < 0) return null;
    for (let i = 0; i < 5; i++) {
      const letter = id18[group * 5 + i] as string;
      const upper = (bits & (1 << i)) !== 0;
      if (upper && !/[A-Za-z]/.test(letter)) return null;
      short += upper ? letter.toUpperCase() : letter.toLowerCase();
    }
  }
  return short;
}
