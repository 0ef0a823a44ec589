import { refusal, refusals } from './refusals.ts';

const members =
  'static Integer count; Integer size; static final Integer MOST = 1; void go(Integer i) {} static void all() {} static void nothing() {} interface Named { String name(); } ' +
  'abstract class Base { abstract void act(); } class Leaf extends Base { override void act() {} } class Other {} enum Color { RED, GREEN }';

describe('names', () => {
  test.each(refusals(members, [
    ['Integer i = missing;', '2:13 Variable does not exist: missing'],
    ["'a'.foo(1);", '2:5 Method does not exist or incorrect signature: void foo(Integer) from the type String'],
    ['Missing m;', '2:1 Invalid type: Missing'],
    ['Account a; a.Missing = 1;', '2:14 Variable does not exist: Missing'],
    ['Account a; a.Missing__r.Name = null;', '2:14 Variable does not exist: Missing__r'],
    ['new Account(Missing = 1);', '2:13 Field does not exist: Missing on Account'],
    ["new Account(Name = 'a', name = 'b');", '2:25 Duplicate field initialization: name'],
    ['Integer i; Integer I;', '2:20 Duplicate variable: I'],
    ['new Account().CreatedDate = null;', '2:1 Field is not writeable: Account.CreatedDate'],
    ['new Account(IsDeleted = true);', '2:13 Field is not writeable: Account.IsDeleted'],
    ['List all;', '2:1 No type arguments provided for a parameterized type: List'],
    ['Map<String> all;', '2:1 Invalid type argument count for Map: expected 2 but found 1'],
    ['Other<String> other;', '2:1 Type arguments provided for a non-parameterized type: Other'],
    ['for (Integer i = 0; i < 1; i++) { Integer i; }', '2:43 Duplicate variable: i'],
    ['Integer array;', '2:9 Identifier name is reserved: array'],
    ['Integer a__b;', '2:9 Invalid character in identifier: a__b'],
    ['Integer a_;', '2:9 Invalid character in identifier: a_'],
    [`Integer ${'a'.repeat(256)};`, `2:9 Identifier name is too long: ${'a'.repeat(256)}`],
    ['Integer i = size;', '2:13 Non static field cannot be referenced from a static context: size from the type Main'],
    ['Integer i = Main.size;', '2:18 Non static field cannot be referenced from a static context: size from the type Main'],
    ['go(1);', '2:1 Non static method cannot be referenced from a static context: void Main.go(Integer)'],
    ['Main.go(1);', '2:6 Non static method cannot be referenced from a static context: void Main.go(Integer)'],
    ['this.go(1);', '2:1 This cannot be referenced in a static context'],
    ['super.go(1);', '2:1 Super cannot be referenced in a static context'],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));
});

describe('values and operators', () => {
  test.each(refusals(members, [
    ["Integer i = 'a';", '2:13 Illegal assignment from String to Integer'],
    ["Integer i; i = 'a';", '2:12 Illegal assignment from String to Integer'],
    ['Integer i = nothing();', '2:13 Illegal assignment from void to Integer'],
    ["String s = 'a' + nothing();", '2:12 Arithmetic expressions are not allowed on void types'],
    ['Integer i = 2147483648;', '2:13 Illegal integer'],
    ['Long l = 9223372036854775808L;', '2:10 Illegal long'],
    ['1 = 2;', '2:1 Expression cannot be assigned'],
    ['1 + 2;', '2:1 Expression cannot be a statement.'],
    ['MOST = 2;', '2:1 Final members can only be assigned in their declaration, init blocks, or constructors: MOST'],
    ['final Integer i = 1; i = 2;', '2:22 Final members can only be assigned in their declaration, init blocks, or constructors: i'],
    ["if ('a') {}", '2:5 Condition expression must be of type Boolean: String'],
    ['while (1) {}', '2:8 Condition expression must be of type Boolean: Integer'],
    ['Boolean b = true && 1;', '2:13 Logical operator can only be applied to Boolean'],
    ['Boolean b = !1;', '2:13 ! operator can only be applied to boolean expressions'],
    ["Boolean b = 1 < 'a';", '2:13 Comparison arguments must be compatible types: Integer, String'],
    ["Boolean b = 1 == 'a';", '2:13 Comparison arguments must be compatible types: Integer, String'],
    ['Boolean b = 1 === 1;', '2:13 Exact equality operator only allowed for reference types: Integer'],
    ['Integer i = true + 1;', '2:13 Arithmetic expressions must use numeric arguments'],
    ["Integer i = -'a';", '2:13 Unary negation must use a numeric argument'],
    ['Integer i = ~1.5;', '2:13 Invalid type for bitwise negate: Decimal'],
    ["String s; s++;", '2:11 Unary postfix increment/decrement can only be applied to numeric expressions: String'],
    ["String s; --s;", '2:11 Unary prefix decrement can only be applied to numeric expressions: String'],
    ['Integer i = 1 << 1.5;', '2:13 << operation can only be applied to Integer or Long types'],
    ['Decimal d = 1.5 & 1;', '2:13 & operator can only be applied to Boolean expressions or to Integer or Long expressions'],
    ["Date d = Date.today() + 'a'.length() + 1.5;", '2:10 Date expressions must use Integer or Long'],
    ['Datetime d = Datetime.now() - true;', '2:14 Date/time expressions must use Integer or Double or Decimal'],
    ['Time t = Time.newInstance(0, 0, 0, 0) + 1.5;', '2:10 Time expressions must use Integer or Long'],
    ["Object o = true ? 1 : 'a'; Integer i = true ? 1 : new Other();", '2:12 Incompatible types in ternary operator: Integer, String'],
    ["Integer i; i[0] = 1;", '2:12 Expression must be a list type: Integer'],
    ["List<Integer> l; l['a'] = 1;", "2:20 List index must be of type Integer: String"],
    ['String s = (String) 1;', '2:12 Incompatible types since an instance of Integer is never an instance of String'],
    ['Other o; Leaf l = (Leaf) o;', '2:19 Incompatible types since an instance of Main.Other is never an instance of Main.Leaf'],
    ['Other o; Boolean b = o instanceof Leaf;', '2:22 Operation instanceof is always false since an instance of Main.Other is never an instance of Main.Leaf'],
    ['Leaf l; Boolean b = l instanceof Base;', '2:21 Operation instanceof is always true since an instance of Main.Leaf is always an instance of Main.Base'],
  ]))('%s', (_, message, found) => expect(found[0]).toBe(message));
});

describe('making objects', () => {
  test.each(refusals(members, [
    ['new Base();', '2:1 Abstract classes cannot be constructed: Main.Base'],
    ['new Named();', '2:1 Type cannot be constructed: Main.Named'],
    ['new Other(1);', '2:1 Constructor not defined: [Main.Other].<Constructor>(Integer)'],
    ["new Other(name = 'a');", '2:1 Invalid constructor syntax, name=value pairs can only be used for SObjects: Main.Other'],
    ["new Account('a');", '2:1 Type requires name=value pair construction: Account'],
    ["new List<Integer>{ 1, 'a' };", '2:23 Initial expression is of incorrect type, expected: Integer but was: String'],
    ["new Set<Integer>{ 'a' };", '2:19 Initial expression is of incorrect type, expected: Integer but was: String'],
    ["new Map<Integer, String>{ 'a' => 'b' };", '2:27 Invalid key type String for Map<Integer,String>'],
    ['new Map<Integer, String>{ 1 => 2 };', '2:32 Invalid value type Integer for Map<Integer,String>'],
    ["new List<Integer>('a');", '2:1 Invalid initializer type String found for List<Integer>: expected an Integer or a List of type Integer'],
    ['new Set<Integer>(1);', '2:1 Invalid initializer type Integer found for Set<Integer>: expected a List or a Set of type: Integer'],
    ['new Map<Id, Account>(1);', '2:1 Invalid initializer type Integer found for Map<Id,Account>: expected a Map with the same key and value types, or a valid SObject List'],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));
});

describe('statements', () => {
  test.each(refusals(members, [
    ['return 1;', '2:1 Void method must not return a value'],
    ['return; Integer i;', '2:9 Unreachable statement'],
    ['if (count == 1) { return; } else { throw new NullPointerException(); } Integer i;', '2:72 Unreachable statement'],
    ['try { return; } catch (Exception e) { return; } Integer i;', '2:49 Unreachable statement'],
    ['while (true) { break; Integer i; }', '2:23 Unreachable statement'],
    ['break;', '2:1 Break statement must be in loop'],
    ['continue;', '2:1 Continue statement must be in loop'],
    ['if (true) { break; }', '2:13 Break statement must be in loop'],
    ['try { all(); }', '2:1 Try block must have at least one catch block or a finally block'],
    ['try { all(); } catch (Exception e) {} catch (DmlException d) {}', '2:39 Exception type already caught: DmlException'],
    ['try { all(); } catch (Other o) {}', '2:16 Catch block variable must be of type exception: Main.Other'],
    ["throw 'a';", '2:1 Throw expression must be of type exception: String'],
    ['for (Integer i : 5) {}', '2:18 Loop must iterate over collection: Integer'],
    ["for (Integer i : new List<String>()) {}", '2:18 Invalid loop variable type expected String was Integer'],
    ['for (Contact c : [SELECT Id FROM Account]) {}', '2:18 Loop variable must be a generic SObject or List or a concrete SObject or List of: Account'],
    ['insert 1;', '2:1 DML requires SObject or SObject list type: Integer'],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));
});

describe('switch', () => {
  test.each(refusals(members, [
    ['switch on 1 { when else {} when 1 {} }', "2:15 'when else' must be the last when block"],
    ['switch on 1 { when 1 {} when 2, 1 {} }', '2:25 1 occurs as more than one when branch for this switch statement'],
    ["switch on 'a' { when 'a' {} when 'A' {} when 'a' {} }", '2:41 a occurs as more than one when branch for this switch statement'],
    ['switch on Color.RED { when RED {} when red {} }', '2:35 red occurs as more than one when branch for this switch statement'],
    ['switch on 1 {}', '2:14 Switch statement requires at least one when block'],
    ['switch on true { when null {} }', '2:11 Boolean is not a valid switch expression type'],
    ["switch on 1 { when 'a' {} }", "2:20 String value in 'when expression' cannot be implicitly converted to the Integer type in switch expression"],
    ['switch on 1 { when count {} }', '2:20 Field must be a static final constant: count'],
    ['Integer i; switch on 1 { when i {} }', "2:31 'when expression' must be a literal, a constant literal field or enum value"],
    ['switch on Color.RED { when BLUE {} }', '2:28 Field must be an enum reference'],
    ['switch on Color.RED { when Color.RED {} }', "2:28 Enum value used in 'when expression' should be unqualified"],
    ["SObject s; switch on s { when 'a' {} }", "2:31 Switching on SObject types must be a 'when type variable' or 'when null'"],
    ['Account a; switch on a { when Contact c {} }', "2:26 Contact cannot be a 'when type variable' block"],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));

  test.each(['switch on 1 { when 1, 2 {} when MOST {} when -1 {} when null {} when else {} }', "switch on 'a' { when 'a', 'b' {} }", 'switch on Color.RED { when RED, GREEN {} }', 'SObject s; switch on s { when Account a {} when Contact c {} when null {} }'])(
    '%s compiles',
    (body) => expect(refusal(members, body)).toEqual([]),
  );
});

describe('queries', () => {
  test.each([
    ['List<Account> l = [SELECT Missing FROM Account];', /^2:27 No such column 'Missing' on entity 'Account'\. If you are attempting to use a custom field/],
    ['List<Account> l = [SELECT Missing.Name FROM Account];', /^2:27 Didn't understand relationship 'Missing' in field path\./],
    ['List<SObject> l = [SELECT Id FROM Missing];', /^2:35 sObject type 'Missing' is not supported\./],
    ['List<Account> l = [SELECT Id FROM Account WHERE Name = :missing];', /^2:57 Variable does not exist: missing/],
  ])('%s', (body, message) => expect(refusal('', body)[0]).toMatch(message));
});

test('static members go by the class, not by an object', () => {
  expect(refusal('static Integer count;', 'Integer i = new Main().count;', 'public void run()')).toEqual(['2:24 Static field cannot be referenced from a non static context: count from the type Main']);
  expect(refusal('static void all() {}', 'new Main().all();', 'public void run()')).toEqual(['2:12 Static method cannot be referenced from a non static context: void Main.all()']);
  expect(refusal('static void all() {} void go() {}', 'all(); this.go();', 'public void run()')).toEqual([]);
});
