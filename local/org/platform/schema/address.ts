import { AddressValue } from '../../data/compound-values.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexLocation, distance } from '../../runtime/values/location.ts';

const text = (name: string) => (self: AddressValue) => self.part(name);
const double = (name: string) => (self: AddressValue) => {
  const value = self.part(name);
  return value instanceof Decimal ? value.toDouble() : null;
};

function distanceTo(self: AddressValue, other: ApexLocation, unit: string): number | null {
  const [latitude, longitude] = [double('Latitude')(self), double('Longitude')(self)];
  return latitude === null || longitude === null ? null : distance(new ApexLocation(latitude, longitude), other, unit);
}

/** Value of a compound address field. Source: "Address Class". */
export const AddressClass = platformClass('System.Address', {
  methods: {
    'String getStreet()': text('Street'), 'String getCity()': text('City'), 'String getState()': text('State'), 'String getStateCode()': text('StateCode'),
    'String getPostalCode()': text('PostalCode'), 'String getCountry()': text('Country'), 'String getCountryCode()': text('CountryCode'),
    'String getGeocodeAccuracy()': text('GeocodeAccuracy'), 'Double getLatitude()': double('Latitude'), 'Double getLongitude()': double('Longitude'),
    'Double getDistance(Location other, String unit)': distanceTo,
  },
  properties: {
    'String street': { get: text('Street') }, 'String city': { get: text('City') }, 'String state': { get: text('State') }, 'String postalCode': { get: text('PostalCode') },
    'String country': { get: text('Country') },
  },
  is: (value) => value instanceof AddressValue,
});
