/** Which identifiers MoEngage accepts. Pure. Source: MoEngage's Data API overview. */
export class CustomerIds {
  private static readonly SHORTEST: Integer = 2;
  private static readonly FORBIDDEN: Set<string> = new Set<string>([
    'unknown',
    'guest',
    'null',
    '0',
    '1',
    'true',
    'false',
    'user_attribute_unique_id',
    'na',
    'n/a',
    '""',
    'dummy_seller_code',
    'user_id',
    'id',
    'customer_id',
    'uid',
    'userid',
    'none',
    '-2',
    '-1',
    '2',
  ]);

  static isUsable(value: string | null): boolean {
    return (
      value !== null &&
      value.trim().length() >= CustomerIds.SHORTEST &&
      !CustomerIds.FORBIDDEN.contains(value.trim().toLowerCase())
    );
  }
}
