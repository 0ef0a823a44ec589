import { readFileSync } from 'node:fs';
import { sourceFiles } from '../../codegen/generate/apex-files.ts';
import { readServerApi } from '../../codegen/generate/server-methods/read-server-api.ts';
import type { ServerMethod, ServerType } from '../../codegen/generate/server-methods/server-api.ts';
import { componentArgument } from '../../local/org/api/component-values.ts';
import { readSource } from '../../local/org/metadata/index.ts';
import { openOrg, type Org } from '../../local/org/org.ts';
import { ApexException } from '../../local/org/runtime/exceptions.ts';
import { methodsPage, withMethods } from '../server-methods/methods-page.ts';
import { root } from '../test-stages/stage.ts';

const { methods } = readServerApi(sourceFiles());

/** Answers of methods to which every person may have one: whether a button shows. */
const ASKED_BY_EVERYBODY: Readonly<Record<string, unknown>> = { 'RetryController.isRetryOffered': false };

let org: Org;
let admin: string;
let stranger: string;

beforeAll(() => {
  org = openOrg();
  const deployed = org.deploy(readSource(root, null));
  expect(deployed.errors).toEqual([]);
  admin = org.identity.adminId;
  const set = org.runAnonymous(`
    Profile standard = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
    insert new User(ProfileId = standard.Id, Username = 'stranger@walk.test', LastName = 'Stranger', Email = 'stranger@example.com', Alias = 'stra',
      TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
    insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'MoEngage_Admin_User'].Id);`);
  expect(set.exceptionMessage ?? set.compileProblem).toBeNull();
  stranger = org.query("SELECT Id FROM User WHERE Username = 'stranger@walk.test'").records![0]!.$get('Id') as string;
});

afterAll(() => org.close());

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Calls it as a component does; what it writes is rolled back. */
function call(method: ServerMethod, userId: string, parameters: Readonly<Record<string, unknown>>): unknown {
  const compiled = org.services.classes
    .find(method.controller)!
    .methods.find(({ name, isStatic }) => isStatic && name === method.name)!;
  const undone = new Error('undone');
  let answer: unknown;
  try {
    org.transaction(
      'api',
      () => {
        answer = compiled.invoke(
          null,
          compiled.parameters.map(({ name, type }) => componentArgument(parameters[name] ?? null, type)),
        );
        throw undone;
      },
      userId,
    );
  } catch (error) {
    if (error !== undone) throw error;
  }
  return answer;
}

/** The refusal in the form that `docs/developers/server-methods.md` promises, or the answer. */
function refusalOf(
  method: ServerMethod,
  userId: string,
  parameters: Readonly<Record<string, unknown>>,
): Refusal | { answer: unknown } {
  try {
    return { answer: call(method, userId, parameters) };
  } catch (error) {
    if (!(error instanceof ApexException) || !/AuraHandledException$/.test(error.typeName)) throw error;
    return JSON.parse(error.message!) as Refusal;
  }
}

const isRequired = ({ kind }: ServerType): boolean => kind !== 'nullable';
const isId = (type: ServerType): boolean => type.kind === 'plain' && type.name === 'Id';

/** A value that a screen might send, none of it of a record that exists. */
function sample(type: ServerType): unknown {
  switch (type.kind) {
    case 'nullable':
      return null;
    case 'list':
      return [];
    case 'map':
      return {};
    case 'class':
      return {};
    case 'literals':
      return type.values[0];
    case 'plain':
      if (type.name === 'boolean') return true;
      if (type.name === 'string') return 'Contact';
      // Of a user: the right form of an id, and of no record of ours
      return type.name === 'Id' ? admin : 1;
  }
}

const named = methods.map((method) => [`${method.controller}.${method.name}`, method] as const);
const withRequired = named.flatMap(([name, method]) =>
  method.parameters.filter(({ type }) => isRequired(type)).map((parameter) => [name, parameter.name, method] as const),
);
const withIds = named.filter(([, { parameters }]) => parameters.some(({ type }) => isId(type)));

test.each(named)('UI-4: %s refuses a person without the permission', (name, method) => {
  const parameters = Object.fromEntries(method.parameters.map((parameter) => [parameter.name, sample(parameter.type)]));
  const refusal = refusalOf(method, stranger, parameters);
  if (name in ASKED_BY_EVERYBODY) expect(refusal).toEqual({ answer: ASKED_BY_EVERYBODY[name] });
  else expect(refusal).toEqual({ code: 'FORBIDDEN', message: expect.stringContaining('permission set') as string });
});

test.each(withRequired)('UI-4: %s refuses a call without %s', (_name, missing, method) => {
  const parameters = Object.fromEntries(
    method.parameters.map((parameter) => [parameter.name, parameter.name === missing ? null : sample(parameter.type)]),
  );
  expectSentence(refusalOf(method, admin, parameters));
});

test.each(withIds)('UI-4: %s refuses the id of a record of another kind', (_name, method) => {
  const parameters = Object.fromEntries(method.parameters.map((parameter) => [parameter.name, sample(parameter.type)]));
  expectSentence(refusalOf(method, admin, parameters));
});

test('the page lists the methods as they are: otherwise run node scripts/server-methods.ts --write', () => {
  const page = readFileSync(methodsPage, 'utf8');
  expect(withMethods(page)).toBe(page);
});

/** UI-8: a sentence for a person: no exception's name, no place in the code. */
function expectSentence(refusal: Refusal | { answer: unknown }): void {
  expect(refusal).toEqual({ code: 'INVALID_INPUT', message: expect.stringMatching(/^[A-Z"].*[.!?]$/s) as string });
  expect((refusal as Refusal).message).not.toMatch(/Exception|System\.|Class\.|null object|line \d/);
}
