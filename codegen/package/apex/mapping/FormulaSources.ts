/** Which fields of an object a formula is made of, so that the screen can name what to map instead (MP-4). Pure. */
export class FormulaSources {
  /**
   * @param formula - as the describe gives it; null where the user may not see it
   * @param fields - of the object, by lower-case name
   * @returns API names in the order in which the formula has them; fields of other objects are none of them
   */
  static of(formula: string | null, fields: Map<string, Schema.SObjectField>): List<string> {
    const sources = new List<string>();
    if (formula === null) {
      return sources;
    }
    // Texts in quotes and comments are no names.
    const names = formula
      .replaceAll("'(?:[^'\\\\]|\\\\.)*'", ' ')
      .replaceAll('"(?:[^"\\\\]|\\\\.)*"', ' ')
      .replaceAll('/\\*[\\s\\S]*?\\*/', ' ')
      .replaceAll('[^A-Za-z0-9_.]', ' ');
    for (const name of names.normalizeSpace().split(' ')) {
      const field = fields.get(name.toLowerCase());
      if (field !== null && !sources.contains(field.getDescribe().getName())) {
        sources.add(field.getDescribe().getName());
      }
    }
    return sources;
  }
}
