import type { PlatformClass, PlatformFunction } from '../../runtime/platform-class.ts';
import type { MemberSignature, TypeReference } from '../syntax/ast.ts';
import { parseSignature } from '../syntax/index.ts';
import { methodName } from '../types/js-names.ts';
import { builtIns, classType, listOf, mapOf, OBJECT, setOf, VOID } from '../types/model.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { ClassSymbol } from '../types/symbols.ts';
import type { FieldSymbol, PlatformMember } from '../types/symbols.ts';

/** Finds an sObject type by name, for signatures that mention one. */
export type SObjectLookup = (name: string) => ApexType | undefined;

/** Interfaces of Apex whose own objects the platform makes: here they are written as classes, and code of a project may implement them. */
const mockable = new Set([
  'Database.BatchableContext',
  'System.QueueableContext',
  'System.SchedulableContext',
  'System.FinalizerContext',
]);

/**
 * Classes of the Apex standard library as symbols. A class costs nothing before its first use: its signatures are parsed then.
 */
export class PlatformCatalogue {
  private readonly byName = new Map<string, ClassSymbol>();
  private readonly namespaces = new Set<string>();
  private readonly interfaceMethods = new Map<string, string | null>();
  private readonly sObject: SObjectLookup;

  constructor(classes: readonly PlatformClass[], sObject: SObjectLookup) {
    this.sObject = sObject;
    for (const platform of classes) this.add(platform);
  }

  private add(platform: PlatformClass): void {
    const [, full, parameters] = /^([\w.]+)(?:<(.*)>)?$/.exec(platform.name) ?? [];
    if (full === undefined) throw new Error(`Platform class with an odd name: ${platform.name}`);
    const dot = full.indexOf('.');
    const namespace = dot < 0 ? 'System' : full.slice(0, dot);
    const name = full.slice(dot + 1);
    const kind = platform.kind === 'exception' ? 'class' : mockable.has(full) ? 'interface' : platform.kind;
    const symbol = new ClassSymbol(
      kind,
      'platform',
      name,
      namespace,
      null,
      parameters === undefined ? [] : parameters.split(',').map((one) => one.trim()),
    );
    symbol.platform = platform;
    symbol.isException = platform.kind === 'exception' || full === 'System.Exception';
    symbol.isAbstract = platform.abstract === true;
    symbol.isVirtual = platform.virtual === true || platform.kind === 'exception' || platform.base !== undefined;
    symbol.loader = () => this.load(symbol, platform);
    const key = `${namespace}.${name}`.toLowerCase();
    if (!this.byName.has(key)) this.byName.set(key, symbol);
    this.namespaces.add(namespace.toLowerCase());
  }

  /** By name with namespace (`Database.SaveResult`), or without for the implicit namespaces. */
  find(name: string): ClassSymbol | undefined {
    const key = name.toLowerCase();
    return this.byName.get(key) ?? this.byName.get(`system.${key}`) ?? this.byName.get(`schema.${key}`);
  }

  /** Exactly as declared: `System.String`. */
  exact(namespace: string, name: string): ClassSymbol | undefined {
    return this.byName.get(`${namespace}.${name}`.toLowerCase());
  }

  isNamespace(name: string): boolean {
    return this.namespaces.has(name.toLowerCase());
  }

  /** JavaScript name of an interface's method, for callers that know it by its Apex names. `System.` may be left out. */
  interfaceMethod(interfaceName: string, method: string, count: number): string | undefined {
    const key = `${interfaceName}.${method}/${String(count)}`;
    let name = this.interfaceMethods.get(key);
    if (name === undefined) {
      const found =
        this.find(interfaceName)
          ?.methods.get(method.toLowerCase())
          ?.filter((one) => one.parameters.length === count) ?? [];
      // Two of one length (`Queueable` has none): the caller has to know better.
      name = found.length === 1 ? found[0]!.jsName : null;
      this.interfaceMethods.set(key, name);
    }
    return name ?? undefined;
  }

  all(): Iterable<ClassSymbol> {
    return this.byName.values();
  }

