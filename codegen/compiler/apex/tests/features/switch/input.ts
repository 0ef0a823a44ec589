enum Direction {
  OUTBOUND,
  INBOUND,
}

/** switch on values. */
export class Switches {
  static run(way: Direction | null, text: string, count: Integer): string {
    switch (way) {
      case Direction.OUTBOUND:
        System.debug('out');
        break;
      case Direction.INBOUND:
      case null: {
        // both
        return 'in';
      }
    }
    for (const each of new List<Integer>([1, 2])) {
      switch (each) {
        default:
          continue;
        case 1:
          // one
          if (count > 1) {
            return 'a';
          } else {
            throw new IllegalArgumentException('b');
          }
        case -1:
          break;
      }
    }
    switch (text) {
      case 'a':
      case 'b':
        return text;
      default:
        return 'other';
    }
  }
}
