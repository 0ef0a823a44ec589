import { isAssignable } from '../types/assignability.ts';
import { ancestry, findMethods, substitutionOf } from '../types/members.ts';
import { classType, substitute } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import type { ClassSymbol, MethodSymbol, Visibility } from '../types/symbols.ts';
import type { Bridge } from '../bound/tree.ts';
import { inheritedMethod } from './members.ts';
import { report } from './site.ts';
import type { Site } from './site.ts';

/** The methods that a class has to have: those of its interfaces and the abstract ones of its parents. */
function* requiredMethods(symbol: ClassSymbol): Generator<{ method: MethodSymbol; parameters: ApexType[] }> {
  for (const at of ancestry(classType(symbol))) {
    if (at.symbol === symbol) continue;
    const by = substitutionOf(at);
    for (const group of at.symbol.methods.values()) {
      for (const method of group)
        if (method.isAbstract)
          yield { method, parameters: method.parameters.map((parameter) => substitute(parameter.type, by)) };
    }
  }
}

/** The method that stands for a required one (it may be static): same name and parameters, or (generic platform interfaces) parameters that fit. */
function implementation(
  symbol: ClassSymbol,
  required: { method: MethodSymbol; parameters: ApexType[] },
): MethodSymbol | undefined {
  const candidates = findMethods(classType(symbol), required.method.name)
    .map(({ method }) => method)
    .filter((method) => !method.isAbstract && method.parameters.length === required.parameters.length);
  const fitting = (fits: (own: ApexType, wanted: ApexType) => boolean): MethodSymbol | undefined =>
    candidates.find((method) =>
      method.parameters.every((parameter, index) => fits(parameter.type, required.parameters[index]!)),
    );
  const isRecordList = (type: ApexType): boolean => type.kind === 'list' && type.element.kind === 'sobject';
  return (
    fitting((own, wanted) => own.name === wanted.name) ??
    fitting(
      (own, wanted) =>
        own.name === wanted.name || (isRecordList(own) && isRecordList(wanted) && isAssignable(own, wanted)),
    ) ??
    fitting(
      (own, wanted) =>
        own.name === wanted.name ||
        (own.kind === 'map' && wanted.kind === 'map' && own.key.name === wanted.key.name && own.value.name === 'Object'),
    ) ??
    (required.method.owner.origin === 'platform'
      ? fitting((own, wanted) => isAssignable(own, wanted) || isAssignable(wanted, own))
      : undefined)
  );
}

/** Interfaces of the platform stand with their namespace: `System.Schedulable`, `Database.Batchable`. */
const ownerText = ({ origin, namespace, name }: ClassSymbol): string =>
  origin === 'platform' ? `${namespace ?? 'System'}.${name}` : name;

/** Every object has these. */
const isObjectMethod = ({ name }: MethodSymbol): boolean => /^(tostring|equals|hashcode)$/i.test(name);

export function checkHierarchy(site: Site, symbol: ClassSymbol): void {
  const { declaration } = symbol;
  if (declaration === null || symbol.kind === 'enum') return;
  if (symbol.kind === 'class') {
    const parent = symbol.superclass?.symbol;
    if (parent && parent.origin === 'user' && !parent.isVirtual && !parent.isAbstract)
      report(site, declaration, `Non-virtual and non-abstract type cannot be extended: ${parent.name}`);
    if (!symbol.isAbstract) {
      for (const required of requiredMethods(symbol)) {
        const { method } = required;
        if (isObjectMethod(method) || implementation(symbol, required) !== undefined) continue;
        report(
          site,
          declaration.name,
          `Class ${symbol.name} must implement the ${method.owner.kind === 'interface' ? 'method' : 'abstract method'}: ${method.returnType.name} ${ownerText(method.owner)}.${method.name}(${required.parameters.map((type) => type.name).join(', ')})`,
        );
        break;
      }
    }
  }
  for (const group of symbol.ownMethods.values()) for (const method of group) checkOverride(site, symbol, method);
}

/** An override of a global method may be public. */
const reach: Readonly<Record<Visibility, number>> = { private: 0, protected: 1, public: 2, global: 2 };

function checkOverride(site: Site, symbol: ClassSymbol, method: MethodSymbol): void {
  const { declaration } = method;
  if (declaration === null || method.isStatic || symbol.kind !== 'class') return;
  const inherited = inheritedMethod(symbol, method.name, method.parameters);
  const named = `${method.returnType.name} ${symbol.name}.${method.name}(${method.parameters.map((parameter) => parameter.type.name).join(', ')})`;
  if (inherited === undefined) {
    if (method.isOverride && !isObjectMethod(method))
      report(site, declaration.name, `@Override specified for non-overriding method: ${named}`);
    return;
  }
  if (inherited.owner.origin === 'platform' || inherited.visibility === 'private') return;
  if (!method.isOverride && !inherited.isStatic) {
    report(site, declaration.name, `Method must use the override keyword: ${named}`);
  } else if (!inherited.isVirtual && !inherited.isAbstract && !inherited.isOverride) {
    report(site, declaration.name, `Non-virtual, non-abstract methods cannot be overridden: ${named}`);
  } else if (reach[method.visibility] < reach[inherited.visibility]) {
    report(site, declaration.name, `Cannot reduce the visibility of method: ${named}`);
  } else if (method.returnType.name !== inherited.returnType.name && method.returnType.kind !== 'error') {
    report(site, declaration.name, `Method return types clash: ${method.returnType.name} vs ${inherited.returnType.name} from the type ${symbol.name}`);
  }
}

/** Other names under which callers know a method of the class: spelled otherwise in an interface, or generic there. */
export function bridgesOf(symbol: ClassSymbol): Bridge[] {
  const bridges = new Map<string, Bridge>();
  for (const required of requiredMethods(symbol)) {
    const { method } = required;
    const own = implementation(symbol, required);
    if (own === undefined || (own.jsName === method.jsName && !own.isStatic)) continue;
    bridges.set(method.jsName, { alias: method.jsName, own, parameters: method.parameters.length });
  }
  return [...bridges.values()];
}
