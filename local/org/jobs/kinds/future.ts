import { throwApex } from '../../runtime/exceptions.ts';
import type { CompiledMethod } from '../../runtime/services.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, objectType } from '../../runtime/values/runtime-types.ts';
import { asException, failureText } from '../failure.ts';
import type { JobParts } from '../job-parts.ts';
import type { FutureWork, JobRecord } from '../queue/job-record.ts';
import { decodeState, encodeState } from '../state/index.ts';

type FutureJob = JobRecord & { work: FutureWork };

/** `@Future` methods. */
export class FutureJobs {
  readonly #parts: JobParts;

  constructor(parts: JobParts) {
    this.#parts = parts;
  }

  submit(method: CompiledMethod, args: readonly unknown[]): string {
    const { store, rows, services, clock } = this.#parts;
    const owner = [...services().classes.all()].find(({ methods }) => methods.includes(method));
    if (owner === undefined) throw new Error(`No class of the org has the future method ${method.name}`);
    const className = owner.type.name;
    const annotation = method.annotations.find(({ name }) => name === 'future');
    const userId = services().security.userId;
    const id = rows.insertJob('Future', 'Queued', { apexClassId: this.#parts.apexClassId(className), methodName: method.name, userId });
    const work: FutureWork = {
      kind: 'future', className, methodName: method.name, parameterTypes: method.parameters.map(({ type }) => type.name), args: encodeState(newArguments(args)),
      allowsCallouts: String(annotation?.parameters.callout) === 'true',
    };
    store.add({ id, state: 'waiting', due: clock.now(), userId, work });
    return id;
  }

  runPiece(job: FutureJob): void {
    const { transactions, rows, store } = this.#parts;
    const { id, work } = job;
    try {
      transactions.run('future', () => {
        this.#methodOf(work).invoke(null, (decodeState(work.args) as ApexList).a);
        rows.setStatus(id, 'Completed');
        store.remove(id);
      }, { job: { id, allowsCallouts: work.allowsCallouts } });
    } catch (caught) {
      const error = asException(caught);
      transactions.bookkeeping(() => {
        rows.setStatus(id, 'Failed', { extendedStatus: failureText(error), errors: 1 });
        store.remove(id);
      });
      this.#parts.report(id, error);
      throw caught;
    }
  }

  #methodOf({ className, methodName, parameterTypes }: FutureWork): CompiledMethod {
    const types = parameterTypes.join();
    const found = this.#parts.services().classes.find(className)?.methods
      .find((method) => method.name === methodName && method.parameters.map(({ type }) => type.name).join() === types);
    return found ?? throwApex('System.UnexpectedException', `The future method ${className}.${methodName} is gone`);
  }
}

function newArguments(args: readonly unknown[]): ApexList {
  return new ApexList(listOf(objectType), [...args]);
}
