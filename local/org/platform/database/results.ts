import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import type { DmlResult } from '../../runtime/services.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { idType, listOf } from '../../runtime/values/runtime-types.ts';
import { databaseErrors } from './database-error.ts';

/** Result of one row: `Database.SaveResult`, `DeleteResult`, `UndeleteResult`, `UpsertResult`, `MergeResult`. */
abstract class RowResult {
  readonly result: DmlResult;

  constructor(result: DmlResult) {
    this.result = result;
  }

  $text(): string {
    const { id, success } = this.result;
    return `${this.constructor.name === '' ? 'Database.Result' : `Database.${this.constructor.name}`}[getId=${id ?? 'null'};isSuccess=${success};]`;
  }
}

export class SaveResult extends RowResult {}
export class DeleteResult extends RowResult {}
export class UndeleteResult extends RowResult {}
export class UpsertResult extends RowResult {}

export class MergeResult extends RowResult {
  readonly mergedIds: readonly string[];

  constructor(result: DmlResult, mergedIds: readonly string[]) {
    super(result);
    this.mergedIds = mergedIds;
  }
}

type ResultClass = typeof SaveResult | typeof DeleteResult | typeof UndeleteResult | typeof UpsertResult;

const types = new Map<unknown, RuntimeType>(
  [SaveResult, DeleteResult, UndeleteResult, UpsertResult, MergeResult].map((made) => [made, { name: `Database.${made.name}`, kind: 'class', is: (value: unknown) => value instanceof made }]),
);

export function resultList(made: ResultClass, results: readonly DmlResult[]): ApexList {
  return new ApexList(listOf(types.get(made) as RuntimeType), results.map((result) => new made(result)));
}

export function mergeResultList(results: MergeResult[]): ApexList {
  return new ApexList(listOf(types.get(MergeResult) as RuntimeType), results);
}

const common: Record<string, PlatformFunction> = {
  'Id getId()': (self: RowResult) => self.result.id,
  'Boolean isSuccess()': (self: RowResult) => self.result.success,
  'List<Database.Error> getErrors()': (self: RowResult) => databaseErrors(self.result.errors),
};

const properties = {
  'Id id': { get: (self: RowResult) => self.result.id },
  'Boolean success': { get: (self: RowResult) => self.result.success },
  'List<Database.Error> errors': { get: (self: RowResult) => databaseErrors(self.result.errors) },
};

export const resultClasses = [
  platformClass('Database.SaveResult', { methods: common, properties, is: (value) => value instanceof SaveResult }),
  platformClass('Database.DeleteResult', { methods: common, properties, is: (value) => value instanceof DeleteResult }),
  platformClass('Database.UndeleteResult', { methods: common, properties, is: (value) => value instanceof UndeleteResult }),
  platformClass('Database.UpsertResult', {
    methods: { ...common, 'Boolean isCreated()': (self: UpsertResult) => self.result.created },
    properties: { ...properties, 'Boolean created': { get: (self: UpsertResult) => self.result.created } },
    is: (value) => value instanceof UpsertResult,
  }),
  platformClass('Database.MergeResult', {
    methods: {
      ...common,
      'List<Id> getMergedRecordIds()': (self: MergeResult) => new ApexList(listOf(idType), [...self.mergedIds]),
      'List<Id> getUpdatedRelatedIds()': () => new ApexList(listOf(idType), []),
    },
    is: (value) => value instanceof MergeResult,
  }),
];
