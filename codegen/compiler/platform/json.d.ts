/** JSON: serialising, the generator and the pull parser. */

declare class JSON {
  static createGenerator(flag: boolean): JSONGenerator;
  static createParser(text: string): JSONParser;
  static deserialize(text: string, type: Type): ObjectValue;
  static deserializeStrict(text: string, type: Type): ObjectValue;
  static deserializeUntyped(text: string): ObjectValue;
  static serialize(value: unknown): string;
  static serialize(value: unknown, suppressApexObjectNulls: boolean): string;
  static serializePretty(value: unknown): string;
  static serializePretty(value: unknown, suppressApexObjectNulls: boolean): string;
}

declare class JSONGenerator {
  private readonly __JSONGenerator: true;
  constructor();
  close(): void;
  getAsString(): string;
  isClosed(): boolean;
  writeBlob(blob: Blob): void;
  writeBlobField(text: string, blob: Blob): void;
  writeBoolean(flag: boolean): void;
  writeBooleanField(text: string, flag: boolean): void;
  writeDate(date: Date): void;
  writeDateField(text: string, date: Date): void;
  writeDateTime(datetime: Datetime): void;
  writeDateTimeField(text: string, datetime: Datetime): void;
  writeEndArray(): void;
  writeEndObject(): void;
  writeFieldName(text: string): void;
  writeId(id: Id): void;
  writeIdField(text: string, id: Id): void;
  writeNull(): void;
  writeNullField(text: string): void;
  writeNumber(number: Integer): void;
  writeNumber(number: Long): void;
  writeNumber(number: Double): void;
  writeNumber(number: Decimal): void;
  writeNumberField(text: string, number: Decimal): void;
  writeNumberField(text: string, number: Double): void;
  writeNumberField(text: string, number: Integer): void;
  writeNumberField(text: string, number: Long): void;
  writeObject(value: unknown): void;
  writeObjectField(text: string, value: unknown): void;
  writeStartArray(): void;
  writeStartObject(): void;
  writeString(text: string): void;
  writeStringField(text1: string, text2: string): void;
  writeTime(time: Time): void;
  writeTimeField(text: string, time: Time): void;
}

declare class JSONParser {
  private readonly __JSONParser: true;
  constructor();
  clearCurrentToken(): void;
  getBlobValue(): Blob;
  getBooleanValue(): boolean;
  getCurrentName(): string | null;
  getCurrentToken(): JSONToken | null;
  getDateTimeValue(): Datetime;
  getDateValue(): Date;
  getDecimalValue(): Decimal;
  getDoubleValue(): Double;
  getIdValue(): Id;
  getIntegerValue(): Integer;
  getLastClearedToken(): JSONToken;
  getLongValue(): Long;
  getText(): string;
  getTimeValue(): Time;
  hasCurrentToken(): boolean;
  nextToken(): JSONToken | null;
  nextValue(): JSONToken | null;
  readValueAs(type: Type): ObjectValue;
  readValueAsStrict(type: Type): ObjectValue;
  skipChildren(): void;
}

declare enum JSONToken { END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, START_ARRAY, START_OBJECT, VALUE_EMBEDDED_OBJECT, VALUE_FALSE, VALUE_NULL, VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT, VALUE_STRING, VALUE_TRUE }
