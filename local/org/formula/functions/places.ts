import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexLocation, distance } from '../../runtime/values/location.ts';
import { text } from '../values.ts';
import { plain, type FormulaFunction } from './function-table.ts';

/** Source: Salesforce Help "Formula Operators and Functions". Fields in DISTANCE were rewritten to their parts when the formula was read. */
export const places: Readonly<Record<string, FormulaFunction>> = {
  GEOLOCATION: plain(([latitude, longitude]) => (latitude instanceof Decimal && longitude instanceof Decimal ? new ApexLocation(latitude.toDouble(), longitude.toDouble()) : null)),
  DISTANCE: plain(([from, to, unit = null]) => {
    const far = from instanceof ApexLocation && to instanceof ApexLocation ? distance(from, to, text(unit)) : null;
    return far === null ? null : Decimal.fromDouble(far);
  }),
};
