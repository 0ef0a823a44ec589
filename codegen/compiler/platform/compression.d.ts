/** ZIP files. */

declare namespace Compression {

  export enum Level { BEST_COMPRESSION, BEST_SPEED, DEFAULT_LEVEL, NO_COMPRESSION }

  export enum Method { DEFLATED, STORED }

  export class ZipEntry {
    private readonly __CompressionZipEntry: true;
    constructor();
    hashcode(): Integer;
    getComment(): string;
    getCompressedSize(): Long;
    getContent(): Blob;
    getCrc(): Long;
    getLastModifiedTime(): Datetime;
    getMethod(): Compression.Method;
    getName(): string;
    getUncompressedSize(): Long;
    setComment(value: string): Compression.ZipEntry;
    setContent(value: Blob): Compression.ZipEntry;
    setLastModifiedTime(value: Datetime): Compression.ZipEntry;
    setMethod(value: Compression.Method): Compression.ZipEntry;
  }

  export class ZipException extends Exception {
    private readonly __CompressionZipException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class ZipReader {
    private readonly __CompressionZipReader: true;
    constructor(blob: Blob);
    extract(text: string): Blob;
    extract(zipEntry: Compression.ZipEntry): Blob;
    getEntries(): List<Compression.ZipEntry>;
    getEntriesMap(): Map<string, Compression.ZipEntry>;
    getEntry(text: string): Compression.ZipEntry;
    getEntryNames(): List<string>;
  }

  export class ZipWriter {
    private readonly __CompressionZipWriter: true;
    constructor();
    addEntry(text: string, blob: Blob): Compression.ZipEntry;
    addEntry(zipEntry: Compression.ZipEntry): Compression.ZipEntry;
    getArchive(): Blob;
    getEntries(): List<Compression.ZipEntry>;
    getEntry(text: string): Compression.ZipEntry;
    getLevel(): Compression.Level;
    getMethod(): Compression.Method;
    removeEntry(text: string): void;
    setLevel(value: Compression.Level): Compression.ZipWriter;
    setMethod(value: Compression.Method): Compression.ZipWriter;
  }
}
