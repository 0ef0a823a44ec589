import type { TriggerUnit } from '../../syntax/ast.ts';
import type { SObjectType } from '../../types/model.ts';
import { report } from '../site.ts';
import type { Site } from '../site.ts';
import { checkName } from './identifiers.ts';

/** Which events a trigger may have, and on what. */
export function checkTrigger(site: Site, unit: TriggerUnit, object: SObjectType): void {
  checkName(site, unit.name, 'method');
  const { describe } = object;
  const isEvent = describe?.kind === 'platformEvent' || describe?.kind === 'changeEvent';
  if (describe !== null && (describe.kind === 'customMetadata' || describe.kind === 'listSetting' || describe.kind === 'hierarchySetting'))
    report(site, unit.object, `SObject type does not allow triggers: ${object.name}`);
  const seen = new Set<string>();
  for (const event of unit.events) {
    const text = `${event.timing} ${event.operation}`;
    if (seen.has(text)) report(site, event, `Duplicate Trigger Usage: ${text}`);
    seen.add(text);
    if (text === 'before undelete') report(site, event, 'Trigger Usage Before Undelete is not supported');
    else if (isEvent && text !== 'after insert') report(site, event, `Platform Event SObjects only supports after insert: ${object.name}`);
  }
}
