import { refusals } from '../diagnostics.ts';
import { compileTexts, messagesByFile } from './compile-text.ts';
import { classRefusals } from './refusal-cases/classes.ts';
import { memberRefusals } from './refusal-cases/members.ts';
import { nameRefusals } from './refusal-cases/names.ts';
import { numberRefusals } from './refusal-cases/numbers.ts';
import { queryRefusals } from './refusal-cases/queries.ts';
import { statementRefusals } from './refusal-cases/statements.ts';
import { valueRefusals } from './refusal-cases/values.ts';

const cases = [numberRefusals, valueRefusals, memberRefusals, statementRefusals, nameRefusals, classRefusals, queryRefusals].flat();

const inMethod = (body: string): string => `export class A {
  static run(n: Integer, price: Decimal, text: string, maybe: string | null, record: SObject): void {
    ${body.split('\n').join('\n    ')}
  }
}
enum Direction { OUTBOUND, INBOUND }
`;

let found: Map<string, string[]>;

beforeAll(() => {
  // All at once: the checker's start is most of the time.
  const texts = cases.map(({ body, file }, at): [string, string] => [`${at}/A.ts`, file ?? inMethod(body ?? '')]);
  found = messagesByFile(compileTexts(Object.fromEntries(texts)));
}, 60_000);

test.each(cases.map((each, at) => ({ ...each, at })))('$name', ({ at, messages }) => {
  expect(found.get(`${at}/A.ts`) ?? []).toEqual(messages);
});

test('a @TestVisible member is for tests only', () => {
  const messages = messagesByFile(
    compileTexts({
      'a/Owner.ts': 'export class Owner {\n  @TestVisible static calls: Integer = 0;\n}',
      'a/Other.ts': "import { Owner } from './Owner.ts';\nexport class Other {\n  static run(): void {\n    System.debug(Owner.calls);\n  }\n}",
      'a/OwnerTest.ts': "import { Owner } from './Owner.ts';\n@IsTest\nexport class OwnerTest {\n  @IsTest static runs(): void {\n    System.debug(Owner.calls);\n  }\n}",
    }),
  );
  expect([...messages]).toEqual([['a/Other.ts', ['4:24 9057 `calls` is private in Apex: only its class and tests may use it. | Write it without `@TestVisible`, or call another member.']]]);
});

test('every refusal is shown', () => {
  const elsewhere = [9057];
  const shown = new Set(elsewhere.concat(cases.flatMap((each) => each.messages.map((message) => Number(message.split(' ')[1])))));
  const codes = Object.values(refusals).map((refusal) => (refusal as (...texts: string[]) => { code: number })('', '', '').code);
  expect(codes.filter((code) => !shown.has(code))).toEqual([]);
});
