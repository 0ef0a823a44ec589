import type { ApexException } from '../../runtime/exceptions.ts';
import { platformClass, platformEnum } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { enumValueOf, platformEnumType, type EnumValue } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { required } from '../lang/arguments.ts';

const severities = ['CONFIRM', 'ERROR', 'FATAL', 'INFO', 'WARNING'] as const;

const severity = (name: (typeof severities)[number]): EnumValue => enumValueOf(platformEnumType('ApexPages.Severity', severities), name);

/** `ApexPages.Message`. */
class PageMessage {
  readonly severity: EnumValue | null;
  readonly summary: string | null;
  readonly detail: string | null;
  readonly componentId: string | null;

  constructor(level: EnumValue | null, summary: string | null, detail: string | null = null, componentId: string | null = null) {
    this.severity = level;
    this.summary = summary;
    this.detail = detail;
    this.componentId = componentId;
  }

  $text(): string {
    return `ApexPages.Message["${this.summary ?? ''}"]`;
  }
}

const messageType: RuntimeType = { name: 'ApexPages.Message', kind: 'class', is: (value) => value instanceof PageMessage };
const MESSAGES = 'ApexPages.messages';

/** Messages of the page that the running transaction serves. */
function pageMessages(): PageMessage[] {
  const { testState } = transaction();
  let messages = testState.get(MESSAGES) as PageMessage[] | undefined;
  if (messages === undefined) testState.set(MESSAGES, (messages = []));
  return messages;
}

/** One message a failed row, or the exception's own. */
export function addExceptionMessages(exception: ApexException | null): void {
  const { dml, message } = required(exception);
  const summaries = dml.length > 0 ? dml.map((row) => row.message) : [message];
  for (const summary of summaries) pageMessages().push(new PageMessage(severity('ERROR'), summary, summary));
}

export const clearPageMessages = (): void => void transaction().testState.delete(MESSAGES);

export const messageStatics = {
  'void addMessage(ApexPages.Message message)': (message: PageMessage | null) => void pageMessages().push(required(message)),
  'void addMessages(Exception exceptionThrown)': addExceptionMessages,
  'List<ApexPages.Message> getMessages()': () => new ApexList(listOf(messageType), [...pageMessages()]),
  'Boolean hasMessages()': () => pageMessages().length > 0,
  'Boolean hasMessages(ApexPages.Severity severity)': (level: EnumValue | null) => pageMessages().some((message) => message.severity === level),
};

/** Source: Apex Reference "Message Class", "ApexPages.Severity Enum". */
export const messageClasses = [
  platformEnum('ApexPages.Severity', severities),
  platformClass('ApexPages.Message', {
    is: (value) => value instanceof PageMessage,
    constructors: {
      'Message(ApexPages.Severity severity, String summary)': (level: EnumValue, summary: string | null) => new PageMessage(level, summary, summary),
      'Message(ApexPages.Severity severity, String summary, String detail)': (level: EnumValue, summary: string | null, detail: string | null) => new PageMessage(level, summary, detail),
      'Message(ApexPages.Severity severity, String summary, String detail, String id)': (level: EnumValue, summary: string | null, detail: string | null, id: string | null) =>
        new PageMessage(level, summary, detail, id),
    },
    methods: {
      'String getComponentLabel()': () => null,
      'String getDetail()': (self: PageMessage) => self.detail,
      'ApexPages.Severity getSeverity()': (self: PageMessage) => self.severity,
      'String getSummary()': (self: PageMessage) => self.summary,
    },
  }),
];
