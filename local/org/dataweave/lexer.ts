import { DataWeaveError } from './values.ts';

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const SIGNS = ['---', '->', '::', '++', '--', '>>', '==', '!=', '<=', '>=', '~=', '..', '$$$', '$$'];

/** Tokens of a script; comments and white space are left out. */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|%dw\s+[\d.]+|[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\s\S]/y;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const sign = SIGNS.find((one) => source.startsWith(one, at));
    if (sign !== undefined) {
      pattern.lastIndex = at + sign.length;
      found.push({ kind: 'sign', text: sign, at });
      continue;
    }
    const [text] = pattern.exec(source) as RegExpExecArray;
    if (/^\s|^\/\/|^\/\*|^%dw/.test(text)) continue;
    if (/^[A-Za-z_]/.test(text)) found.push({ kind: 'name', text, at });
    else if (/^\d/.test(text)) found.push({ kind: 'number', text, at });
    else if (text.length > 1 && /^["']/.test(text)) found.push({ kind: 'text', text: unescaped(text.slice(1, -1)), at });
    else if (/^["']/.test(text)) throw new DataWeaveError(`A text is not ended, at position ${at}.`);
    else found.push({ kind: 'sign', text, at });
  }
  found.push({ kind: 'end', text: '', at: source.length });
  return found;
}

function unescaped(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape: string) => {
    if (escape.length > 1) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return { n: '\n', t: '\t', r: '\r' }[escape] ?? escape;
  });
}
