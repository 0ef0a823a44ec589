/** Names that an instance variable and a class share. */
import { apexTestsPass } from './apex-in-the-org.ts';

test('static code does not see instance variables: the name means the class', () => {
  apexTestsPass([
    'public class Selector { public static String find() { return \'found\'; } }',
    'public class Domain { private Selector selector { get; set; } public static String find() { return selector.find(); } }',
    '@IsTest private class DomainTest { @IsTest static void run() { Assert.areEqual(\'found\', Domain.find()); } }',
  ]);
});
