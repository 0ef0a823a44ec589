/** MoEngage's data centers. Data never moves between them; the host follows from the code. Source: MoEngage's Data API introduction. */
export class DataCenters {
  private static readonly CODE_PREFIX: string = 'DC-';
  private static readonly CODES: List<string> = new List<string>([
    'DC-01',
    'DC-02',
    'DC-03',
    'DC-04',
    'DC-05',
    'DC-06',
    'DC-101',
  ]);

  static codes(): List<string> {
    return DataCenters.CODES.clone();
  }

  static isKnown(code: string | null): boolean {
    return code !== null && DataCenters.CODES.contains(code);
  }

  /** @returns the number in host names and in the test-connection call: `01` for `DC-01` */
  static region(code: string): string {
    return code.removeStart(DataCenters.CODE_PREFIX);
  }

  /** @returns scheme and host without a trailing slash */
  static endpoint(code: string): string {
    return `https://api-${DataCenters.region(code)}.moengage.com`;
  }
}
