import type { Decimal } from '../../../runtime/values/decimal.ts';

/** Digits grouped by thousands, as `format()` shows a number in the locale en_US. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Java's `NumberFormat` of en_US: at most three decimal places, half even. */
export function formatDecimal(value: Decimal): string {
  const rounded = value.scale > 3 ? value.setScale(3) : value;
  const [whole = '', fraction] = rounded.toPlainString().split('.');
  const kept = fraction?.replace(/0+$/, '') ?? '';
  const sign = whole.startsWith('-') ? '-' : '';
  return `${sign}${groupThousands(whole.slice(sign.length))}${kept === '' ? '' : `.${kept}`}`;
}
