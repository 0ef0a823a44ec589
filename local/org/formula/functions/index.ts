import { dates } from './dates.ts';
import { places } from './places.ts';
import type { FormulaFunction } from './function-table.ts';
import { logic } from './logic.ts';
import { numbers } from './numbers.ts';
import { text } from './text.ts';

/** All functions of formulas by upper-cased name. */
export const functions: Readonly<Partial<Record<string, FormulaFunction>>> = { ...logic, ...text, ...numbers, ...dates, ...places };
