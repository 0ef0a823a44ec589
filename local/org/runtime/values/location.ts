/** A point on the earth: the value of a geolocation field. Degrees. */
export class ApexLocation {
  readonly latitude: number;
  readonly longitude: number;

  constructor(latitude: number, longitude: number) {
    this.latitude = latitude;
    this.longitude = longitude;
  }

  $equals(other: unknown): boolean {
    return other instanceof ApexLocation && other.latitude === this.latitude && other.longitude === this.longitude;
  }

  $text(): string {
    return `API address: ${this.latitude}, ${this.longitude}`;
  }
}

const EARTH_RADIUS = { km: 6371, mi: 3958.75 } as const;

/**
 * Great-circle distance by the haversine formula.
 * @returns kilometres for `km`, miles for `mi`; null for any other unit
 */
export function distance(from: ApexLocation, to: ApexLocation, unit: string): number | null {
  const radius = EARTH_RADIUS[unit.toLowerCase() as keyof typeof EARTH_RADIUS];
  if (radius === undefined) return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const halfLatitude = radians(to.latitude - from.latitude) / 2;
  const halfLongitude = radians(to.longitude - from.longitude) / 2;
  const chord = Math.sin(halfLatitude) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfLongitude) ** 2;
  return 2 * radius * Math.asin(Math.sqrt(chord));
}
