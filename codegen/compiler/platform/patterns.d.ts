/** Regular expressions (Java flavour). */

declare class Pattern {
  private readonly __Pattern: true;
  constructor();
  matcher(text: string): Matcher;
  pattern(): string;
  split(text: string): List<string>;
  split(text: string, number: Integer): List<string>;
  static compile(text: string): Pattern;
  static matches(text1: string, text2: string): boolean;
  static quote(text: string): string;
}

declare class Matcher {
  private readonly __Matcher: true;
  constructor();
  end(number: Integer): Integer;
  end(): Integer;
  find(number: Integer): boolean;
  find(): boolean;
  group(number: Integer): string | null;
  group(): string | null;
  groupCount(): Integer;
  hasAnchoringBounds(): boolean;
  hasTransparentBounds(): boolean;
  hitEnd(): boolean;
  lookingAt(): boolean;
  matches(): boolean;
  pattern(): Pattern;
  region(number1: Integer, number2: Integer): Matcher;
  regionEnd(): Integer;
  regionStart(): Integer;
  replaceAll(text: string): string;
  replaceFirst(text: string): string;
  requireEnd(): boolean;
  reset(): Matcher;
  reset(text: string): Matcher;
  start(number: Integer): Integer;
  start(): Integer;
  useAnchoringBounds(flag: boolean): Matcher;
  usePattern(pattern: Pattern): Matcher;
  useTransparentBounds(flag: boolean): Matcher;
  static quoteReplacement(text: string): string;
}
