/** The first syntax error of a source. `line` and `column` count from 1; `message` is worded as Salesforce does where that is known. */
export class ApexSyntaxError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(file: string, line: number, column: number, message: string) {
    super(message);
    this.name = 'ApexSyntaxError';
    this.file = file;
    this.line = line;
    this.column = column;
  }
}
