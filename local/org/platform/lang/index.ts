import type { PlatformClass } from '../../runtime/platform-class.ts';
import { BlobClass } from './binary/blob.ts';
import { CryptoClass } from './binary/crypto.ts';
import { EncodingUtilClass } from './binary/encoding-util.ts';
import { UuidClass } from './binary/uuid.ts';
import { CollatorClass, ComparableInterface, ComparatorInterface } from './collections/comparator.ts';
import { CallableInterface, IterableInterface, IteratorInterface, ListIteratorClass } from './collections/iteration.ts';
import { ListClass } from './collections/list.ts';
import { MapClass } from './collections/map.ts';
import { SetClass } from './collections/set.ts';
import { DateClass } from './dates/date.ts';
import { DatetimeClass } from './dates/datetime.ts';
import { TimeClass } from './dates/time.ts';
import { TimeZoneClass } from './dates/time-zone.ts';
import { exceptionClasses } from './exceptions.ts';
import { HttpCalloutMockInterface, HttpClass } from './http/http.ts';
import { HttpRequestClass } from './http/request.ts';
import { HttpResponseClass } from './http/response.ts';
import { MultiStaticResourceCalloutMockClass, StaticResourceCalloutMockClass } from './http/static-resource-mock.ts';
import { UrlClass } from './http/url.ts';
import { IdClass } from './id.ts';
import { JsonClass } from './json/json.ts';
import { JsonGeneratorClass } from './json/generator.ts';
import { JsonParserClass } from './json/parser.ts';
import { JsonTokenEnum } from './json/reader.ts';
import { BooleanClass } from './numbers/boolean.ts';
import { DecimalClass } from './numbers/decimal.ts';
import { DoubleClass } from './numbers/double.ts';
import { IntegerClass } from './numbers/integer.ts';
import { LongClass } from './numbers/long.ts';
import { MathClass } from './numbers/math.ts';
import { RoundingModeEnum } from './numbers/rounding.ts';
import { EnumClass, ObjectClass } from './object.ts';
import { LocationClass } from './places/location.ts';
import { MatcherClass } from './regex/matcher.ts';
import { PatternClass } from './regex/pattern.ts';
import { StatusCodeEnum } from './status-code.ts';
import { StringClass } from './text/string.ts';
import { TypeClass } from './type.ts';

/** The classes of the Apex language itself: values, collections, text, JSON, HTTP, exceptions. */
export const languageClasses: readonly PlatformClass[] = [
  ObjectClass, EnumClass, TypeClass,
  StringClass, PatternClass, MatcherClass,
  BooleanClass, IntegerClass, LongClass, DoubleClass, DecimalClass, MathClass, RoundingModeEnum,
  IdClass, DateClass, DatetimeClass, TimeClass, TimeZoneClass, LocationClass,
  ListClass, SetClass, MapClass, IteratorInterface, IterableInterface, ListIteratorClass, ComparableInterface, ComparatorInterface, CollatorClass, CallableInterface,
  JsonClass, JsonGeneratorClass, JsonParserClass, JsonTokenEnum,
  BlobClass, EncodingUtilClass, CryptoClass, UuidClass,
  UrlClass, HttpClass, HttpRequestClass, HttpResponseClass, HttpCalloutMockInterface, StaticResourceCalloutMockClass, MultiStaticResourceCalloutMockClass,
  ...exceptionClasses, StatusCodeEnum,
];
