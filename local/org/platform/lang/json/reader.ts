import { throwApex } from '../../../runtime/exceptions.ts';
import { platformEnum } from '../../../runtime/platform-class.ts';

export const jsonTokens = [
  'END_ARRAY', 'END_OBJECT', 'FIELD_NAME', 'NOT_AVAILABLE', 'START_ARRAY', 'START_OBJECT', 'VALUE_EMBEDDED_OBJECT', 'VALUE_FALSE', 'VALUE_NULL',
  'VALUE_NUMBER_FLOAT', 'VALUE_NUMBER_INT', 'VALUE_STRING', 'VALUE_TRUE',
] as const;
export type JsonToken = (typeof jsonTokens)[number];

/** `System.JSONToken`. */
export const JsonTokenEnum = platformEnum('System.JSONToken', jsonTokens);

/** What may come next in the current object, array or at the top. */
type Expected = 'value' | 'firstName' | 'name' | 'firstElement' | 'comma' | 'end';

interface Context {
  readonly isObject: boolean;
  readonly start: number;
  /** Name of the field being read (objects). */
  name: string | null;
}

const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads JSON text token by token. Errors are `System.JSONException`s in the words of Jackson, which the platform uses. */
export class JsonReader {
  readonly text: string;
  private at = 0;
  private readonly contexts: Context[] = [];
  private expected: Expected = 'value';
  /** The current token; null before the first and after the last. */
  token: JsonToken | null = null;
  /** Text of a string, a number or a field name; else the token as it is written. */
  value = '';

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The text of a string is read when somebody asks for it, so a string at the top that never ends is noticed after its place was found wrong.
   * Source: Jackson, which the platform uses.
   */
  private unfinished = false;

  /** Throws for a string at the top that never ends. */
  finish(): void {
    if (this.unfinished) this.fail('Unexpected end-of-input in VALUE_STRING');
  }

  /** A second reader at the same place. */
  fork(): JsonReader {
    const copy = new JsonReader(this.text);
    copy.at = this.at;
    copy.contexts.push(...this.contexts.map((context) => ({ ...context })));
    copy.expected = this.expected;
    copy.token = this.token;
    copy.value = this.value;
    return copy;
  }

  /** Name of the field that the current token belongs to; null at the top and in arrays. */
  get name(): string | null {
    const isStart = this.token === 'START_OBJECT' || this.token === 'START_ARRAY';
    return this.contexts[this.contexts.length - (isStart ? 2 : 1)]?.name ?? null;
  }

  next(): JsonToken | null {
    this.finish();
    const character = this.skipToToken();
    if (character === -1) {
      if (this.contexts.length > 0) this.endOfInput();
      return (this.token = null);
    }
    if (this.contexts.length > 0 && this.contexts[this.contexts.length - 1]!.isObject && this.expected !== 'value') return this.nameOrEnd(character);
    if (character === 93 && (this.expected === 'firstElement' || this.expected === 'comma') && this.contexts.length > 0) return this.close(']');
    if (this.expected === 'comma') {
      if (character !== 44) this.unexpected(character, "was expecting comma to separate ARRAY entries");
      this.at++;
      this.expected = 'value';
      return this.next();
    }
    return this.readValue(character);
  }

  /** From the start of an object or array to its end; other tokens stay. */
  skipChildren(): void {
    if (this.token !== 'START_OBJECT' && this.token !== 'START_ARRAY') return;
    const depth = this.contexts.length;
    while (this.contexts.length >= depth) this.next();
  }

  fail(message: string): never {
    throwApex('System.JSONException', `${message} at ${this.place(this.at)}`);
  }

  private place(at: number): string {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    return `[line:${line}, column:${at - before.lastIndexOf('\n')}]`;
  }

  private endOfInput(): never {
    const context = this.contexts[this.contexts.length - 1] as Context;
    this.fail(`Unexpected end-of-input: expected close marker for ${context.isObject ? 'OBJECT' : 'ARRAY'} (from ${this.place(context.start)})`);
  }

  private unexpected(code: number, reason: string): never {
    this.at++;
    this.fail(`Unexpected character ('${String.fromCharCode(code)}' (code ${code})): ${reason}`);
  }

