import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { Settings } from '../../shared/Settings.ts';
import { CustomerIds } from '../CustomerIds.ts';
import { DailyExecutions } from '../../history/DailyExecutions.ts';
import { FilterBuilder } from '../filter/FilterBuilder.ts';
import { SoqlCondition } from '../filter/SoqlCondition.ts';
import { MappingRules } from '../MappingRules.ts';
import { PayloadBuilder } from '../PayloadBuilder.ts';
import { SyncDefinition } from '../SyncDefinition.ts';
import { SyncDefinitions } from '../SyncDefinitions.ts';
import { DryRunNote } from './DryRunNote.ts';
import { DryRunView } from './DryRunView.ts';
import { PayloadChecks } from './PayloadChecks.ts';

/**
 * Counts what a historic sync would do, without sending anything (MP-10). System mode: the historic sync sends every record, whoever looks, so
 * that is what has to be counted; no value of a record is shown.
 */
@WithoutSharing
export class DryRun {
  /** As many as fit the time and memory of a screen's request, long texts included. */
  private static readonly SAMPLE_SIZE: Integer = 500;

  private readonly sync: SyncDefinition;
  private readonly condition: SoqlCondition;
  private readonly view: DryRunView;

  constructor(sync: SyncDefinition, batchSize: Integer) {
    this.sync = sync;
    this.view = new DryRunView(batchSize);
    this.condition =
      sync.filter === null
        ? new SoqlCondition('Id != NULL', new Map<string, unknown>())
        : FilterBuilder.condition(sync.filter);
  }

  static of(syncId: Id, batchSize: Integer): DryRunView {
    const sync = SyncDefinitions.byId(new Set<Id>([syncId])).get(syncId);
    if (sync === null) {
      throw new InvalidInputException('The sync is gone: somebody deleted it. Reload the page.');
    }
    const problem = Settings.problemOfHistoricalBatchSize(batchSize);
    if (problem !== null) {
      throw new InvalidInputException(problem);
    }
    if (sync.identifier === null) {
      throw new InvalidInputException(MappingRules.identifierGone(sync.name));
    }
    const run = new DryRun(sync, batchSize);
    run.count();
    run.sample();
    run.estimate();
    return run.view;
  }

  private count(): void {
    this.view.records = this.countWhere(this.condition.text);
    const identifier = this.sync.identifier!;
    if (identifier.field.getDescribe().isFilterable()) {
      this.view.withoutCustomerId = this.countWhere(`${this.condition.text} AND ${identifier.fieldName} = NULL`);
    }
  }

  /** Names come from describes, values are bound. */
  private countWhere(text: string): Integer {
    return Database.countQueryWithBinds(
      `SELECT COUNT() FROM ${this.sync.objectName} WHERE ${text}`,
      this.condition.binds,
      AccessLevel.SYSTEM_MODE,
    );
  }

  private sample(): void {
    const fields = String.join(new List<string>(this.sync.fieldNames()), ', ');
    const notes = new Map<string, DryRunNote>();
    for (const record of Database.queryWithBinds(
      `SELECT ${fields} FROM ${this.sync.objectName} WHERE ${this.condition.text} ORDER BY Id LIMIT ${DryRun.SAMPLE_SIZE}`,
      this.condition.binds,
      AccessLevel.SYSTEM_MODE,
    )) {
      this.view.sampled++;
      const customerId = PayloadBuilder.customerId(this.sync, record);
      if (customerId !== null && !CustomerIds.isUsable(customerId)) {
        this.view.unusableCustomerIds++;
      }
      for (const note of PayloadChecks.notesOf(this.sync, record)) {
        const key = `${note.salesforceField}>${note.moEngageAttribute}>${note.effect}`;
        if (!notes.containsKey(key)) {
          notes.put(key, new DryRunNote(note));
        }
        notes.get(key)!.records++;
      }
    }
    this.view.notes = notes.values();
  }

  private estimate(): void {
    this.view.executions = DailyExecutions.needed(this.view.records, this.view.batchSize);
    this.view.executionsLimit = DailyExecutions.limitOfDay();
    this.view.executionsLeft = DailyExecutions.left();
  }
}
