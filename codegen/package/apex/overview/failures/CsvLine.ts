/**
 * A line of a CSV file (RFC 4180). Values come from records and from MoEngage, and a spreadsheet would run one that begins like a formula: such a
 * value gets an apostrophe in front, by which a spreadsheet takes it for text. Pure.
 */
export class CsvLine {
  private static readonly LINE_END: string = '\r\n';
  /** Also in their wide form, which some spreadsheets take for the same */
  private static readonly FORMULA_STARTS: string = '=+-@＝＋－＠';

  static of(values: List<string | null>): string {
    const cells = new List<string>();
    for (const value of values) {
      cells.add(`"${CsvLine.harmless(value ?? '').replace('"', '""')}"`);
    }
    return String.join(cells, ',') + CsvLine.LINE_END;
  }

  private static harmless(value: string): string {
    const trimmed = value.trim();
    if (trimmed.equals('')) {
      return value;
    }
    const startsWithControl = value.startsWith('\t') || value.startsWith('\r') || value.startsWith('\n');
    return startsWithControl || CsvLine.FORMULA_STARTS.contains(trimmed.left(1)) ? `'${value}` : value;
  }
}
