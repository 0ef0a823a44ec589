// Above the class.

/**
 * Explains itself, see {@link Contact}.
 * Two lines.
 */
export class Comments {
  // before a field
  private total: Integer = 0; // behind a field

  /**
   * Adds.
   * @param amount - how much
   * @returns the new total
   */
  add(amount: Integer): Integer { // opening
    // first

    /* a block */
    this.total += amount; // trailing
    if (amount > 0) {
      // only a comment
    } else {
      this.total = 0;
      // closing of the branch
    }

    return this.total;
    // closing
  }

  // end of class
}
