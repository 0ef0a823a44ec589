/** What the Connections screen sends to save a connection. */
export class ConnectionInput {
  /** Null for a new connection. */
  @AuraEnabled id: Id | null = null;
  @AuraEnabled name: string | null = null;
  @AuraEnabled workspaceId: string | null = null;
  /** Null keeps the key that is stored (CN-3: a key never comes back to the screen). */
  @AuraEnabled dataKey: string | null = null;
  /** `DC-01` … `DC-06`, `DC-101` */
  @AuraEnabled dataCenter: string | null = null;
  /** `Leave out`, `Empty string` or `Unset` (MP-12); null is `Leave out` */
  @AuraEnabled clearMode: string | null = null;
}
