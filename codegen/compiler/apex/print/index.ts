import type { CompilationUnit } from '../ast/index.ts';
import { printTrigger, printTypeDeclaration } from './declarations.ts';
import { Writer } from './writer.ts';

export interface PrintedUnit {
  text: string;
  /** Apex line to TypeScript line, one pair a statement or member. */
  lineMap: [apexLine: number, sourceLine: number][];
}

export function printUnit(unit: CompilationUnit): PrintedUnit {
  const writer = new Writer();
  writer.line(unit.header);
  if (unit.declaration.kind === 'Trigger') printTrigger(writer, unit.declaration);
  else printTypeDeclaration(writer, unit.declaration);
  return { text: writer.toString(), lineMap: writer.lineMap };
}
