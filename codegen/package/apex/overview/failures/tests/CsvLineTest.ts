import { CsvLine } from '../CsvLine.ts';

/** UI-7: a file that a spreadsheet opens without running anything. */
@IsTest
export class CsvLineTest {
  @IsTest static valuesAreQuoted(): void {
    Assert.areEqual('"a","b ""c"", d",""\r\n', CsvLine.of(new List<string | null>(['a', 'b "c", d', null])), 'UI-7');
    Assert.areEqual('"two\nlines"\r\n', CsvLine.of(new List<string | null>(['two\nlines'])), 'UI-7');
  }

  @IsTest static formulasAreTextForSpreadsheets(): void {
    for (const formula of new List<string>([
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '  =cmd()',
      '\t=1',
      '\r=1',
      '\nx',
      '＝1',
    ])) {
      Assert.areEqual(`"'${formula}"\r\n`, CsvLine.of(new List<string | null>([formula])), 'UI-7');
    }
    for (const harmless of new List<string>(['a=1', '1-1', 'x@example.com', ' ', '(=)'])) {
      Assert.areEqual(`"${harmless}"\r\n`, CsvLine.of(new List<string | null>([harmless])), 'UI-7');
    }
  }
}
