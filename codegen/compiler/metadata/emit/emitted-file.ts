/** A file of the emitted package. */
export interface EmittedFile {
  /** Relative to the package directory's `main/default`, with forward slashes: `objects/Sync__c/Sync__c.object-meta.xml`. */
  readonly path: string;
  readonly text: string;
}
