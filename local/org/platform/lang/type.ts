import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { sobjectType } from '../../runtime/sobject-type.ts';
import { isAssignable } from '../../runtime/values/runtime-types.ts';
import { ApexType, typeValue } from '../../runtime/values/type.ts';
import { required } from './arguments.ts';
import { callerNamespace } from './caller-namespace.ts';
import { typeByName } from './type-name.ts';

/** Code of a package finds its own classes without prefix. */
function forName(name: string | null, namespace: string | null, own: string | null): ApexType | null {
  const type = typeByName(required(name), namespace, own);
  return type === null ? null : typeValue(type);
}

function newInstance({ of }: ApexType): unknown {
  if (of.create !== undefined) return of.create();
  const compiled = of.kind === 'class' ? services().classes.find(of.name) : undefined;
  if (compiled !== undefined) return compiled.newInstance();
  if (of.describe !== undefined) return sobjectType(of.describe).create?.();
  return throwApex('System.TypeException', `Type cannot be constructed: ${of.name}`);
}

/** Exceptions of the platform carry their namespace, as `getTypeName` of one does; primitives and collections don't. */
const nameOf = ({ of }: ApexType): string => (of.isException === true && !of.name.includes('.') ? `System.${of.name}` : of.name);

/** `System.Type`. Source: Apex Reference "Type Class". */
export const TypeClass = platformClass('System.Type', {
  is: (value) => value instanceof ApexType,
  statics: {
    'Type forName(String fullName)': (name: string | null) => forName(name, null, callerNamespace()),
    'Type forName(String namespace, String name)': (namespace: string | null, name: string | null) => forName(name, namespace, null),
  },
  methods: {
    'Boolean equals(Object other)': (self: ApexType, other: unknown) => self.$equals(other),
    'String getName()': (self: ApexType) => nameOf(self),
    'Integer hashCode()': (self: ApexType) => self.$hash(),
    'Boolean isAssignableFrom(Type source)': (self: ApexType, source: ApexType | null) => isAssignable(self.of, required(source).of),
    'Object newInstance()': newInstance,
    'String toString()': (self: ApexType) => nameOf(self),
  },
});
