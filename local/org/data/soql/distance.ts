import type { FieldPath, SoqlFunction } from '../../language/syntax/soql-ast.ts';
import { partsOf } from '../compound-values.ts';
import { ApexLocation } from '../../runtime/values/location.ts';
import { fragment, sql, type Fragment, type Parameter } from './fragment.ts';
import type { Operand, Scope } from './scope.ts';

/**
 * `DISTANCE(Place__c, GEOLOCATION(37.7, -122.4), 'mi')` as SQL: a number of miles or kilometres with six digits, null where the record has no place. The point
 * may be a bound location. Source: "SOQL and SOSL Reference", Location-Based SOQL Queries.
 */
export function compileDistance(scope: Scope, call: SoqlFunction): Operand {
  const { errors } = scope.compilation;
  const [field, point, unit] = call.arguments;
  if (field?.kind !== 'FieldPath' || (point?.kind !== 'SoqlFunction' && point?.kind !== 'SoqlBind')) return errors.other('DISTANCE needs a location field and a point', call);
  if (unit?.kind !== 'SoqlString' || !/^(mi|km)$/i.test(unit.value)) return errors.other("Invalid distance unit: use 'mi' or 'km'", call);
  const parts = partFragments(scope, field);
  const [latitude, longitude] = point.kind === 'SoqlBind' ? boundPoint(scope, point) : literalPoint(scope, point);
  return {
    fragment: sql`distance_between(${parts[0]}, ${parts[1]}, ${fragment('?', latitude)}, ${fragment('?', longitude)}, ${fragment('?', unit.value.toLowerCase())})`,
    form: 'decimal', scale: distanceScale, field: null, name: call.name,
  };
}

/** Digits behind the point: distances are whole numbers of millionths inside queries. */
export const distanceScale = 6;

function partFragments(scope: Scope, path: FieldPath): [Fragment, Fragment] {
  const { errors } = scope.compilation;
  const resolved = scope.resolve(path);
  if (resolved.field.type !== 'LOCATION' && resolved.field.type !== 'ADDRESS') return errors.other(`field '${resolved.field.name}' is not a location`, path);
  const parts = partsOf(resolved.object, resolved.field);
  const part = (name: string): Fragment => {
    const found = parts.find((one) => one.name.endsWith(name) || one.name.endsWith(`__${name}__s`));
    return found === undefined ? errors.other(`field '${resolved.field.name}' has no ${name}`, path) : scope.operand({ ...resolved, field: found }, path).fragment;
  };
  return [part('Latitude'), part('Longitude')];
}

function literalPoint(scope: Scope, call: SoqlFunction): [Parameter, Parameter] {
  const { errors, bindIndex } = scope.compilation;
  if (call.name.toLowerCase() !== 'geolocation' || call.arguments.length !== 2) return errors.other('GEOLOCATION needs a latitude and a longitude', call);
  const [latitude, longitude] = call.arguments.map((argument): Parameter => {
    if (argument.kind === 'SoqlNumber') return Number(argument.text);
    if (argument.kind !== 'SoqlBind') return errors.other('GEOLOCATION needs numbers', call);
    const index = bindIndex.get(argument) ?? 0;
    return ({ binds }) => (binds[index] == null ? null : Number(String(binds[index])));
  });
  return [latitude ?? null, longitude ?? null];
}

function boundPoint(scope: Scope, bind: Extract<SoqlFunction['arguments'][number], { kind: 'SoqlBind' }>): [Parameter, Parameter] {
  const index = scope.compilation.bindIndex.get(bind) ?? 0;
  const of = (part: 'latitude' | 'longitude'): Parameter => ({ binds }) => {
    const value = binds[index];
    return value instanceof ApexLocation ? value[part] : null;
  };
  return [of('latitude'), of('longitude')];
}
