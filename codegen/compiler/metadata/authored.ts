/**
 * The form in which metadata is written down: the types of the Metadata API itself (`@salesforce/types/metadata`), so that the type checker
 * knows every element and every enum value, with two differences. Lists may be left out (the API's types demand an empty one), and values
 * may be read-only.
 */
export type Authored<T> = T extends object
  ? { readonly [K in keyof T as IsList<T[K]> extends true ? never : K]: Authored<T[K]> } & {
      readonly [K in keyof T as IsList<T[K]> extends true ? K : never]?: readonly Authored<ElementOf<T[K]>>[];
    }
  : T;

/** An authored component that stands in a file of its own and so must carry its API name. */
export type Named<T> = Authored<T> & { readonly fullName: string };

type IsList<T> = NonNullable<T> extends readonly unknown[] ? true : false;
type ElementOf<T> = NonNullable<T> extends readonly (infer E)[] ? E : never;
