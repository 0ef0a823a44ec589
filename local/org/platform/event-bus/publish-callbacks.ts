import { platformInterface } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { invokeInterface } from '../../runtime/invoke.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, stringType } from '../../runtime/values/runtime-types.ts';
import { bean, type Bean } from '../bean.ts';
import { extras } from '../system/org-extras.ts';

const result = (name: string) =>
  bean(name, {}, { hidden: { eventUuids: 'List<String>' }, methods: { 'List<String> getEventUuids()': (self: Bean) => self.eventUuids } });

const FailureResultClass = result('EventBus.FailureResult');
const SuccessResultClass = result('EventBus.SuccessResult');

/** A publisher that wants to be told of its events. */
interface Waiting {
  readonly callback: object;
  readonly uuids: readonly string[];
}

const WAITING = 'EventBus.callbacks';

/** Of the running test: it tells whether its events are published (`Test.stopTest`, `deliver`) or fail (`fail`). */
function waiting(): Waiting[] {
  const { testState } = transaction();
  let all = testState.get(WAITING) as Waiting[] | undefined;
  if (all === undefined) testState.set(WAITING, (all = []));
  return all;
}

const outcomes = {
  success: { interfaceName: 'EventBus.EventPublishSuccessCallback', method: 'onSuccess', make: SuccessResultClass.make },
  failure: { interfaceName: 'EventBus.EventPublishFailureCallback', method: 'onFailure', make: FailureResultClass.make },
} as const;

type Outcome = keyof typeof outcomes;

/** In a transaction of its own, as the Automated Process user. A callback that waits for the other outcome only is not called. */
function tell({ callback, uuids }: Waiting, outcome: Outcome, { asAutomatedProcess } = extras()): void {
  const { interfaceName, method, make } = outcomes[outcome];
  if (!implementsMethod(callback, method)) return;
  asAutomatedProcess(() => invokeInterface(callback, interfaceName, method, [make({ eventUuids: new ApexList(listOf(stringType), [...uuids]) })]));
}

function implementsMethod(callback: object, method: string): boolean {
  for (let at: object | null = callback; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    if (Object.getOwnPropertyNames(at).some((name) => name.toLowerCase() === method.toLowerCase() || name.toLowerCase().startsWith(`${method.toLowerCase()}$`))) return true;
  }
  return false;
}

/** Notes who is to be told what became of some events: after the commit, or when the running test says so. */
export function awaitOutcome(callback: object, published: readonly SObjectRecord[]): void {
  const uuids = published.map((event) => valuesOf(event).EventUuid).filter((uuid) => typeof uuid === 'string');
  if (uuids.length === 0) return;
  const running = transaction();
  if (running.isTest) waiting().push({ callback, uuids });
  else {
    // Nothing is current any more when the commit is done.
    const org = extras();
    running.afterCommit.push(() => tell({ callback, uuids }, 'success', org));
  }
}

/** Calls the callbacks of a test that still wait. */
export function tellWaiting(outcome: Outcome): void {
  for (const one of waiting().splice(0)) tell(one, outcome);
}

/**
 * What a publisher may be told afterwards. Events that were not made by `SObjectType.newSObject(null, true)` have no EventUuid, and nothing is told of them.
 * Source: Platform Events Developer Guide "Get the Result of Asynchronous Platform Event Publishing with Apex Publish Callbacks".
 */
export const publishCallbackClasses = [
  platformInterface('EventBus.EventPublishFailureCallback', ['void onFailure(EventBus.FailureResult result)']),
  platformInterface('EventBus.EventPublishSuccessCallback', ['void onSuccess(EventBus.SuccessResult result)']),
  FailureResultClass,
  SuccessResultClass,
];
