import { FormulaError } from './formula-error.ts';

export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'operator' | 'end';
  /** The text; for strings with its escapes resolved. */
  readonly text: string;
  readonly position: number;
}

const pattern =
  /\s+|\/\*[\s\S]*?\*\/|(?<number>\d+(?:\.\d*)?|\.\d+)|(?<name>\$?[A-Za-z_][\w]*(?:\.\$?[A-Za-z_]\w*)*)|(?<string>"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(?<operator>&&|\|\||==|!=|<>|<=|>=|[-+*/^&=<>!(),])/y;

/** Splits a formula; comments and white space fall away. */
export function tokens(text: string): Token[] {
  const all: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const position = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) throw new FormulaError(`Syntax error. Found '${text[position] ?? ''}'`, position);
    for (const kind of ['number', 'name', 'string', 'operator'] as const) {
      const found = groups[kind];
      if (found !== undefined) all.push({ kind, text: kind === 'string' ? unescaped(found) : found, position });
    }
  }
  all.push({ kind: 'end', text: '', position: text.length });
  return all;
}

function unescaped(literal: string): string {
  return literal.slice(1, -1).replace(/\\([\s\S])/g, (_, character: string) => (character === 'n' ? '\n' : character === 't' ? '\t' : character));
}
