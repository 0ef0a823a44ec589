/** Decorators: what Apex says by modifiers and annotations. All are read by the compiler; none has a body. */

type AnyClass = abstract new (...args: any) => any;
type ClassDecorator = <C extends AnyClass>(target: C, context: ClassDecoratorContext) => void;
type MethodDecorator = <M extends Function>(target: M, context: ClassMethodDecoratorContext) => void;
type FieldDecorator = (target: undefined, context: ClassFieldDecoratorContext) => void;
type AccessorDecorator = <M extends Function>(target: M, context: ClassGetterDecoratorContext | ClassSetterDecoratorContext) => void;
type MemberDecorator = MethodDecorator & FieldDecorator & AccessorDecorator;
type AnyDecorator = ClassDecorator & MemberDecorator;

/** `with sharing` */
declare const WithSharing: ClassDecorator;
/** `without sharing` */
declare const WithoutSharing: ClassDecorator;
/** `inherited sharing`, also what a class without any of the three gets */
declare const InheritedSharing: ClassDecorator;
/** `global` instead of `public` */
declare const Global: AnyDecorator;
/** `virtual` */
declare const Virtual: ClassDecorator & MethodDecorator & AccessorDecorator;
/** `transient` */
declare const Transient: FieldDecorator;
/** Prints under the given name: Apex overloads. */
declare function Overload(name: string): MethodDecorator;

/** The member is private in Apex; test classes may use it, others may not. */
declare const TestVisible: AnyDecorator;
declare const IsTest: ClassDecorator & MethodDecorator & ((options: { isParallel?: boolean; seeAllData?: boolean; testFor?: string; critical?: boolean }) => ClassDecorator & MethodDecorator);
declare const TestSetup: MethodDecorator;

declare const AuraEnabled: MemberDecorator & ((options: { cacheable?: boolean; continuation?: boolean; scope?: 'global' }) => MemberDecorator);
declare const InvocableMethod: MethodDecorator &
  ((options: { label?: string; description?: string; category?: string; callout?: boolean; configurationEditor?: string; iconName?: string }) => MethodDecorator);
declare const InvocableVariable: FieldDecorator & ((options: { label?: string; description?: string; required?: boolean; placeholderText?: string; defaultValue?: string }) => FieldDecorator);
declare const Future: MethodDecorator & ((options: { callout?: boolean }) => MethodDecorator);
declare const RemoteAction: MethodDecorator;
declare const ReadOnly: MethodDecorator;
declare function RestResource(options: { urlMapping: string }): ClassDecorator;
declare const HttpGet: MethodDecorator;
declare const HttpPost: MethodDecorator;
declare const HttpPut: MethodDecorator;
declare const HttpPatch: MethodDecorator;
declare const HttpDelete: MethodDecorator;
declare function SuppressWarnings(rules: string): AnyDecorator;
declare const Deprecated: AnyDecorator;
declare const NamespaceAccessible: AnyDecorator;
declare function JsonAccess(options: { serializable?: 'never' | 'sameNamespace' | 'samePackage' | 'always'; deserializable?: 'never' | 'sameNamespace' | 'samePackage' | 'always' }): ClassDecorator;
