import { platformClass, platformEnum, platformException, type PlatformClass } from '../../runtime/platform-class.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import type { ApexBlob } from '../../runtime/values/blob.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { enumValueOf, platformEnumType, type EnumValue } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { newMap } from '../../runtime/values/map.ts';
import { listOf, mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import { required } from '../lang/arguments.ts';
import { ZipEntry, ZipReader, ZipWriter } from './zip.ts';

const methods = ['DEFLATED', 'STORED'] as const;
const levels = ['BEST_COMPRESSION', 'BEST_SPEED', 'DEFAULT_LEVEL', 'NO_COMPRESSION'] as const;
const methodOf = (name: string): EnumValue => enumValueOf(platformEnumType('Compression.Method', methods), name);
const levelOf = (name: string): EnumValue => enumValueOf(platformEnumType('Compression.Level', levels), name);

const entryType: RuntimeType = { name: 'Compression.ZipEntry', kind: 'class', is: (value) => value instanceof ZipEntry };
const entryList = (entries: Iterable<ZipEntry>): ApexList => new ApexList(listOf(entryType), [...entries]);

const ZipEntryClass = platformClass('Compression.ZipEntry', {
  is: entryType.is,
  methods: {
    'String getComment()': (self: ZipEntry) => self.comment,
    'Long getCompressedSize()': (self: ZipEntry) => self.archived?.compressedSize ?? -1,
    'Blob getContent()': (self: ZipEntry) => self.content,
    'Long getCrc()': (self: ZipEntry) => self.crc,
    'Datetime getLastModifiedTime()': (self: ZipEntry) => new ApexDatetime(self.modified),
    'Compression.Method getMethod()': (self: ZipEntry) => methodOf(self.method),
    'String getName()': (self: ZipEntry) => self.name,
    'Long getUncompressedSize()': (self: ZipEntry) => self.archived?.size ?? self.content.size,
    'Compression.ZipEntry setComment(String comment)': (self: ZipEntry, comment: string | null) => Object.assign(self, { comment }),
    'Compression.ZipEntry setContent(Blob data)': (self: ZipEntry, content: ApexBlob | null) => Object.assign(self, { content: required(content) }),
    'Compression.ZipEntry setLastModifiedTime(Datetime lastModifiedTime)': (self: ZipEntry, time: ApexDatetime | null) => Object.assign(self, { modified: required(time).ms }),
    'Compression.ZipEntry setMethod(Compression.Method method)': (self: ZipEntry, method: EnumValue | null) => Object.assign(self, { method: required(method).name }),
  },
});

const ZipReaderClass = platformClass('Compression.ZipReader', {
  is: (value) => value instanceof ZipReader,
  constructors: { 'ZipReader(Blob zippedContent)': (archive: ApexBlob | null) => new ZipReader(archive) },
  methods: {
    'Blob extract(String name)': (self: ZipReader, name: string | null) => self.extract(name),
    'Blob extract(Compression.ZipEntry zipEntry)': (self: ZipReader, entry: ZipEntry | null) => self.extract(entry),
    'List<Compression.ZipEntry> getEntries()': (self: ZipReader) => entryList(self.entries.values()),
    'Map<String,Compression.ZipEntry> getEntriesMap()': (self: ZipReader) => newMap(mapOf(stringType, entryType), self.entries),
    'Compression.ZipEntry getEntry(String name)': (self: ZipReader, name: string | null) => self.entries.get(required(name)) ?? null,
    'List<String> getEntryNames()': (self: ZipReader) => new ApexList(listOf(stringType), [...self.entries.keys()]),
  },
});

const ZipWriterClass = platformClass('Compression.ZipWriter', {
  is: (value) => value instanceof ZipWriter,
  constructors: { 'ZipWriter()': () => new ZipWriter() },
  methods: {
    'Compression.ZipEntry addEntry(String name, Blob data)': (self: ZipWriter, name: string | null, content: ApexBlob | null) => self.add(name, content),
    'Compression.ZipEntry addEntry(Compression.ZipEntry prototype)': (self: ZipWriter, entry: ZipEntry | null) => self.addEntry(entry),
    'Blob getArchive()': (self: ZipWriter) => self.archive(),
    'List<Compression.ZipEntry> getEntries()': (self: ZipWriter) => entryList(self.entries.values()),
    'Compression.ZipEntry getEntry(String name)': (self: ZipWriter, name: string | null) => self.entries.get(required(name)) ?? null,
    'Compression.Level getLevel()': (self: ZipWriter) => levelOf(self.level),
    'Compression.Method getMethod()': (self: ZipWriter) => methodOf(self.method),
    'void removeEntry(String name)': (self: ZipWriter, name: string | null) => void self.entries.delete(required(name)),
    'Compression.ZipWriter setLevel(Compression.Level level)': (self: ZipWriter, level: EnumValue | null) => Object.assign(self, { level: required(level).name }),
    'Compression.ZipWriter setMethod(Compression.Method method)': (self: ZipWriter, method: EnumValue | null) => Object.assign(self, { method: required(method).name }),
  },
});

/** ZIP archives. Source: Apex Reference "Compression Namespace". */
export const compressionClasses: readonly PlatformClass[] = [
  platformEnum('Compression.Method', methods), platformEnum('Compression.Level', levels), platformException('Compression.ZipException'),
  ZipEntryClass, ZipReaderClass, ZipWriterClass,
];
