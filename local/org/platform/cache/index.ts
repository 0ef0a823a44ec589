import { throwApex } from '../../runtime/exceptions.ts';
import { invokeInterface } from '../../runtime/invoke.ts';
import {
  platformClass, platformEnum, platformException, platformInterface, type PlatformClass, type PlatformFunction,
} from '../../runtime/platform-class.ts';
import { newMap } from '../../runtime/values/map.ts';
import { booleanType, mapOf, setOf, stringType } from '../../runtime/values/runtime-types.ts';
import { newSet, type ApexSet } from '../../runtime/values/set.ts';
import type { ApexType } from '../../runtime/values/type.ts';
import { required } from '../lang/arguments.ts';
import { Partition, type CacheKind } from './partition.ts';

/** The value of a CacheBuilder: loaded and kept where it is missing. */
function built(partition: Partition, type: ApexType | null, key: string | null): unknown {
  const kept = partition.get(builderKey(type, key));
  if (kept !== null) return kept;
  const builder = required(type).of.create?.() as object | undefined;
  if (builder === undefined) throwApex('Cache.InvalidCacheBuilderException', `${required(type).of.name} can't be a CacheBuilder.`);
  const loaded = invokeInterface(builder, 'Cache.CacheBuilder', 'doLoad', [key]);
  if (loaded !== null) partition.put(builderKey(type, key), loaded);
  return loaded;
}

/** One key for each class and key; keys have letters and digits only. */
const builderKey = (type: ApexType | null, key: string | null): string => `${required(type).of.name}${required(key)}`.replace(/[^A-Za-z0-9]/g, '').slice(-50);

type Use = (partition: Partition, ...args: never[]) => unknown;

/** Members of a partition, and of the class whose statics work on the default one. */
const uses: Readonly<Record<string, Use>> = {
  'Boolean contains(String key)': (partition, key: string | null) => partition.has(key),
  'Map<String,Boolean> contains(Set<String> keys)': (partition, keys: ApexSet | null) =>
    newMap(mapOf(stringType, booleanType), [...required(keys)].map((key) => [key, partition.has(key as string)] as const)),
  'Object get(String key)': (partition, key: string | null) => partition.get(key),
  'Object get(Type cacheBuilder, String key)': built,
  'Set<String> getKeys()': (partition) => newSet(setOf(stringType), partition.keys()),
  'Long getNumKeys()': (partition) => partition.keys().length,
  'Double getCapacity()': () => 0,
  'Double getMissRate()': ({ hits, misses }) => (hits + misses === 0 ? 0 : (100 * misses) / (hits + misses)),
  'void put(String key, Object value)': (partition, key: string | null, value: unknown) => partition.put(key, value),
  'void put(String key, Object value, Integer ttlSecs)': (partition, key: string | null, value: unknown, seconds: number) => partition.put(key, value, seconds),
  'void put(String key, Object value, Integer ttlSecs, Cache.Visibility visibility, Boolean immutable)': (partition, key: string | null, value: unknown, seconds: number) => partition.put(key, value, seconds),
  'void put(String key, Object value, Cache.Visibility visibility)': (partition, key: string | null, value: unknown) => partition.put(key, value),
  'Boolean remove(String key)': (partition, key: string | null) => partition.remove(key),
  'Boolean remove(Type cacheBuilder, String key)': (partition, type: ApexType | null, key: string | null) => partition.remove(builderKey(type, key)),
  'Boolean isAvailable()': () => true,
};

const bound = (partitionOf: (self: unknown) => Partition, hasSelf: boolean): Record<string, PlatformFunction> =>
  Object.fromEntries(
    Object.entries(uses).map(([signature, use]) => [
      signature,
      (...args: unknown[]) => use(partitionOf(args[0]), ...(args.slice(hasSelf ? 1 : 0) as never[])),
    ]),
  );

const partitions = new Map<string, Partition>();

function partition(kind: CacheKind, name: string | null): Partition {
  const key = `${kind}/${required(name).toLowerCase()}`;
  let found = partitions.get(key);
  if (found === undefined) partitions.set(key, (found = new Partition(kind, required(name))));
  return found;
}

function classesOf(kind: CacheKind): PlatformClass[] {
  return [
    platformClass(`Cache.${kind}`, {
      statics: {
        ...bound(() => partition(kind, 'default'), false),
        [`Cache.${kind}Partition getPartition(String name)`]: (name: string | null) => partition(kind, name),
        'String getName()': () => 'default',
      },
    }),
    platformClass(`Cache.${kind}Partition`, { extends: 'Cache.Partition', is: (value) => value instanceof Partition && value.kind === kind }),
    platformException(`Cache.${kind}.${kind}CacheException`),
  ];
}

/** Platform cache. Source: Apex Reference "Cache Namespace". */
export const cacheClasses: readonly PlatformClass[] = [
  platformClass('Cache.Partition', {
    is: (value) => value instanceof Partition,
    virtual: true,
    statics: {
      'String createFullyQualifiedKey(String namespace, String partition, String key)': (...parts: (string | null)[]) => parts.map(required).join('.'),
      'String createFullyQualifiedPartition(String namespace, String partition)': (...parts: (string | null)[]) => parts.map(required).join('.'),
    },
    methods: { ...bound((self) => self as Partition, true), 'String getName()': (self: Partition) => self.name },
  }),
  ...classesOf('Org'),
  ...classesOf('Session'),
  platformInterface('Cache.CacheBuilder', ['Object doLoad(String key)']),
  platformEnum('Cache.Visibility', ['NAMESPACE', 'ALL']),
  platformException('Cache.InvalidCacheBuilderException'),
  platformException('Cache.CacheBuilderExecutionException'),
  platformException('Cache.ItemSizeLimitExceededException'),
  platformException('Cache.PlatformCacheInvalidOperationException'),
];
