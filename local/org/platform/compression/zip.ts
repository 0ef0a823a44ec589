import { crc32 } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { throwApex } from '../../runtime/exceptions.ts';
import { services } from '../../runtime/services.ts';
import { ApexBlob } from '../../runtime/values/blob.ts';
import { required } from '../lang/arguments.ts';
import { ArchiveError, contentOf, entriesOf, type ArchivedEntry } from './archive.ts';

/** A `Compression.ZipEntry`: of an archive that is read, or of one that is written. */
export class ZipEntry {
  readonly name: string;
  readonly archived: ArchivedEntry | null;
  readonly #archive: Uint8Array | null;
  #content: ApexBlob | null = null;
  comment: string | null = null;
  /** Milliseconds since 1970. */
  modified: number;
  /** `STORED` or `DEFLATED`. */
  method: string;

  constructor(name: string, content: ApexBlob | null, method: string, archive: Uint8Array | null = null, archived: ArchivedEntry | null = null) {
    this.name = name;
    this.#content = content;
    this.#archive = archive;
    this.archived = archived;
    this.comment = archived?.comment ?? null;
    this.modified = archived?.modified ?? services().clock.now();
    this.method = archived === null ? method : archived.deflated ? 'DEFLATED' : 'STORED';
  }

  get content(): ApexBlob {
    return (this.#content ??= new ApexBlob(orZipException(() => contentOf(this.#archive!, this.archived!))));
  }

  set content(content: ApexBlob) {
    this.#content = content;
  }

  get crc(): number {
    return this.archived?.crc ?? crc32(this.content.bytes);
  }
}

/** `Compression.ZipReader`. */
export class ZipReader {
  readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(archive: ApexBlob | null) {
    const { bytes } = required(archive);
    const found = orZipException(() => entriesOf(bytes));
    this.entries = new Map(found.map((entry) => [entry.name, new ZipEntry(entry.name, null, 'DEFLATED', bytes, entry)]));
  }

  /** By name, or an entry of this reader. */
  extract(entry: ZipEntry | string | null): ApexBlob {
    const name = entry instanceof ZipEntry ? entry.name : required(entry);
    return this.entries.get(name)?.content ?? throwApex('Compression.ZipException', `The archive has no entry ${name}`);
  }
}

const levels = { NO_COMPRESSION: 0, BEST_SPEED: 1, DEFAULT_LEVEL: 6, BEST_COMPRESSION: 9 } as const;

/** `Compression.ZipWriter`. */
export class ZipWriter {
  readonly entries = new Map<string, ZipEntry>();
  level: string = 'DEFAULT_LEVEL';
  method = 'DEFLATED';

  add(name: string | null, content: ApexBlob | null): ZipEntry {
    const entry = new ZipEntry(required(name), required(content), this.method);
    this.entries.set(entry.name, entry);
    return entry;
  }

  /** Takes an entry over, of a reader for example. */
  addEntry(source: ZipEntry | null): ZipEntry {
    const { name, content, comment, modified, method } = required(source);
    return Object.assign(this.add(name, content), { comment, modified, method });
  }

  archive(): ApexBlob {
    const files: Zippable = {};
    for (const { name, content, comment, modified, method } of this.entries.values()) {
      const level = method === 'STORED' ? 0 : levels[this.level as keyof typeof levels];
      files[name] = [content.bytes, { level, mtime: localTime(modified), ...(comment === null ? {} : { comment }) }];
    }
    return new ApexBlob(zipSync(files));
  }
}

/** The date whose local fields, which fflate writes, are the GMT fields of the instant. */
function localTime(milliseconds: number): Date {
  const at = new Date(Math.max(milliseconds, Date.UTC(1980, 0, 1)));
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
}

function orZipException<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof RangeError) return throwApex('Compression.ZipException', `The archive can't be read: ${error.message}`);
    throw error;
  }
}
