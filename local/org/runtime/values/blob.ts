/** Apex `Blob`. Immutable: nothing changes `bytes` after construction. */
export class ApexBlob {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  static ofText(text: string): ApexBlob {
    return new ApexBlob(Buffer.from(text, 'utf8'));
  }

  static ofBase64(text: string): ApexBlob {
    return new ApexBlob(Buffer.from(text, 'base64'));
  }

  get size(): number {
    return this.bytes.length;
  }

  /** The text in UTF-8; null when the bytes are none (`Blob.toString` throws "BLOB is not a valid UTF-8 string"). */
  text(): string | null {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes);
    } catch {
      return null;
    }
  }

  base64(): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length).toString('base64');
  }

  equals(other: ApexBlob): boolean {
    return Buffer.compare(this.bytes, other.bytes) === 0;
  }

  /** As it stands in debug output. */
  toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
