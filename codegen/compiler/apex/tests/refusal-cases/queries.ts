import type { RefusalCase } from './refusal-case.ts';

export const queryRefusals: readonly RefusalCase[] = [
  {
    name: 'a swallowed exception',
    body: 'try {\n  System.debug(1);\n} catch (e) {\n  if (e instanceof DmlException) System.debug(e);\n}',
    messages: ['6:7 9071 Other exceptions would be swallowed. | Write `else { throw e; }` at the end of the chain, or `caught(e)` first to take all.'],
  },
  {
    name: 'a catch without types',
    body: 'try {\n  System.debug(1);\n} catch (e) {\n  System.debug(e);\n}',
    messages: ['5:17 9072 A catch takes its exceptions by type. | Write `if (e instanceof SomeException) {...} else { throw e; }`, or `caught(e)` first to take all.'],
  },
  {
    name: 'equality where both may be null',
    body: 'const other = maybe;\nSystem.debug(maybe === other);',
    messages: ['4:18 9074 Both sides may be null: Apex has no case-sensitive comparison for that. | Write `a === null ? b === null : a.equals(b)`.'],
  },
  {
    name: 'equality of unknown values',
    body: `System.debug(record.get('a') === record.get('b'));`,
    messages: ['3:18 9075 Values of unknown type cannot be compared in Apex. | Write a cast on both sides, or `(a as object).equals(b)`.'],
  },
  {
    name: 'a field that the schema has not',
    body: 'System.debug(soql<Task__c>`SELECT Id, Statu__c FROM Task__c`);',
    messages: ['3:43 9080 Task__c has no field Statu__c. | Write Status__c.'],
  },
  {
    name: 'a field of WHERE that the schema has not',
    body: 'System.debug(soql<Task__c>`SELECT Id FROM Task__c WHERE Colour__c = 1`);',
    messages: ['3:61 9080 Task__c has no field Colour__c. | Write the API name of a field.'],
  },
  {
    name: 'a relationship that the schema has not',
    body: 'System.debug(soql<Task__c>`SELECT Paren__r.Name FROM Task__c`);',
    messages: ['3:39 9080 Task__c has no relationship Paren__r. | Write Parent__r.'],
  },
  {
    name: 'a child relationship that the schema has not',
    body: 'System.debug(soql<Task__c>`SELECT (SELECT Id FROM Childs__r) FROM Task__c`);',
    messages: ['3:55 9080 Task__c has no child relationship Childs__r. | Write Children__r.'],
  },
  {
    name: 'an object that the schema has not',
    body: 'System.debug(soql<Task__c>`SELECT Id FROM Tsk__c`);',
    messages: ['3:47 9080 There is no object Tsk__c. | Write Task__c.'],
  },
  {
    name: 'a picklist value that the schema has not',
    body: "System.debug(soql<Task__c>`SELECT Id FROM Task__c WHERE Status__c = 'Opn'`);",
    messages: [`3:73 9080 Status__c has no value 'Opn'. | Write one of 'Open', 'In Progress', 'Closed'.`],
  },
  {
    name: 'a query of another object',
    body: 'System.debug(soql<Contact>`SELECT Id FROM Task__c`);',
    messages: ['3:47 9080 The query gives Task__c records, not Contact. | Write `soql<Task__c>`.'],
  },
  {
    name: 'a text that is no query',
    body: 'System.debug(soql<Task__c>`SELECT Id Task__c`);',
    messages: ['3:49 9080 This is no SOQL: found the end, expected FROM. | Write `SELECT fields FROM Object WHERE ...`.'],
  },
  {
    name: 'a count of records',
    body: 'System.debug(soql.count`SELECT Id FROM Task__c`);',
    messages: ['3:44 9080 `soql.count` counts records. | Write `SELECT COUNT() FROM ...`.'],
  },
  {
    name: 'soql.one as an argument',
    body: 'System.debug(soql.one<Task__c>`SELECT Id FROM Task__c`);',
    messages: ['3:18 9081 `soql.one` is a record only where Apex asks for one. | Write it as the value of a variable, an assignment or a return.'],
  },
  {
    name: 'DML with a computed access level',
    body: 'const level = AccessLevel.USER_MODE;\ninsert(record, level);',
    messages: ['4:20 9083 The access level of a DML statement is fixed in Apex. | Write `AccessLevel.USER_MODE` or `AccessLevel.SYSTEM_MODE`, or `Database.insert(records, true, level)`.'],
  },
  {
    name: 'an expression as a statement',
    body: 'n + 1;',
    messages: ['3:5 9070 An expression as a statement does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'a comma',
    body: 'let a = 1;\na = (2, 3);',
    messages: ['4:10 2695 Left side of comma operator is unused and has no side effects.'],
  },
  {
    name: 'for in',
    body: 'for (const key in record) System.debug(key);',
    messages: ['3:5 9070 A for in statement of TypeScript does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'satisfies',
    body: 'System.debug(text satisfies string);',
    messages: ['3:18 9070 `satisfies` does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'spread',
    body: 'System.debug(new List<string>([...new List<string>()]));',
    messages: ['3:36 9070 Spread does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'var',
    body: 'var a = 1;\nSystem.debug(a);',
    messages: ['3:5 9070 `var` does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'a value of an enum constant',
    file: 'export enum A { X = 1 }',
    messages: ['1:17 9070 A value of an enum constant does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'a private name',
    file: 'export class A {\n  #x = 1;\n  run(): void {\n    System.debug(this.#x);\n  }\n}',
    messages: ['2:3 9070 A `#private` name does not exist in Apex. | Write what docs/developers/dialect.md lists.', '4:23 9070 A `#private` name does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'DML as a value',
    body: 'System.debug(insert(record));',
    messages: ['3:18 9082 DML is a statement in Apex. | Write `Database.insert(records, allOrNone, accessLevel)` for its results.'],
  },
];
