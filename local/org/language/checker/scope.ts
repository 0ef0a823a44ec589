import type { Name, SourceRange } from '../syntax/ast.ts';
import type { BoundExpression, LocalSymbol, LoopSymbol, Temporary } from '../bound/tree.ts';
import { localName } from '../types/js-names.ts';
import { isPrimitive } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import type { FieldSymbol, MethodSymbol } from '../types/symbols.ts';
import type { MethodDeclaration } from '../syntax/ast.ts';
import { checkName } from './rules/identifiers.ts';
import { report } from './site.ts';
import type { Site } from './site.ts';

export interface ScriptMethod {
  readonly name: string;
  readonly jsName: string;
  readonly returnType: ApexType;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly declaration: MethodDeclaration;
}

/** Local names, innermost block last. Apex forbids to declare a name again in an inner block. */
class Block {
  readonly names = new Map<string, LocalSymbol>();
}

/** What the code being checked stands in: one method, accessor, initialiser or script. */
export class Code {
  readonly site: Site;
  readonly isStatic: boolean;
  readonly returnType: ApexType;
  /** The property whose accessor this is: its name means its storage here. */
  readonly accessorOf: FieldSymbol | null;
  readonly locals: LocalSymbol[] = [];
  readonly scriptMethods: ReadonlyMap<string, readonly ScriptMethod[]> | null;
  /** Body calls code that takes over its caller's sharing mode. */
  passesSharing = false;
  /** Methods of the project that are called. */
  readonly calls = new Set<MethodSymbol>();
  /** Counts what may run code elsewhere or change a collection: calls, writes, accessors. */
  effects = 0;
  /** Inside `this(…)` or a constructor: final fields may be set. */
  readonly isConstructor: boolean;
  /** What a `return` leaves. */
  readonly place: 'method' | 'constructor' | 'trigger' | 'initializer';
  private readonly blocks: Block[] = [new Block()];
  private readonly loops: { loop: LoopSymbol; switches: number }[] = [];
  private readonly parent: Code | null;

  constructor(
    site: Site,
    options: {
      isStatic: boolean;
      returnType: ApexType;
      accessorOf?: FieldSymbol | null;
      isConstructor?: boolean;
      place?: Code['place'];
      parent?: Code | null;
      scriptMethods?: ReadonlyMap<string, readonly ScriptMethod[]> | null;
    },
  ) {
    this.site = site;
    this.isStatic = options.isStatic;
    this.returnType = options.returnType;
    this.accessorOf = options.accessorOf ?? null;
    this.isConstructor = options.isConstructor ?? false;
    this.place = options.place ?? (this.isConstructor ? 'constructor' : 'method');
    this.parent = options.parent ?? null;
    this.scriptMethods = options.scriptMethods ?? null;
  }

  find(name: string): LocalSymbol | undefined {
    const key = name.toLowerCase();
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const found = this.blocks[index]!.names.get(key);
      if (found) return found;
    }
    return this.parent?.find(name);
  }

  /** All locals that can be named here, those of inner blocks first. */
  *visibleLocals(): Generator<LocalSymbol> {
    for (let index = this.blocks.length - 1; index >= 0; index--) yield* this.blocks[index]!.names.values();
    if (this.parent) yield* this.parent.visibleLocals();
  }

  inBlock<T>(body: () => T): T {
    this.blocks.push(new Block());
    try {
      return body();
    } finally {
      this.blocks.pop();
    }
  }

  declare(name: Name, type: ApexType, options: { isFinal?: boolean; nullable?: boolean } = {}): LocalSymbol {
    if (this.blocks.some((block) => block.names.has(name.text.toLowerCase())))
      report(this.site, name, `Duplicate variable: ${name.text}`);
    checkName(this.site, name, 'variable');
    const local: LocalSymbol = {
      name: name.text,
      type,
      jsName: localName(name.text),
      isFinal: options.isFinal ?? false,
      nullable: options.nullable ?? false,
      sources: [],
    };
    this.blocks[this.blocks.length - 1]!.names.set(name.text.toLowerCase(), local);
    this.locals.push(local);
    return local;
  }

  inLoop<T>(loop: LoopSymbol, body: () => T): T {
    this.loops.push({ loop, switches: 0 });
    try {
      return body();
    } finally {
      this.loops.pop();
    }
  }

  inSwitch<T>(body: () => T): T {
    const top = this.loops[this.loops.length - 1];
    if (top) top.switches++;
    try {
      return body();
    } finally {
      if (top) top.switches--;
    }
  }

  get currentLoop(): { loop: LoopSymbol; crossesSwitch: boolean } | null {
    const top = this.loops[this.loops.length - 1];
    return top ? { loop: top.loop, crossesSwitch: top.switches > 0 } : null;
  }

  error(at: SourceRange, message: string): void {
    report(this.site, at, message);
  }
}

/** Stands for a value that is computed once; never null unless `of` says whose nullness it shares. */
export function temporary(type: ApexType, of: BoundExpression | null = null): Temporary {
  return { kind: 'Temporary', type, name: null, of };
}

/** Settles which locals can hold null: optimistic at first, then until nothing changes. */
export function settleNullability(locals: readonly LocalSymbol[]): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const local of locals) {
      if (!local.nullable && local.sources.some(mayBeNull)) {
        local.nullable = true;
        changed = true;
      }
    }
  }
}

/** Methods of the library that never answer null, whatever class of values, text, dates or collections has them. */
const neverNull = new Set(
  (
    'size length isEmpty contains containsKey containsAll containsAny equals equalsIgnoreCase hashCode startsWith endsWith indexOf lastIndexOf ordinal compareTo hasNext isBlank isNotBlank isNotEmpty addAll retainAll removeAll ' +
    'getTime year month day hour minute second isRunningTest mod abs intValue longValue doubleValue scale precision substring toLowerCase toUpperCase trim format join now today currentTimeMillis'
  )
    .toLowerCase()
    .split(' '),
);

export function mayBeNull(expression: BoundExpression): boolean {
  switch (expression.kind) {
    case 'Constant':
      return expression.value === null;
    case 'LocalRead':
      return expression.local.nullable;
    case 'Conditional':
      return mayBeNull(expression.whenTrue) || mayBeNull(expression.whenFalse);
    case 'Coalesce':
      return mayBeNull(expression.right);
    case 'Conversion':
      if (expression.conversion === 'recordOrNull') return true;
      return expression.conversion === 'singleRecord' || expression.conversion === 'queryCount'
        ? false
        : mayBeNull(expression.operand);
    case 'Assignment':
      return mayBeNull(expression.value);
    case 'Temporary':
      return expression.of !== null && mayBeNull(expression.of);
    case 'Cast':
      return mayBeNull(expression.operand);
    case 'PlatformCall': {
      const name = expression.method.name.toLowerCase();
      // String.valueOf(null) is null; the others refuse it.
      if (name === 'valueof') return isPrimitive(expression.type, 'String');
      if (expression.method.owner.name === 'Set' && (name === 'add' || name === 'remove')) return false;
      return !neverNull.has(name);
    }
    case 'Arithmetic':
    case 'Negation':
    case 'Compare':
    case 'Equality':
    case 'Logical':
    case 'Not':
    case 'Concat':
    case 'TemporalAdd':
    case 'Increment':
    case 'InstanceOf':
    case 'NewObject':
    case 'NewSObject':
    case 'NewCollection':
    case 'NewMap':
    case 'ThisValue':
    case 'TypeValue':
    case 'Query':
    case 'Search':
    case 'Token':
    case 'EnumMember':
      return false;
    default:
      return true;
  }
}
