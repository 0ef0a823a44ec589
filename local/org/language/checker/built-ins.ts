import { equalsValue, hashValue } from '../../runtime/values/equality.ts';
import { textOf } from '../../runtime/values/text.ts';
import type { EnumType, EnumValue } from '../../runtime/values/enum.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { listOf as runtimeList } from '../../runtime/values/runtime-types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { FoundMethod } from '../types/members.ts';
import { BOOLEAN, classType, INTEGER, listOf, OBJECT, STRING } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import type { ClassSymbol, MethodSymbol } from '../types/symbols.ts';
import type { PlatformFunction } from '../../runtime/platform-class.ts';

/** Members that every class, or every enum, has without declaring them. */
function builtIn(
  owner: ClassSymbol,
  name: string,
  returnType: ApexType,
  parameters: readonly ApexType[],
  isStatic: boolean,
  run: PlatformFunction,
): MethodSymbol {
  return {
    name,
    jsName: `${name}$${parameters.map((type) => type.name).join('$')}`,
    owner,
    isStatic,
    isAbstract: false,
    isVirtual: true,
    isOverride: false,
    visibility: 'global',
    testVisible: false,
    returnType,
    parameters: parameters.map((type, index) => ({ name: `p${String(index)}`, type })),
    declaration: null,
    platform: { group: isStatic ? 'statics' : 'methods', key: name, run, access: null, inline: null },
  };
}

/** `toString`, `equals` and `hashCode` of any object. */
export function objectMethods(owner: ClassSymbol, name: string): FoundMethod[] {
  switch (name.toLowerCase()) {
    case 'tostring':
      return [{ by: null, method: builtIn(owner, 'toString', STRING, [], false, textOf) }];
    case 'equals':
      return [{ by: null, method: builtIn(owner, 'equals', BOOLEAN, [OBJECT], false, equalsValue) }];
    case 'hashcode':
      return [{ by: null, method: builtIn(owner, 'hashCode', INTEGER, [], false, hashValue) }];
    case 'clone':
      return owner.origin === 'user' && owner.kind === 'class'
        ? [{ by: null, method: builtIn(owner, 'clone', classType(owner), [], false, cloneObject) }]
        : [];
    default:
      return [];
  }
}

/** Shallow: fields are copied, what they hold is shared. */
function cloneObject(self: object): object {
  return Object.assign(Object.create(Object.getPrototypeOf(self) as object) as object, self);
}

/** Static members of an enum get the enum's {@link EnumType} as first argument. */
export function enumMethods(owner: ClassSymbol, name: string): FoundMethod[] {
  const type = classType(owner);
  switch (name.toLowerCase()) {
    case 'name':
      return [{ by: null, method: builtIn(owner, 'name', STRING, [], false, (self: EnumValue) => self.name) }];
    case 'ordinal':
      return [{ by: null, method: builtIn(owner, 'ordinal', INTEGER, [], false, (self: EnumValue) => self.ordinal) }];
    case 'values':
      return [
        {
          by: null,
          method: builtIn(
            owner,
            'values',
            listOf(type),
            [],
            true,
            (of: EnumType) => new ApexList(runtimeList(of), [...of.values]),
          ),
        },
      ];
    case 'valueof':
      return [{ by: null, method: builtIn(owner, 'valueOf', type, [STRING], true, enumValueOf) }];
    default:
      return objectMethods(owner, name);
  }
}

function enumValueOf(of: EnumType, name: string | null): EnumValue {
  return (
    of.byName.get((name ?? '').toUpperCase()) ??
    throwApex('System.NoSuchElementException', `No enum constant ${of.name}.${String(name)}`)
  );
}

const constructors = new WeakMap<ClassSymbol, FoundMethod[]>();

/** The four constructors that every exception of the project has beside its own; `base` is `System.Exception`. */
export function exceptionConstructors(base: ClassSymbol): FoundMethod[] {
  let made = constructors.get(base);
  if (made === undefined) {
    const cause = classType(base);
    made = [[], [STRING], [cause], [STRING, cause]].map((parameters) => {
      const method = builtIn(base, '<init>', classType(base), parameters, false, () => null);
      return { by: null, method: { ...method, platform: { ...method.platform!, group: 'constructors', run: null } } };
    });
    constructors.set(base, made);
  }
  return made;
}
