type Kind = 'a' | 'b';

class Before {
  kind: Kind = 'a';
}

/** The exported type is the file's; the others stand inside it. */
export class Units {
  run(): string {
    return new Before().kind + new After().kind;
  }
}

class After {
  kind: Kind = 'b';
}
