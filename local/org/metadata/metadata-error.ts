/** Metadata that can't be read: where, and what to do about it. */
export class MetadataError extends Error {
  readonly file: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;

  constructor(message: string, file: string, line: number | null = null) {
    super(message);
    this.name = 'MetadataError';
    this.file = file;
    this.line = line;
  }
}
