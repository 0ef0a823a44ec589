import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { newRecord, type SObjectRecord } from '../../runtime/sobject.ts';
import { recordList } from '../../runtime/sobject-type.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import type { ObjectDescribe } from '../../data/schema/describe.ts';
import { QueryLocator, readLocator } from '../database/query-locator.ts';
import { required } from '../lang/arguments.ts';
import type { PageReference } from './page-reference.ts';
import { SelectOption } from './select-option.ts';
import { pageDml, returnPage } from './standard-controller.ts';

/** Rows that a set has at most. Source: Apex Reference "StandardSetController Class". */
const mostRecords = 10_000;
const defaultPageSize = 20;
const optionType: RuntimeType = { name: 'SelectOption', kind: 'class', is: (value) => value instanceof SelectOption };

/** `ApexPages.StandardSetController`: a list of records in pages. */
class StandardSetController {
  readonly records: readonly SObjectRecord[];
  readonly isComplete: boolean;
  readonly describe: ObjectDescribe | null;
  readonly prototype: SObjectRecord | null;
  selected: ApexList;
  filterId: string | null = null;
  pageSize = defaultPageSize;
  /** Index of the first record of the page. */
  #first = 0;

  constructor(source: ApexList | QueryLocator | null) {
    const all = allOf(required(source));
    this.isComplete = all.length <= mostRecords;
    this.records = all.slice(0, mostRecords);
    this.describe = this.records[0]?.$describe ?? null;
    this.prototype = this.describe === null ? null : newRecord(this.describe);
    this.selected = recordList(this.describe, []);
  }

  get pageNumber(): number {
    return Math.floor(this.#first / this.pageSize) + 1;
  }

  set pageNumber(number: number) {
    const last = Math.max(1, Math.ceil(this.records.length / this.pageSize));
    this.#first = (Math.min(Math.max(number, 1), last) - 1) * this.pageSize;
  }

  get hasNext(): boolean {
    return this.#first + this.pageSize < this.records.length;
  }

  get page(): ApexList {
    return recordList(this.describe, this.records.slice(this.#first, this.#first + this.pageSize));
  }

  setPageSize(size: number): void {
    if (size < 1) throwApex('System.VisualforceException', 'Page size must be greater than 0.');
    this.pageSize = size;
    this.pageNumber = 1;
  }

  /** Takes over what was changed on the prototype, as a page for mass changes does. */
  save(): PageReference | null {
    const changes = Object.entries(this.prototype ?? {});
    const changed = this.selected.a as SObjectRecord[];
    for (const record of changed) for (const [field, value] of changes) record.$put(field, value);
    return pageDml('update', changed, returnPage);
  }
}

function allOf(source: ApexList | QueryLocator): SObjectRecord[] {
  if (source instanceof QueryLocator) return readLocator(source.key, source.ids().slice(0, mostRecords + 1));
  return [...(source.a as SObjectRecord[])];
}

/** Source: Apex Reference "StandardSetController Class". List views are none: the filter is kept, and filters nothing. */
export const StandardSetControllerClass = platformClass('ApexPages.StandardSetController', {
  is: (value) => value instanceof StandardSetController,
  constructors: {
    'StandardSetController(List<SObject> controllerSObjects)': (records: ApexList | null) => new StandardSetController(records),
    'StandardSetController(Database.QueryLocator queryLocator)': (locator: QueryLocator | null) => new StandardSetController(locator),
  },
  methods: {
    'void addFields(List<String> fieldNames)': () => undefined,
    'PageReference cancel()': () => returnPage(),
    'void first()': (self: StandardSetController) => void (self.pageNumber = 1),
    'Boolean getCompleteResult()': (self: StandardSetController) => self.isComplete,
    'String getFilterId()': (self: StandardSetController) => self.filterId,
    'Boolean getHasNext()': (self: StandardSetController) => self.hasNext,
    'Boolean getHasPrevious()': (self: StandardSetController) => self.pageNumber > 1,
    'List<SelectOption> getListViewOptions()': () => new ApexList(listOf(optionType)),
    'Integer getPageNumber()': (self: StandardSetController) => self.pageNumber,
    'Integer getPageSize()': (self: StandardSetController) => self.pageSize,
    'SObject getRecord()': (self: StandardSetController) => self.prototype,
    'List<SObject> getRecords()': (self: StandardSetController) => self.page,
    'Integer getResultSize()': (self: StandardSetController) => self.records.length,
    'List<SObject> getSelected()': (self: StandardSetController) => self.selected,
    'void last()': (self: StandardSetController) => void (self.pageNumber = Number.MAX_SAFE_INTEGER),
    'void next()': (self: StandardSetController) => void (self.pageNumber += 1),
    'void previous()': (self: StandardSetController) => void (self.pageNumber -= 1),
    'PageReference save()': (self: StandardSetController) => self.save(),
    'void setFilterId(String filterId)': (self: StandardSetController, id: string | null) => void (self.filterId = id),
    'void setPageNumber(Integer pageNumber)': (self: StandardSetController, number: number) => void (self.pageNumber = number),
    'void setPageSize(Integer pageSize)': (self: StandardSetController, size: number) => self.setPageSize(size),
    'void setSelected(List<SObject> selectedRecords)': (self: StandardSetController, records: ApexList | null) => void (self.selected = required(records)),
  },
});
