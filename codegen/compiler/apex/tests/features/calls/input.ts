enum Direction {
  OUTBOUND,
  INBOUND,
}

/** Calls of methods, of enums' own methods, and of labels. */
export class Calls {
  run(text: string | null, names: List<string>): Integer {
    const trimmed = text?.trim();
    this.note(trimmed ?? '');
    Calls.log('static');
    for (const each of Enum.values(Direction)) {
      Calls.log(each.name() + each.ordinal());
    }
    const parsed = Enum.valueOf(Direction, 'INBOUND');
    System.debug(parsed);
    System.debug(Enum.type(Direction));
    System.debug(Label.get('Sync_Now'));
    System.debug(isInstance<Map<string, unknown>>(names));
    return Math.max(names.size(), 3);
  }

  private note(message: string): void {
    System.debug(message);
  }

  static log(message: string): void {
    System.debug(message);
  }
}
