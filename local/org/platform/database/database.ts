import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, platformInterface } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { AccessLevelClass } from './access-level.ts';
import { cursorClasses } from './cursor.ts';
import { DatabaseErrorClass } from './database-error.ts';
import { dmlStatics } from './dml-calls.ts';
import { dmlOptionClasses } from './dml-options.ts';
import { leadConvertClasses, leadStatics } from './lead-convert.ts';
import { queryStatics } from './query-calls.ts';
import { queryLocatorClasses } from './query-locator.ts';
import { replicationClasses, replicationStatics } from './replication.ts';
import { resultClasses } from './results.ts';
import { searchClasses } from './search.ts';

/** A `System.Savepoint`. */
class Savepoint {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

function nameOf(savepoint: Savepoint | null): string {
  return savepoint === null ? throwApex('System.NullPointerException', 'Argument cannot be null.') : savepoint.name;
}

const defaultScope = 200;

function executeBatch(job: object, scope: number | null = defaultScope): string {
  if (scope === null || scope < 1) throwApex('System.UnexpectedException', 'Scope size must be positive');
  return services().jobs.executeBatch(job, scope);
}

const DatabaseClass = platformClass('System.Database', {
  statics: {
    ...queryStatics,
    ...dmlStatics,
    ...leadStatics,
    ...replicationStatics,
    'System.Savepoint setSavepoint()': () => new Savepoint(services().data.setSavepoint()),
    'void rollback(System.Savepoint savepoint)': (savepoint: Savepoint | null) => services().data.rollback(nameOf(savepoint)),
    'void releaseSavepoint(System.Savepoint savepoint)': (savepoint: Savepoint | null) => services().data.releaseSavepoint(nameOf(savepoint)),
    'Id executeBatch(Object batch)': (job: object) => executeBatch(job),
    'Id executeBatch(Object batch, Integer scope)': executeBatch,
  },
});

/** The Database namespace. `Database.BatchableContext` is in the room of the asynchronous interfaces. */
export const databaseClasses = [
  DatabaseClass,
  platformClass('System.Savepoint', { is: (value) => value instanceof Savepoint }),
  AccessLevelClass,
  DatabaseErrorClass,
  ...resultClasses,
  ...dmlOptionClasses,
  ...queryLocatorClasses,
  ...searchClasses,
  ...cursorClasses,
  ...leadConvertClasses,
  ...replicationClasses,
  // `start` answers a QueryLocator or an Iterable<T>, so the checker must take either: see its rule for Batchable.
  platformInterface('Database.Batchable<T>', ['Object start(Database.BatchableContext context)', 'void execute(Database.BatchableContext context, List<T> scope)', 'void finish(Database.BatchableContext context)']),
  platformInterface('Database.Stateful', []),
  platformInterface('Database.AllowsCallouts', []),
  platformInterface('Database.RaisesPlatformEvents', []),
];
