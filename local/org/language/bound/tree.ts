/**
 * The bound tree: Apex with everything decided. Names are symbols, overloads are chosen, conversions stand as nodes, operators know the
 * kind of number they work on; the emitter only prints. `type` is the static type of the value; `line` the Apex line.
 */
export type * from './expressions.ts';
export type * from './statements.ts';
export type * from './declarations.ts';