  private load(symbol: ClassSymbol, platform: PlatformClass): void {
    if (platform.extends !== undefined) symbol.superclass = this.parseType(platform.extends, symbol) as ClassType;
    symbol.interfaces = (platform.implements ?? [])
      .map((name) => this.parseType(name, symbol))
      .filter((type): type is ClassType => type.kind === 'class');
    for (const name of platform.values ?? []) {
      symbol.constants.push(name);
      symbol.ownFields.set(name.toLowerCase(), constantField(symbol, name));
    }
    const inline = platform.inline ?? {};
    const members = (
      group: 'constructors' | 'statics' | 'methods',
      of: Readonly<Record<string, PlatformFunction>> | undefined,
    ): void => {
      for (const [key, run] of Object.entries(of ?? {})) {
        this.method(symbol, signature(key, symbol), { group, key, run, access: null, inline: inline[key] ?? null });
      }
    };
    members('constructors', platform.constructors);
    members('statics', platform.statics);
    members('methods', platform.methods);
    for (const key of platform.signatures ?? [])
      this.method(symbol, signature(key, symbol), { group: 'signatures', key, run: null, access: null, inline: null });
    for (const group of ['properties', 'staticProperties'] as const) {
      for (const [key, access] of Object.entries(platform[group] ?? {})) {
        const parsed = signature(key, symbol);
        symbol.ownFields.set(parsed.name.text.toLowerCase(), {
          kind: 'property',
          name: parsed.name.text,
          jsName: parsed.name.text,
          owner: symbol,
          type: this.resolve(parsed.returnType, symbol),
          isStatic: group === 'staticProperties',
          isFinal: false,
          visibility: access.hidden ? 'private' : 'global',
          setVisibility: access.hidden ? 'private' : 'global',
          testVisible: false,
          isTransient: false,
          canRead: true,
          canWrite: access.set !== undefined,
          hasAccessors: true,
          declaration: null,
          platform: { group, key, run: null, access, inline: inline[key] ?? null },
          annotations: [],
        });
      }
    }
  }

  private method(symbol: ClassSymbol, parsed: MemberSignature, platform: PlatformMember): void {
    const parameters = (parsed.parameters ?? []).map((parameter, index) => ({
      name: parameter.name?.text ?? `p${String(index)}`,
      type: this.resolve(parameter.type, symbol),
    }));
    const isConstructor = platform.group === 'constructors';
    const method = {
      name: parsed.name.text,
      jsName: methodName(parsed.name.text, parameters),
      owner: symbol,
      isStatic: platform.group === 'statics' || parsed.isStatic,
      isAbstract: platform.group === 'signatures' || (symbol.kind === 'interface' && platform.group === 'methods'),
      isVirtual: true,
      isOverride: false,
      visibility: 'global' as const,
      testVisible: false,
      returnType: isConstructor
        ? classType(
            symbol,
            symbol.typeParameters.map((name) => ({ kind: 'parameter', name })),
          )
        : this.resolve(parsed.returnType, symbol),
      parameters,
      declaration: null,
      platform,
    };
    if (isConstructor) symbol.ownConstructors.push(method);
    else symbol.addMethod(method);
  }

  private parseType(text: string, owner: ClassSymbol): ApexType {
    return this.resolve(signature(`${text} x`, owner).returnType, owner);
  }

  /** A type written in a signature. */
  private resolve(reference: TypeReference | null, owner: ClassSymbol): ApexType {
    if (reference === null) return VOID;
    const last = reference.parts[reference.parts.length - 1]!;
    const args = last.typeArguments.map((arg) => this.resolve(arg, owner));
    let type = this.named(reference.parts.map((part) => part.name).join('.'), args, owner);
    for (let depth = reference.arrayDepth; depth > 0; depth--) type = listOf(type);
    return type;
  }

  private named(name: string, args: readonly ApexType[], owner: ClassSymbol): ApexType {
    if (owner.typeParameters.includes(name)) return { kind: 'parameter', name };
    const key = name.toLowerCase().replace(/^system\./, '');
    if (key === 'void') return VOID;
    const builtIn = builtIns.get(key) ?? collection(key, args);
    if (builtIn) return builtIn;
    const symbol = this.find(name) ?? this.exact(owner.namespace ?? 'System', name);
    if (symbol)
      return classType(
        symbol,
        args.length > 0 || symbol.typeParameters.length === 0 ? args : symbol.typeParameters.map(() => OBJECT),
      );
    // A class of the library that is not written yet: callers see an Object.
    return this.sObject(name) ?? OBJECT;
  }
}

/** `List`, `Set` and `Map` by lower-cased name; without arguments (old code) of Object. */
export function collection(key: string, args: readonly ApexType[]): ApexType | null {
  if (key === 'list') return listOf(args[0] ?? OBJECT);
  if (key === 'set') return setOf(args[0] ?? OBJECT);
  if (key === 'map') return mapOf(args[0] ?? OBJECT, args[1] ?? OBJECT);
  return null;
}

function signature(text: string, owner: ClassSymbol): MemberSignature {
  try {
    return parseSignature(text);
  } catch (error) {
    throw new Error(`Signature of platform class ${owner.fullName} can't be read: "${text}"`, { cause: error });
  }
}

export function constantField(symbol: ClassSymbol, name: string): FieldSymbol {
  return {
    kind: 'constant',
    name,
    jsName: name,
    owner: symbol,
    type: classType(symbol),
    isStatic: true,
    isFinal: true,
    visibility: 'global',
    setVisibility: 'private',
    testVisible: false,
    isTransient: false,
    canRead: true,
    canWrite: false,
    hasAccessors: false,
    declaration: null,
    platform: null,
    annotations: [],
  };
}
