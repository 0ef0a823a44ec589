import type { Registry } from '../runtime/registry/registry.ts';
import type { CompileError } from './checker/site.ts';
import { Program } from './program.ts';
import type { CompileEnvironment, SourceUnit } from './program.ts';

export { Program } from './program.ts';
export type { CompileEnvironment, SourceUnit } from './program.ts';
export type { CompileError } from './checker/site.ts';
export type { ModuleCoverage, Registry } from '../runtime/registry/registry.ts';

/**
 * Compiles Apex into V8 in one go. Units without errors are loaded even when others fail: a caller that wants all or nothing looks at `errors`
 * first. More units go into the same org by `program.add`, anonymous blocks by `program.anonymous`.
 */
export function compile(
  units: readonly SourceUnit[],
  environment: CompileEnvironment,
): { errors: CompileError[]; registry: Registry; program: Program } {
  const program = new Program(environment);
  const errors = program.add(units);
  return { errors, registry: program.registry, program };
}
