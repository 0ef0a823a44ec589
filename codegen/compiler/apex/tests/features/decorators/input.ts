/** Annotations and the modifiers that TypeScript lacks. */
@Global
@WithoutSharing
@RestResource({ urlMapping: '/moengage/*' })
@SuppressWarnings('PMD.AvoidGlobalModifier')
export class Decorators {
  @TestVisible static calls: Integer = 0;
  @Transient private cache: string | null = null;

  @Global
  @HttpPost
  static receive(): void {
    Decorators.calls++;
  }

  @AuraEnabled
  static save(name: string): void {
    System.debug(name);
  }

  @AuraEnabled({ cacheable: true })
  @ReadOnly
  static recent(): List<Contact> {
    return soql<Contact>`SELECT Id FROM Contact LIMIT 5`;
  }

  @InvocableMethod({ label: 'Sync now', description: "Starts the org's sync", callout: true })
  static syncNow(requests: List<SyncRequest>): void {
    System.debug(requests);
  }

  @Future({ callout: true })
  static later(): void {}

  @Deprecated
  @NamespaceAccessible
  static old(): void {}
}

class SyncRequest {
  @InvocableVariable({ label: 'Record', required: true })
  recordId: Id | null = null;

  @AuraEnabled name: string = '';
}
