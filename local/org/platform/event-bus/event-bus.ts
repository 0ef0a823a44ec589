import { platformClass } from '../../runtime/platform-class.ts';
import { services, type DmlResult } from '../../runtime/services.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import { resultList, SaveResult } from '../database/index.ts';
import { required } from '../lang/arguments.ts';
import { awaitOutcome } from './publish-callbacks.ts';

function publish(events: readonly SObjectRecord[], callback: object | null): DmlResult[] {
  const results = services().events.publish(events);
  if (callback !== null) awaitOutcome(callback, events.filter((_, index) => results[index]!.success));
  return results;
}

function publishOne(event: SObjectRecord | null, callback: object | null = null): SaveResult {
  return new SaveResult(publish([required(event)], callback)[0]);
}

const publishAll = (events: ApexList | null, callback: object | null = null): ApexList => resultList(SaveResult, publish(required(events).a as SObjectRecord[], callback));

/** Source: Apex Reference "EventBus Class". */
export const EventBusClass = platformClass('System.EventBus', {
  statics: {
    'Database.SaveResult publish(SObject event)': publishOne,
    'Database.SaveResult publish(SObject event, Object callback)': publishOne,
    'List<Database.SaveResult> publish(List<SObject> events)': publishAll,
    'List<Database.SaveResult> publish(List<SObject> events, Object callback)': publishAll,
  },
});
