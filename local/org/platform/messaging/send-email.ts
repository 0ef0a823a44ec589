import { throwApex } from '../../runtime/exceptions.ts';
import { spend } from '../../runtime/governor-limits.ts';
import { services, transaction, type DmlError } from '../../runtime/services.ts';
import { enumValueOf, platformEnumType } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, stringType } from '../../runtime/values/runtime-types.ts';
import { accessors } from '../accessors.ts';
import { bean, type Bean } from '../bean.ts';
import { required } from '../lang/arguments.ts';
import { statusCodes } from '../lang/status-code.ts';
import { extras, type SentMessage } from '../system/org-extras.ts';
import { problemOf, recipientsOf } from './check-message.ts';
import { count, hasCapacity } from './daily-capacity.ts';
import { SingleEmailClass } from './messages.ts';

const error = { fields: 'List<String>', message: 'String', statusCode: 'StatusCode', targetObjectId: 'String' } as const;
const SendEmailErrorClass = bean('Messaging.SendEmailError', error, { constructors: {}, methods: accessors(error, { readOnly: true }) });

const errorType = listOf(SendEmailErrorClass.type);

const SendEmailResultClass = bean('Messaging.SendEmailResult', { errors: 'List<Messaging.SendEmailError>', success: 'Boolean' }, {
  constructors: {},
  methods: {
    'List<Messaging.SendEmailError> getErrors()': (self: Bean) => self.errors ?? new ApexList(errorType),
    'Boolean isSuccess()': (self: Bean) => self.success === true,
  },
});

const resultType = listOf(SendEmailResultClass.type);

function resultOf(message: Bean, problem: DmlError | null): Bean {
  const errors = problem === null ? [] : [SendEmailErrorClass.make({
    message: problem.message,
    statusCode: enumValueOf(platformEnumType('System.StatusCode', statusCodes), problem.statusCode),
    fields: new ApexList(listOf(stringType), [...problem.fields]),
    targetObjectId: message.targetObjectId ?? null,
  })];
  return SendEmailResultClass.make({ success: problem === null, errors: new ApexList(errorType, errors) });
}

const tooMany: DmlError = { statusCode: 'SINGLE_EMAIL_LIMIT_EXCEEDED', message: 'The daily limit for the org would be exceeded by this request', fields: [] };

/** Checks, counts and records messages; they leave with the commit and reach no one. A test sends none. */
export function sendEmail(messages: ApexList | null, allOrNothing: boolean | null = true): ApexList {
  spend('emailInvocations', 'Email Invocations');
  const running = transaction();
  const all = required(messages).a.map((message) => required(message) as Bean);
  const problems = all.map((message) => problemOf(message) ?? (roomFor(message) ? null : tooMany));
  const row = problems.findIndex((problem) => problem !== null);
  const first = problems[row];
  if (allOrNothing !== false && first) {
    const failed = problems.flatMap((problem, index) => (problem === null ? [] : [{ ...problem, index, id: null }]));
    throwApex('System.EmailException', `SendEmail failed. First exception on row ${row}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`, failed);
  }
  const sendable = all.filter((_, index) => problems[index] === null);
  for (const message of sendable) count(kindOf(message), recipientsOf(message).length);
  if (!running.isTest) {
    const { messages: recorded } = extras();
    const sent = sendable.map(recordOf);
    running.afterCommit.push(() => recorded.push(...sent));
  }
  return new ApexList(resultType, all.map((message, index) => resultOf(message, problems[index] ?? null)));
}

const kindOf = (message: Bean): 'single' | 'mass' => (SingleEmailClass.is!(message) ? 'single' : 'mass');

const roomFor = (message: Bean): boolean => transaction().isTest || hasCapacity(kindOf(message), recipientsOf(message).length);

function recordOf(message: Bean): SentMessage {
  const body = message.plainTextBody ?? message.htmlBody ?? '';
  return { kind: 'email', sentAt: services().clock.now(), to: recipientsOf(message), subject: String(message.subject ?? ''), body: String(body) };
}

export const sendEmailClasses = [SendEmailResultClass, SendEmailErrorClass];
