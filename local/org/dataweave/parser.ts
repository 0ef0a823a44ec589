import type { Case, Declaration, Entry, Input, Node, Script, Spread } from './ast.ts';
import { tokens, type Token } from './lexer.ts';
import { DataWeaveError } from './values.ts';

/** Operators from loose to tight; those of one level are read from the left. */
const LEVELS: readonly (readonly string[])[] = [['default'], ['or'], ['and'], ['==', '!=', '~='], ['<', '>', '<=', '>='], ['++', '--', '+', '-', '>>'], ['*', '/']];
const WORDS = new Set('default or and as is else match case if not fun var input output import type ns'.split(' '));

/** Reads a script. Source: DataWeave language reference; types of parameters are read and not checked. */
export function parseScript(source: string): Script {
  return new Parser(tokens(source)).script();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(all: readonly Token[]) {
    this.#tokens = all;
  }

  script(): Script {
    const inputs: Input[] = [];
    const declarations: Declaration[] = [];
    let output: Script['output'] = null;
    while (!this.#take('---')) {
      const word = this.#name();
      if (word === 'input') inputs.push({ name: this.#name(), ...this.#format() });
      else if (word === 'output') output = this.#format();
      else if (word === 'import') this.#import();
      else if (word === 'var') declarations.push(this.#variable());
      else if (word === 'fun') declarations.push(this.#function());
      else throw this.#unexpected(this.#tokens[this.#at - 1] as Token);
    }
    const body = this.#onePair();
    if (this.#token.kind !== 'end') throw this.#unexpected(this.#token);
    return { inputs, output, declarations, body };
  }

  #format(): { mime: string; properties: Record<string, string> } {
    let mime = this.#name();
    this.#expect('/');
    mime += `/${this.#name()}`;
    const properties: Record<string, string> = {};
    while (this.#token.kind === 'name' && this.#next.text === '=') {
      const key = this.#name();
      this.#expect('=');
      properties[key] = this.#advance().text;
      this.#take(',');
    }
    return { mime, properties };
  }

  /** Modules are known by name: what is imported is there. */
  #import(): void {
    this.#skipImported();
    if (this.#takeWord('from')) this.#skipImported();
  }

  #skipImported(): void {
    do {
      if (!this.#take('*')) this.#name();
    } while (this.#take('::') || this.#take(','));
  }

  #variable(): Declaration {
    const name = this.#name();
    if (this.#take(':')) this.#type();
    this.#expect('=');
    return { name, parameters: null, body: this.#expression() };
  }

  #function(): Declaration {
    const name = this.#name();
    this.#expect('(');
    const parameters = this.#parameters();
    if (this.#take(':')) this.#type();
    this.#expect('=');
    return { name, parameters, body: this.#expression() };
  }

  /** Up to the closing parenthesis. */
  #parameters(): string[] {
    const names: string[] = [];
    while (!this.#take(')')) {
      names.push(this.#name());
      if (this.#take(':')) this.#type();
      this.#take(',');
    }
    return names;
  }

  #type(): string {
    const name = this.#name();
    if (this.#take('<')) {
      do this.#type();
      while (this.#take(',') || this.#take('|'));
      this.#expect('>');
    }
    return name;
  }

  #expression(): Node {
    const lambda = this.#lambda();
    if (lambda !== null) return lambda;
    if (this.#takeWord('if')) return this.#if();
    let left = this.#level(0);
    // Functions of two parameters stand between their arguments: `payload map …`.
    while (this.#token.kind === 'name' && !WORDS.has(this.#token.text)) {
      const name = this.#name();
      left = { kind: 'call', target: { kind: 'name', name }, arguments: [left, this.#rightArgument()] };
    }
    if (this.#takeWord('match')) left = this.#match(left);
    return left;
  }

  /** A lambda, or an expression of `$`, `$$` and `$$$`, which is one. */
  #rightArgument(): Node {
    const lambda = this.#lambda();
    if (lambda !== null) return lambda;
    const body = this.#level(0);
    return body.kind !== 'lambda' && mentionsArgument(body) ? { kind: 'lambda', parameters: ['$', '$$', '$$$'], body } : body;
  }

  #lambda(): Node | null {
    const start = this.#at;
    if (!this.#take('(')) return null;
    const names: string[] = [];
    for (;;) {
      if (this.#token.kind !== 'name') break;
      names.push(this.#name());
      if (this.#take(':')) this.#type();
      if (!this.#take(',')) break;
    }
    if (!this.#take(')') || !this.#take('->')) {
      this.#at = start;
      return null;
    }
    return { kind: 'lambda', parameters: names, body: this.#onePair() };
  }

  /** `(value) -> (value): size`, `books: {…}`: an object of one pair needs no braces; the name in front of the colon is its key. */
  #onePair(): Node {
    const isName = this.#token.kind === 'name';
    const body = this.#expression();
    if (!this.#take(':')) return body;
    const key: Node = isName && body.kind === 'name' ? { kind: 'literal', value: body.name } : body;
    return { kind: 'object', parts: [{ kind: 'entry', key, value: this.#expression(), attributes: [] }] };
  }

  #if(): Node {
    this.#expect('(');
    const test = this.#expression();
    this.#expect(')');
    const then = this.#expression();
    if (!this.#takeWord('else')) throw this.#unexpected(this.#token);
    return { kind: 'if', test, then, otherwise: this.#expression() };
  }

  #match(target: Node): Node {
    this.#expect('{');
    const cases: Case[] = [];
    while (!this.#take('}')) {
      const isElse = this.#takeWord('else');
      if (!isElse && !this.#takeWord('case')) throw this.#unexpected(this.#token);
      const type = !isElse && this.#takeWord('is') ? this.#type() : null;
      const isName = !isElse && type === null && this.#token.kind === 'name' && (this.#next.text === 'if' || this.#next.text === '->');
      const name = isName ? this.#name() : null;
      const test = isElse || type !== null || name !== null ? null : this.#level(0);
      let guard: Node | null = null;
      if (this.#takeWord('if')) guard = this.#level(0);
      this.#expect('->');
      cases.push({ test, type, name, guard, body: this.#expression() });
    }
    return { kind: 'match', target, cases };
  }

  #level(level: number): Node {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#coercion();
    let left = this.#level(level + 1);
    for (;;) {
      const { text, kind } = this.#token;
      if (kind === 'text' || !operators.includes(text)) return left;
      this.#advance();
      left = { kind: 'binary', operator: text, left, right: this.#level(level + 1) };
    }
  }

  #coercion(): Node {
    let target = this.#unary();
    for (;;) {
      const kind = this.#takeWord('as') ? 'as' : this.#takeWord('is') ? 'is' : null;
      if (kind === null) return target;
      const type = this.#type();
      target = { kind, target, type, schema: this.#token.text === '{' && this.#token.kind === 'sign' ? this.#primary() : null };
    }
  }

  #unary(): Node {
    if (this.#take('-')) return { kind: 'unary', operator: '-', operand: this.#unary() };
    if (this.#takeWord('not') || this.#take('!')) return { kind: 'unary', operator: 'not', operand: this.#unary() };
    return this.#postfix();
  }

  #postfix(): Node {
    let target = this.#primary();
    for (;;) {
      if (this.#take('.')) {
        const how = this.#take('*') ? 'all' : this.#take('@') ? 'attribute' : 'key';
        target = { kind: 'select', target, key: this.#advance().text, how };
      } else if (this.#take('[')) {
        target = { kind: 'index', target, index: this.#expression() };
        this.#expect(']');
      } else if (this.#token.text === '(' && this.#token.kind === 'sign' && target.kind === 'name' && this.#token.at === this.#endOfLast) {
        this.#advance();
        target = { kind: 'call', target, arguments: this.#list(')') };
      } else return target;
    }
  }

  #primary(): Node {
    const token = this.#advance();
    if (token.kind === 'text') return { kind: 'literal', value: token.text };
    if (token.kind === 'number') return { kind: 'number', text: token.text };
    if (token.kind === 'name') return this.#named(token.text);
    switch (token.text) {
      case '(': {
        const inner = this.#expression();
        this.#expect(')');
        return inner;
      }
      case '[':
        return { kind: 'array', items: this.#list(']') };
      case '{':
        return this.#object();
      case '$':
      case '$$':
      case '$$$':
        return { kind: 'name', name: token.text };
    }
    throw this.#unexpected(token);
  }

  #named(name: string): Node {
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    if (name === 'null') return { kind: 'literal', value: null };
    // `Strings::pluralize`: functions are known by their own name.
    let last = name;
    while (this.#take('::')) last = this.#name();
    return { kind: 'name', name: last };
  }

  #object(): Node {
    const parts: (Entry | Spread)[] = [];
    while (!this.#take('}')) {
      parts.push(this.#part());
      this.#take(',');
    }
    return { kind: 'object', parts };
  }

  #part(): Entry | Spread {
    const key: Node = this.#token.kind === 'name' || this.#token.kind === 'text' ? { kind: 'literal', value: this.#advance().text } : this.#primary();
    let attributes: Entry[] = [];
    if (this.#take('@')) {
      this.#expect('(');
      attributes = [];
      while (!this.#take(')')) {
        attributes.push(this.#part() as Entry);
        this.#take(',');
      }
    }
    if (!this.#take(':')) return { kind: 'spread', value: key };
    return { kind: 'entry', key, value: this.#expression(), attributes };
  }

  #list(end: string): Node[] {
    const items: Node[] = [];
    while (!this.#take(end)) {
      items.push(this.#expression());
      this.#take(',');
    }
    return items;
  }

  get #token(): Token {
    return this.#tokens[this.#at] as Token;
  }

  get #next(): Token {
    return this.#tokens[this.#at + 1] ?? this.#token;
  }

  get #endOfLast(): number {
    const last = this.#tokens[this.#at - 1] as Token;
    return last.at + last.text.length;
  }

  #advance(): Token {
    const token = this.#token;
    if (token.kind !== 'end') this.#at++;
    return token;
  }

  #take(sign: string): boolean {
    if (this.#token.kind !== 'sign' || this.#token.text !== sign) return false;
    this.#at++;
    return true;
  }

  #takeWord(word: string): boolean {
    if (this.#token.kind !== 'name' || this.#token.text !== word) return false;
    this.#at++;
    return true;
  }

  #name(): string {
    if (this.#token.kind !== 'name') throw this.#unexpected(this.#token);
    return this.#advance().text;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw this.#unexpected(this.#token, sign);
  }

  #unexpected({ text, at }: Token, wanted?: string): DataWeaveError {
    const found = text === '' ? 'the end of the script' : `"${text}"`;
    return new DataWeaveError(`Invalid input ${found} at position ${at}${wanted === undefined ? '' : `, expected "${wanted}"`}. Only a part of DataWeave is read here.`);
  }
}

function mentionsArgument(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(mentionsArgument);
  if (typeof node !== 'object' || node === null) return false;
  if ((node as Node).kind === 'lambda') return false;
  if ((node as Node).kind === 'name' && (node as { name: string }).name.startsWith('$')) return true;
  return Object.values(node).some(mentionsArgument);
}
