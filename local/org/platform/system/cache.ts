import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import type { ApexSet} from '../../runtime/values/set.ts';
import { newSet } from '../../runtime/values/set.ts';
import { setOf, stringType } from '../../runtime/values/runtime-types.ts';
import { extras } from './org-extras.ts';

/** `Cache.OrgPartition`, `Cache.SessionPartition`. Values stay until the process ends: time to live, size and visibility are not modelled. */
class Partition {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  key(key: string): string {
    return `${this.name}/${key}`;
  }
}

function members(of: (first: unknown) => Partition, argumentsFrom: 0 | 1): Record<string, PlatformFunction> {
  const bind = (run: (partition: Partition, ...args: unknown[]) => unknown): PlatformFunction =>
    (...args) => run(of(args[0]), ...args.slice(argumentsFrom));
  const put = bind((partition, key, value) => { extras().cache.set(partition.key(key as string), value); });
  return {
    'void put(String key, Object value)': put,
    'void put(String key, Object value, Integer ttlSecs)': put,
    'Object get(String key)': bind((partition, key) => extras().cache.get(partition.key(key as string)) ?? null),
    'Boolean contains(String key)': bind((partition, key) => extras().cache.has(partition.key(key as string))),
    'Boolean remove(String key)': bind((partition, key) => extras().cache.delete(partition.key(key as string))),
    'Set<String> getKeys()': bind((partition): ApexSet => {
      const prefix = partition.key('');
      return newSet(setOf(stringType), [...extras().cache.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
    }),
    'Boolean isAvailable()': () => true,
  };
}

function kind(name: 'Org' | 'Session') {
  const main = new Partition(name.toLowerCase());
  const partitionType = `Cache.${name}Partition`;
  return [
    platformClass(`Cache.${name}`, {
      statics: {
        ...members(() => main, 0),
        [`${partitionType} getPartition(String name)`]: (partition: string) => new Partition(`${main.name}:${partition}`),
      },
    }),
    platformClass(partitionType, {
      methods: { ...members((self) => self as Partition, 1), 'String getName()': (self: Partition) => self.name },
      is: (value) => value instanceof Partition,
    }),
  ];
}

export const cacheClasses = [...kind('Org'), ...kind('Session')];
