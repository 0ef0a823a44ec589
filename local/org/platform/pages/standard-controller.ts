import { ApexException } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services, transaction, type DmlOperation } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { required } from '../lang/arguments.ts';
import { currentPage } from './current-page.ts';
import { addExceptionMessages } from './messages.ts';
import { PageReference, recordPage } from './page-reference.ts';

/** DML of a page: what fails becomes messages of the page, and the page stays (null). */
export function pageDml(operation: DmlOperation, records: readonly SObjectRecord[], next: () => PageReference): PageReference | null {
  try {
    services().data.dml(operation, records, { allOrNone: true, accessMode: 'system', sharing: transaction().sharing, namespace: null });
  } catch (error) {
    if (!(error instanceof ApexException) || error.typeName !== 'System.DmlException') throw error;
    addExceptionMessages(error);
    return null;
  }
  return next();
}

/** Where Cancel leads: the page's `retURL`, else home. */
export function returnPage(): PageReference {
  const url = currentPage()?.parameters.get('retURL');
  return new PageReference(typeof url === 'string' ? url : '/home/home.jsp');
}

/** `ApexPages.StandardController`: one record on a page. */
class StandardController {
  readonly record: SObjectRecord;

  constructor(record: SObjectRecord | null) {
    this.record = required(record);
  }

  get id(): string | null {
    return (valuesOf(this.record).Id as string | undefined) ?? null;
  }

  save(): PageReference | null {
    return pageDml(this.id === null ? 'insert' : 'update', [this.record], () => recordPage(this.record));
  }

  delete(): PageReference | null {
    return pageDml('delete', [this.record], () => new PageReference(`/${this.record.$describe.keyPrefix ?? ''}`));
  }

  $text(): string {
    return `ApexPages.StandardController[${this.record.$describe.name}]`;
  }
}

/** Source: Apex Reference "StandardController Class". Fields are not loaded here: a test gives the record with its fields, as on the platform. */
export const StandardControllerClass = platformClass('ApexPages.StandardController', {
  is: (value) => value instanceof StandardController,
  constructors: { 'StandardController(SObject controllerSObject)': (record: SObjectRecord | null) => new StandardController(record) },
  methods: {
    'void addFields(List<String> fieldNames)': () => undefined,
    'PageReference cancel()': (self: StandardController) => (self.id === null ? returnPage() : recordPage(self.record)),
    'PageReference delete()': (self: StandardController) => self.delete(),
    'PageReference edit()': (self: StandardController) => recordPage(self.record, '/e'),
    'String getId()': (self: StandardController) => self.id,
    'SObject getRecord()': (self: StandardController) => self.record,
    'void reset()': () => undefined,
    'PageReference save()': (self: StandardController) => self.save(),
    'PageReference view()': (self: StandardController) => recordPage(self.record),
  },
});
