/**
 * The kinds of tokens. Their order carries meaning, so that the parser asks with one comparison:
 * punctuation and literals < `FirstWord` <= reserved words < `Name` <= plain names and words that are also legal names.
 */
// prettier-ignore
const punctuation = [
  'EndOfFile', 'Invalid', 'LeftParen', 'RightParen', 'LeftBrace', 'RightBrace', 'LeftBracket', 'RightBracket', 'Semicolon',
  'Comma', 'Dot', 'SafeDot', 'At', 'Colon', 'Question', 'Coalesce', 'Arrow', 'Assign', 'AddAssign', 'SubtractAssign',
  'MultiplyAssign', 'DivideAssign', 'AndAssign', 'OrAssign', 'XorAssign', 'ShiftLeftAssign', 'ShiftRightAssign',
  'UnsignedShiftRightAssign', 'Equal', 'NotEqual', 'Identical', 'NotIdentical', 'Less', 'Greater', 'LessOrEqual',
  'GreaterOrEqual', 'Plus', 'Minus', 'Star', 'Slash', 'BitAnd', 'BitOr', 'Xor', 'And', 'Or', 'Not', 'Tilde', 'Increment',
  'Decrement', 'Integer', 'Long', 'Decimal', 'Double', 'String', 'MultilineString',
] as const;

/** Words that are never names, except behind a dot. */
// prettier-ignore
const reserved = [
  'abstract', 'break', 'catch', 'class', 'continue', 'delete', 'do', 'else', 'enum', 'extends', 'false', 'final', 'finally',
  'for', 'global', 'if', 'implements', 'insert', 'interface', 'list', 'map', 'merge', 'new', 'null', 'on', 'override',
  'private', 'protected', 'public', 'return', 'static', 'super', 'testmethod', 'this', 'throw', 'true', 'try', 'undelete',
  'update', 'upsert', 'virtual', 'void', 'webservice', 'while',
] as const;

/** Words with a meaning in some places that are names everywhere else. */
// prettier-ignore
const contextual = [
  'above', 'above_or_below', 'after', 'all', 'and', 'as', 'asc', 'at', 'before', 'below', 'by', 'category', 'cube', 'data', 'desc',
  'division', 'email', 'end', 'excludes', 'fields', 'find', 'first', 'from', 'get', 'group', 'having', 'in', 'includes',
  'inherited', 'instanceof', 'last', 'like', 'limit', 'listview', 'metadata', 'network', 'not', 'nulls', 'offset',
  'or', 'order', 'phone', 'pricebookid', 'reference', 'returning', 'rollup', 'rows', 'runas', 'scope', 'security_enforced', 'select',
  'set', 'sharing', 'sidebar', 'snippet', 'switch', 'system', 'system_mode', 'target_length', 'then', 'tracking', 'transient',
  'trigger', 'typeof', 'user', 'user_mode', 'using', 'view', 'viewstat', 'when', 'where', 'with', 'without',
] as const;

type Punctuation = (typeof punctuation)[number];
type Word = (typeof reserved)[number] | (typeof contextual)[number];
type KindName = Punctuation | 'FirstWord' | 'Name' | `$${Word}`;

/** A token kind: one of the values of {@link T}. */
export type TokenKind = number;

const kindNames: KindName[] = [
  ...punctuation,
  ...reserved.map((word): KindName => `$${word}`),
  'Name',
  ...contextual.map((word): KindName => `$${word}`),
];

/** Token kinds by name; keywords are `$` and the word: `T.$insert`. */
export const T: Readonly<Record<KindName, TokenKind>> = Object.freeze({
  ...(Object.fromEntries(kindNames.map((name, kind) => [name, kind])) as Record<KindName, TokenKind>),
  FirstWord: punctuation.length,
});

/** The spelling of a fixed token, for messages; a description in words for the others. */
export function describeKind(kind: TokenKind): string {
  const name = kindNames[kind] ?? '';
  if (name.startsWith('$')) return name.slice(1);
  return spellings[name as Punctuation] ?? name.toLowerCase();
}

// prettier-ignore
const spellings: Partial<Record<Punctuation, string>> = {
  LeftParen: '(', RightParen: ')', LeftBrace: '{', RightBrace: '}', LeftBracket: '[', RightBracket: ']', Semicolon: ';',
  Comma: ',', Dot: '.', At: '@', Colon: ':', Assign: '=', Arrow: '=>', Less: '<', Greater: '>', EndOfFile: '<EOF>',
};

const TABLE_SIZE = 1024;
const tableKinds = new Uint8Array(TABLE_SIZE);
const tableWords: string[] = new Array<string>(TABLE_SIZE).fill('');

/** Seed and step of the word hash that the lexer computes while it scans a name. */
export const HASH_SEED = 7;
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 32)) | 0;
}

for (const word of [...reserved, ...contextual]) {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  let slot = hash & (TABLE_SIZE - 1);
  while (tableKinds[slot] !== 0) slot = (slot + 1) & (TABLE_SIZE - 1);
  tableKinds[slot] = T[`$${word}`];
  tableWords[slot] = word;
}

/** The kind of the word in `source[start, end)`: its keyword, or `T.Name`. `hash` is that of the word by {@link hashStep}. */
export function wordKind(source: string, start: number, end: number, hash: number): TokenKind {
  let slot = hash & (TABLE_SIZE - 1);
  let kind = tableKinds[slot]!;
  while (kind !== 0) {
    const word = tableWords[slot]!;
    if (word.length === end - start && equalsIgnoringCase(source, start, word)) return kind;
    slot = (slot + 1) & (TABLE_SIZE - 1);
    kind = tableKinds[slot]!;
  }
  return T.Name;
}

function equalsIgnoringCase(source: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const expected = word.charCodeAt(i);
    const code = source.charCodeAt(start + i);
    // Only letters differ from their lower case by bit 5; '_' must be itself.
    if (code !== expected && (expected === 95 || (code | 32) !== expected || code < 65)) return false;
  }
  return true;
}
