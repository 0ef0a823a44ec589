/** Platform cache. */

declare namespace Cache {

  export interface CacheBuilder {
    doLoad(text: string): ObjectValue;
  }
  export const CacheBuilder: InterfaceToken<CacheBuilder>;

  export class CacheException extends Exception {
    private readonly __CacheCacheException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class InvalidCacheBuilderException extends Exception {
    private readonly __CacheInvalidCacheBuilderException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class InvalidParamException extends Exception {
    private readonly __CacheInvalidParamException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class ItemSizeLimitExceededException extends Exception {
    private readonly __CacheItemSizeLimitExceededException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class Org {
    private readonly __CacheOrg: true;
    MAX_TTL_SECS: Integer;
    constructor();
    static contains(values: List<string>): List<boolean>;
    static contains(text: string): boolean;
    static get(values: List<string>): List<unknown> | null;
    static get(text: string): ObjectValue;
    static get(type: Type, text: string): ObjectValue;
    static getAvgGetTime(): Long;
    static getAvgValueSize(): Long;
    static getCapacity(): Double;
    static getKeys(): Set<string>;
    static getMaxGetTime(): Long;
    static getMaxValueSize(): Long;
    static getMissRate(): Double;
    static getName(): string;
    static getNumKeys(): Long;
    static getPartition(text: string): Cache.OrgPartition;
    static put(text: string | null, value: unknown): void;
    static put(text: string | null, value: unknown, number: Integer | null): void;
    static put(text: string | null, value: unknown, number: Integer | null, visibility: Cache.Visibility | null, flag: boolean): void;
    static put(text: string | null, value: unknown, visibility: Cache.Visibility | null): void;
    static remove(values: List<string>): List<boolean>;
    static remove(text: string): boolean;
    static remove(type: Type, text: string): boolean;
  }
  export namespace Org {
    export class OrgCacheException extends Exception {
      private readonly __CacheOrgOrgCacheException: true;
      constructor(exception: Exception);
      constructor(text: string);
      constructor(text: string, exception: Exception);
    }
  }

  export class OrgPartition {
    private readonly __CacheOrgPartition: true;
    constructor(text: string);
    contains(text: string): boolean;
    get(text: string): ObjectValue;
    get(type: Type, text: string): ObjectValue;
    getAvgGetTime(): Long;
    getAvgValueSize(): Long;
    getCapacity(): Double;
    getKeys(): Set<string>;
    getMaxGetTime(): Long;
    getMaxValueSize(): Long;
    getMissRate(): Double;
    getName(): string;
    getNumKeys(): Long;
    isAvailable(): boolean;
    put(text: string, value: unknown): void;
    put(text: string, value: unknown, number: Integer): void;
    put(text: string, value: unknown, number: Integer, visibility: Cache.Visibility, flag: boolean): void;
    put(text: string, value: unknown, visibility: Cache.Visibility): void;
    remove(text: string): boolean;
    remove(type: Type, text: string): boolean;
    static createFullyQualifiedKey(text1: string, text2: string, text3: string): string;
    static createFullyQualifiedPartition(text1: string, text2: string): string;
    static validateCacheBuilder(type: Type): void;
    static validateKey(flag: boolean, text: string): void;
    static validateKeyValue(flag: boolean, text: string, value: unknown): void;
    static validateKeys(flag: boolean, values: List<string>): void;
    static validatePartitionName(text: string): void;
  }

  export class Partition {
    private readonly __CachePartition: true;
    constructor();
    contains(text: string): boolean;
    get(text: string): ObjectValue;
    get(type: Type, text: string): ObjectValue;
    getAvgGetTime(): Long;
    getAvgValueSize(): Long;
    getCapacity(): Double;
    getKeys(): Set<string>;
    getMaxGetTime(): Long;
    getMaxValueSize(): Long;
    getMissRate(): Double;
    getName(): string;
    getNumKeys(): Long;
    isAvailable(): boolean;
    put(text: string, value: unknown): void;
    put(text: string, value: unknown, number: Integer): void;
    put(text: string, value: unknown, number: Integer, visibility: Cache.Visibility, flag: boolean): void;
    put(text: string, value: unknown, visibility: Cache.Visibility): void;
    remove(text: string): boolean;
    remove(type: Type, text: string): boolean;
    static createFullyQualifiedKey(text1: string, text2: string, text3: string): string;
    static createFullyQualifiedPartition(text1: string, text2: string): string;
    static validateCacheBuilder(type: Type): void;
    static validateKey(flag: boolean, text: string): void;
    static validateKeyValue(flag: boolean, text: string, value: unknown): void;
    static validateKeys(flag: boolean, values: List<string>): void;
    static validatePartitionName(text: string): void;
  }

  export class PlatformCacheInvalidOperationException extends Exception {
    private readonly __CachePlatformCacheInvalidOperationException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class Session {
    private readonly __CacheSession: true;
    MAX_TTL_SECS: Integer;
    constructor();
    static contains(text: string): boolean;
    static get(text: string): ObjectValue;
    static get(type: Type, text: string): ObjectValue;
    static getAvgGetTime(): Long;
    static getAvgValueSize(): Long;
    static getCapacity(): Double;
    static getKeys(): Set<string>;
    static getMaxGetTime(): Long;
    static getMaxValueSize(): Long;
    static getMissRate(): Double;
    static getName(): string;
    static getNumKeys(): Long;
    static getPartition(text: string): Cache.SessionPartition;
    static isAvailable(): boolean;
    static put(text: string, value: unknown): void;
    static put(text: string, value: unknown, number: Integer): void;
    static put(text: string, value: unknown, number: Integer, visibility: Cache.Visibility, flag: boolean): void;
    static put(text: string, value: unknown, visibility: Cache.Visibility): void;
    static remove(text: string): boolean;
    static remove(type: Type, text: string): boolean;
  }

  export class SessionCacheException extends Exception {
    private readonly __CacheSessionCacheException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class SessionCacheNoSessionException extends Exception {
    private readonly __CacheSessionCacheNoSessionException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class SessionPartition {
    private readonly __CacheSessionPartition: true;
    constructor(text: string);
    contains(text: string): boolean;
    get(text: string): ObjectValue;
    get(type: Type, text: string): ObjectValue;
    getAvgGetTime(): Long;
    getAvgValueSize(): Long;
    getCapacity(): Double;
    getKeys(): Set<string>;
    getMaxGetTime(): Long;
    getMaxValueSize(): Long;
    getMissRate(): Double;
    getName(): string;
    getNumKeys(): Long;
    isAvailable(): boolean;
    put(text: string, value: unknown): void;
    put(text: string, value: unknown, number: Integer): void;
    put(text: string, value: unknown, number: Integer, visibility: Cache.Visibility, flag: boolean): void;
    put(text: string, value: unknown, visibility: Cache.Visibility): void;
    remove(text: string): boolean;
    remove(type: Type, text: string): boolean;
    static createFullyQualifiedKey(text1: string, text2: string, text3: string): string;
    static createFullyQualifiedPartition(text1: string, text2: string): string;
    static validateCacheBuilder(type: Type): void;
    static validateKey(flag: boolean, text: string): void;
    static validateKeyValue(flag: boolean, text: string, value: unknown): void;
    static validateKeys(flag: boolean, values: List<string>): void;
    static validatePartitionName(text: string): void;
  }

  export enum Visibility { ALL, NAMESPACE }
}
