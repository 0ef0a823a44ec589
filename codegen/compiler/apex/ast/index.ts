export * from './types.ts';
export * from './expressions.ts';
export * from './statements.ts';
export * from './declarations.ts';
