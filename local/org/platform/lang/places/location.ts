import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import type { Decimal } from '../../../runtime/values/decimal.ts';
import { ApexLocation, distance } from '../../../runtime/values/location.ts';
import { required } from '../arguments.ts';

function distanceIn(from: ApexLocation, to: ApexLocation | null, unit: string | null): number {
  const measured = distance(from, required(to), required(unit));
  return measured ?? throwApex('System.InvalidParameterValueException', `Invalid unit: ${unit}. Valid units are mi and km.`);
}

/** `System.Location`: the value of a geolocation field. Source: Apex Reference "Location Class". */
export const LocationClass = platformClass('System.Location', {
  is: (value) => value instanceof ApexLocation,
  statics: {
    'Location newInstance(Decimal latitude, Decimal longitude)': (latitude: Decimal | null, longitude: Decimal | null) =>
      new ApexLocation(required(latitude).toDouble(), required(longitude).toDouble()),
    'Double getDistance(Location from, Location to, String unit)': (from: ApexLocation | null, to: ApexLocation | null, unit: string | null) =>
      distanceIn(required(from), to, unit),
  },
  methods: {
    'Double getDistance(Location to, String unit)': distanceIn,
    'Double getLatitude()': (self: ApexLocation) => self.latitude,
    'Double getLongitude()': (self: ApexLocation) => self.longitude,
  },
  properties: {
    'Double latitude': { get: (self: ApexLocation) => self.latitude },
    'Double longitude': { get: (self: ApexLocation) => self.longitude },
  },
});
