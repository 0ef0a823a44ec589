import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { FieldMap } from '../FieldMap.ts';
import { ObjectFields } from '../ObjectFields.ts';
import { SyncDefinition } from '../SyncDefinition.ts';
import { SyncInput } from '../SyncInput.ts';
import { Syncs } from '../Syncs.ts';

/** A sync as it stands on the screen, saved or not, as the engine would see it. Checked by the rules of saving. User mode. */
@WithSharing
export class DraftSync {
  static definition(input: SyncInput): SyncDefinition {
    const sync = Syncs.checkedRow(input);
    const connections = soql<Connection__c>`
      SELECT Id, Name, WorkspaceId__c, DataCenter__c, Active__c, OrganizationId__c, ClearMode__c
      FROM Connection__c WHERE Id = ${sync.Connection__c} WITH USER_MODE`;
    if (connections.isEmpty()) {
      throw new InvalidInputException('The connection is gone: somebody deleted it. Choose another one.');
    }
    sync.Connection__r = connections.get(0);
    sync.Active__c = true;
    const fields = ObjectFields.of(sync.SalesforceObject__c);
    const mapped = new List<FieldMap>();
    for (const row of Syncs.checkedMapping(input, sync)) {
      mapped.add(new FieldMap(row, fields.get(row.SalesforceField__c.toLowerCase())!));
    }
    return new SyncDefinition(sync, mapped);
  }
}
