import type { SharingContext } from '../sharing/sharing-context.ts';
import type { StoredValue } from '../store/stored-values.ts';

/** What a parameter of a compiled query is computed from when it runs. */
export interface RunContext {
  /** Values of the binds in text order, already free of `undefined`. */
  readonly binds: readonly unknown[];
  /** IANA zone of the running user. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly userId: string;
  /** Asked only where rows are not open to everyone. */
  readonly sharing: SharingContext;
  /** Ids of the rows whose children a child query reads, as JSON. */
  readonly parentIds?: string;
  /** Reads the values of merge fields that formulas in the query will ask for: nothing can be read while the query runs. */
  readonly readGlobals: (paths: readonly (readonly string[])[], namespace: string | null) => void;
}

export type Parameter = StoredValue | ((context: RunContext) => StoredValue);

/** A piece of SQL with the parameters of its question marks, in order. */
export interface Fragment {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

export function fragment(sql: string, ...parameters: Parameter[]): Fragment {
  return { sql, parameters };
}

/** Fills the holes of a template with fragments (or plain SQL text). */
export function sql(texts: TemplateStringsArray, ...holes: readonly (Fragment | string)[]): Fragment {
  let text = texts[0] ?? '';
  const parameters: Parameter[] = [];
  holes.forEach((hole, index) => {
    if (typeof hole === 'string') text += hole;
    else {
      text += hole.sql;
      parameters.push(...hole.parameters);
    }
    text += texts[index + 1] ?? '';
  });
  return { sql: text, parameters };
}

export function joined(fragments: readonly Fragment[], separator: string): Fragment {
  return { sql: fragments.map((one) => one.sql).join(separator), parameters: fragments.flatMap((one) => one.parameters) };
}

export function parameterValues(parameters: readonly Parameter[], context: RunContext): StoredValue[] {
  return parameters.map((parameter) => (typeof parameter === 'function' ? parameter(context) : parameter));
}