  /** Code of the next character that is no white space; -1 at the end. */
  private skipToToken(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code > 32) return code;
      if (Number.isNaN(code)) return -1;
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) this.fail(`Illegal character ((CTRL-CHAR, code ${code})): only regular white space (\\r, \\n, \\t) is allowed between tokens`);
      this.at++;
    }
  }

  private nameOrEnd(character: number): JsonToken {
    if (character === 125 && this.expected !== 'name') return this.close('}');
    if (this.expected === 'comma') {
      if (character !== 44) this.unexpected(character, 'was expecting comma to separate OBJECT entries');
      this.at++;
      this.expected = 'name';
      character = this.skipToToken();
      if (character === -1) this.endOfInput();
    }
    if (character !== 34) this.unexpected(character, 'was expecting double-quote to start field name');
    this.value = this.readString();
    const colon = this.skipToToken();
    if (colon === -1) this.endOfInput();
    if (colon !== 58) this.unexpected(colon, "was expecting a colon to separate field name and value");
    this.at++;
    (this.contexts[this.contexts.length - 1] as Context).name = this.value;
    this.expected = 'value';
    return (this.token = 'FIELD_NAME');
  }

  private close(mark: string): JsonToken {
    this.at++;
    this.value = mark;
    this.contexts.pop();
    this.valueDone();
    return (this.token = mark === ']' ? 'END_ARRAY' : 'END_OBJECT');
  }

  private valueDone(): void {
    this.expected = this.contexts.length === 0 ? 'value' : 'comma';
  }

  private readValue(character: number): JsonToken {
    switch (character) {
      case 34: {
        if (this.contexts.length === 0 && !/^"(?:[^"\\]|\\.)*"/s.test(this.text.slice(this.at))) this.unfinished = true;
        else this.value = this.readString();
        this.valueDone();
        return (this.token = 'VALUE_STRING');
      }
      case 123: return this.open('{');
      case 91: return this.open('[');
      case 116: return this.word('true', 'VALUE_TRUE');
      case 102: return this.word('false', 'VALUE_FALSE');
      case 110: return this.word('null', 'VALUE_NULL');
    }
    if (character === 45 || (character >= 48 && character <= 57)) return this.readNumber();
    if ((character >= 65 && character <= 90) || (character >= 97 && character <= 122)) this.unrecognized();
    this.unexpected(character, "expected a valid value (number, String, array, object, 'true', 'false' or 'null')");
  }

  private open(mark: string): JsonToken {
    this.contexts.push({ isObject: mark === '{', start: this.at, name: null });
    this.at++;
    this.value = mark;
    this.expected = mark === '{' ? 'firstName' : 'firstElement';
    return (this.token = mark === '{' ? 'START_OBJECT' : 'START_ARRAY');
  }

  private word(word: string, token: JsonToken): JsonToken {
    if (!this.text.startsWith(word, this.at) || /\w/.test(this.text[this.at + word.length] ?? '')) this.unrecognized();
    this.at += word.length;
    this.value = word;
    this.valueDone();
    return (this.token = token);
  }

  private unrecognized(): never {
    const word = /^\w+/.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += word.length;
    this.fail(`Unrecognized token '${word}': was expecting 'null', 'true', 'false' or NaN`);
  }

  private readNumber(): JsonToken {
    numberToken.lastIndex = this.at;
    const text = numberToken.exec(this.text)?.[0];
    if (text === undefined) {
      this.at++;
      const code = this.text.charCodeAt(this.at);
      if (Number.isNaN(code)) this.fail('Unexpected end-of-input');
      this.unexpected(code, 'expected digit (0-9) to follow minus sign, for valid numeric value');
    }
    this.at += text.length;
    const follows = this.text.charCodeAt(this.at);
    if (follows >= 48 && follows <= 57) this.fail('Invalid numeric value: Leading zeroes not allowed');
    this.value = text;
    this.valueDone();
    return (this.token = /[.eE]/.test(text) ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT');
  }

  /** From the opening quote; leaves the position behind the closing one. */
  private readString(): string {
    const { text } = this;
    const start = this.at + 1;
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 34) {
        this.at = i + 1;
        return text.slice(start, i);
      }
      if (code === 92) return this.readEscapedString(start, i);
      if (code < 32) this.controlCharacter(i, code);
    }
    this.at = text.length;
    return this.fail('Unexpected end-of-input in VALUE_STRING');
  }

  private controlCharacter(index: number, code: number): never {
    this.at = index;
    this.fail(`Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash to be included in string value`);
  }

  private readEscapedString(start: number, from: number): string {
    const { text } = this;
    let result = text.slice(start, from);
    let plain = from;
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 34) {
        this.at = i + 1;
        return result + text.slice(plain, i);
      }
      if (code < 32) this.controlCharacter(i, code);
      if (code !== 92) continue;
      result += text.slice(plain, i);
      const letter = text[i + 1] ?? '';
      if (letter === 'u') {
        const digits = text.slice(i + 2, i + 6);
        this.at = i + 2;
        if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.fail('Unexpected character: expected a hex-digit for character escape sequence');
        result += String.fromCharCode(Number.parseInt(digits, 16));
        i += 5;
      } else {
        const character = escapes[letter];
        this.at = i + 2;
        if (character === undefined) this.fail(`Unrecognized character escape '${letter}' (code ${letter.charCodeAt(0)})`);
        result += character;
        i++;
      }
      plain = i + 1;
    }
    this.at = text.length;
    return this.fail('Unexpected end-of-input in VALUE_STRING');
  }
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
