import { inflateRawSync } from 'node:zlib';

/** An entry as the archive's directory tells it. */
export interface ArchivedEntry {
  readonly name: string;
  readonly comment: string | null;
  readonly deflated: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Milliseconds since 1970; ZIP has no zone, it is read as GMT. */
  readonly modified: number;
  /** Offset of the entry's local header. */
  readonly offset: number;
}

/** What is no archive, or one that is broken. */
export class ArchiveError extends Error {}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;

/** Entries in the order of the archive's directory. Source: PKWARE APPNOTE 4.3.12, 4.3.16. Archives of 4 GB and more are not read. */
export function entriesOf(bytes: Uint8Array): ArchivedEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(data);
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  const entries: ArchivedEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== directorySignature) throw new ArchiveError('the directory of the archive is broken');
    const nameLength = data.readUInt16LE(at + 28);
    const extraLength = data.readUInt16LE(at + 30);
    const commentLength = data.readUInt16LE(at + 32);
    const comment = data.toString('utf8', at + 46 + nameLength + extraLength, at + 46 + nameLength + extraLength + commentLength);
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength), comment: comment === '' ? null : comment, deflated: data.readUInt16LE(at + 10) === 8,
      modified: timeOf(data.readUInt16LE(at + 14), data.readUInt16LE(at + 12)), crc: data.readUInt32LE(at + 16), compressedSize: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24), offset: data.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Content of an entry. */
export function contentOf(bytes: Uint8Array, entry: ArchivedEntry): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + data.readUInt16LE(entry.offset + 26) + data.readUInt16LE(entry.offset + 28);
  const packed = data.subarray(start, start + entry.compressedSize);
  try {
    return entry.deflated ? inflateRawSync(packed) : packed;
  } catch (error) {
    throw new ArchiveError(`${entry.name} is broken: ${(error as Error).message}`);
  }
}

/** The end record stands last, behind it at most a comment. */
function endOf(data: Buffer): number {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at--) if (data.readUInt32LE(at) === endSignature) return at;
  throw new ArchiveError('this is no ZIP archive');
}

/** Date and time of MS-DOS, two seconds exact. */
function timeOf(date: number, time: number): number {
  return Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}
