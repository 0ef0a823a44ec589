import { boxDouble, boxElement, boxLong } from '../values/boxed.ts';
import { equalsValue, sameValue } from '../values/equality.ts';
import { ApexList } from '../values/list.ts';
import {
  longAdd,
  longAnd,
  longDivide,
  longMultiply,
  longNegate,
  longNot,
  longOr,
  longShiftLeft,
  longShiftRight,
  longShiftRightUnsigned,
  longSubtract,
  longXor,
} from '../values/long.ts';
import { newMap } from '../values/map.ts';
import { newSet } from '../values/set.ts';
import { stringEquals } from '../values/strings.ts';
import { textOf } from '../values/text.ts';
import { typeValue } from '../values/type.ts';
import * as collections from './collections.ts';
import * as context from './context.ts';
import * as data from './data.ts';
import * as failures from './failures.ts';
import * as numbers from './numbers.ts';
import * as objects from './objects.ts';

/** What emitted modules get as `$`: each takes the functions that it uses by name. */
export const emittedHelpers = {
  ...collections,
  ...context,
  ...data,
  ...failures,
  ...numbers,
  ...objects,
  $List: ApexList,
  $newSet: newSet,
  $newMap: newMap,
  $typeValue: typeValue,
  $text: textOf,
  $stringEquals: stringEquals,
  $equals: sameValue,
  $sameValue: equalsValue,
  $boxElement: boxElement,
  $boxLong: boxLong,
  $boxDouble: boxDouble,
  $longAdd: longAdd,
  $longSubtract: longSubtract,
  $longMultiply: longMultiply,
  $longDivide: longDivide,
  $longAnd: longAnd,
  $longOr: longOr,
  $longXor: longXor,
  $longNot: longNot,
  $longNegate: longNegate,
  $longShiftLeft: longShiftLeft,
  $longShiftRight: longShiftRight,
  $longShiftRightUnsigned: longShiftRightUnsigned,
};
