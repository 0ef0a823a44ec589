/** A type as Apex writes it: `String`, `Map<Id, List<Contact>>`, `Schema.SObjectType`. */
export interface ApexType {
  readonly kind: 'Type';
  readonly name: string;
  readonly arguments: readonly ApexType[];
}

export const type = (name: string, typeArguments: readonly ApexType[] = []): ApexType => ({ kind: 'Type', name, arguments: typeArguments });

export const objectType = type('Object');
export const stringType = type('String');
export const voidType = type('void');
