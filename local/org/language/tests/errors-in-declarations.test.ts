import { openOrg } from '../../org.ts';
import { sample } from '../../testing/tests/sample-org.ts';
import { bench } from './harness.ts';
import { refusedClasses, refusedTriggers } from './refusals.ts';

describe('types', () => {
  test.each(refusedClasses([
    ['class Main {}', '1:7 Top-level type must have public or global visibility'],
    ['public class Main { class One {} class one {} }', '1:40 Type name already in use: one'],
    ['public class Main { class One { class Two {} } }', '1:39 Inner types are not allowed to have inner types'],
    ['public class Main { class One { static { } } }', '1:33 Inner types are not allowed to have static blocks'],
    ['public class Main { class One { static void go() {} } }', '1:45 static can only be used on methods of a top level type'],
    ['public class Main { class One { static Integer i; } }', '1:33 static can only be used on fields of a top level type'],
    ['public class Main { class Page {} }', '1:27 Identifier type is reserved: Page'],
    ['public class Main { class Wrong extends Exception {} }', "1:27 Classes extending Exception must have a name ending in 'Exception': Main.Wrong"],
    ['public class Main { class WrongException {} }', '1:27 Exception class must extend another Exception class: Main.WrongException'],
    ['public class Main extends Main {}', '1:1 Circular definition: Main'],
    ['public virtual class Main { interface I {} class One extends I {} }', '1:62 Invalid super type: Main.I'],
    ['public class Main { class One {} class Two implements One {} }', '1:55 Invalid interface: Main.One'],
    ['public class Main { class One {} class Two extends One {} }', '1:34 Non-virtual and non-abstract type cannot be extended: Main.One'],
    ['public class Main { enum Color { RED, red } }', '1:39 Duplicate field: red'],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));

  test('a circle of classes ends, and others go on', () => {
    const { errors } = bench(['public virtual class A extends B {}', 'public virtual class B extends C {}', 'public virtual class C extends A {}', 'public class D {}']);
    expect(errors.map(({ file, message }) => `${file} ${message}`).filter((text) => text.includes('Circular'))[0]).toMatch(/^[ABC]\.cls Circular definition: [ABC]$/);
    expect(errors.some(({ file }) => file === 'D.cls')).toBe(false);
  });
});

describe('members', () => {
  test.each(refusedClasses([
    ['public class Main { Integer x; String X; }', '1:32 Duplicate field: X'],
    ['public class Main { void f(String s) {} void F(String t) {} }', '1:46 Method already defined: void F(String) from the type Main'],
    ['public class Main { void f(String s, Integer S) {} }', '1:46 Duplicate variable: S'],
    ['public class Main { public private Integer x; }', '1:28 Declarations can only have one scope'],
    ['public class Main { public public Integer x; }', '1:28 Duplicate modifier: public'],
    ['public class Main { virtual Integer x; }', '1:21 virtual is not allowed on fields'],
    ['public class Main { transient void go() {} }', '1:21 transient is not allowed on methods'],
    ['public class Main { static Main() {} }', '1:21 static is not allowed on constructors'],
    ['public class Main { void go() { static Integer i; } }', '1:33 static is not allowed on locals'],
    ['public class Main { void go(); }', '1:21 Method must have a body'],
    ['public abstract class Main { abstract void go() {} }', '1:44 Abstract methods cannot have a body'],
    ['public class Main { abstract void go(); }', '1:35 Defining type for abstract methods must be declared as abstract'],
    ['public class Main { Integer go() { } }', '1:34 Missing return statement required return type: Integer'],
    ['public class Main { Integer go() { return; } }', '1:36 Missing return statement required return type: Integer'],
    ['public class Main { Main() { return 1; } }', '1:30 Constructors must not return a value'],
    ['public class Main { { return 1; } }', '1:23 Return must be called from a method'],
    ['public class Main { void go() { this(); } }', "1:33 Call to 'this()' must be the first statement in a constructor method"],
    ['public class Main { Other() {} }', '1:21 Invalid constructor name: Other'],
    ['public class Main { virtual class One { One(Integer i) {} } class Two extends One {} }', '1:67 No default constructor available in super type: Main.One'],
    ['public class Main { virtual class One { One(Integer i) {} } class Two extends One { Two() {} } }', '1:85 No default constructor available in super type: Main.One'],
    [`public class Main { void go(${Array.from({ length: 33 }, (_, index) => `Integer a${index}`).join(', ')}) {} }`, '1:26 Invalid number of parameters exceeds: 32'],
    ['public class Main { Integer x { get; } void go() { x = 1; } }', '1:52 A value cannot be stored to x in type Main'],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));
});

describe('overriding and implementing', () => {
  test.each(refusedClasses([
    ['public class Main { interface I { void go(Integer i); } class One implements I {} }', '1:63 Class Main.One must implement the method: void Main.I.go(Integer)'],
    ['public class Main implements Schedulable {}', '1:14 Class Main must implement the method: void System.Schedulable.execute(SchedulableContext)'],
    ['public class Main { abstract class One { abstract void go(); } class Two extends One {} }', '1:70 Class Main.Two must implement the abstract method: void Main.One.go()'],
    ['public class Main { virtual class One { public virtual void go() {} } class Two extends One { public void go() {} } }', '1:107 Method must use the override keyword: void Main.Two.go()'],
    ['public class Main { public override void go() {} }', '1:42 @Override specified for non-overriding method: void Main.go()'],
    ['public class Main { virtual class One { public void go() {} } class Two extends One { public override void go() {} } }', '1:108 Non-virtual, non-abstract methods cannot be overridden: void Main.Two.go()'],
    ['public class Main { virtual class One { public virtual void go() {} } class Two extends One { protected override void go() {} } }', '1:119 Cannot reduce the visibility of method: void Main.Two.go()'],
    ['public class Main { virtual class One { public virtual void go() {} } class Two extends One { public override Integer go() { return 1; } } }', '1:119 Method return types clash: Integer vs void from the type Main.Two'],
    ['public class Main { abstract class One { abstract void go(); } class Two extends One { override void go() { super.go(); } } }', '1:115 Abstract method cannot be called directly: void Main.One.go()'],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));

  test('a global method may be overridden by a public one', () => {
    expect(bench(['global virtual class A { global virtual void go() {} }', 'public class B extends A { public override void go() {} }']).errors).toEqual([]);
  });
});

describe('annotations', () => {
  test.each(refusedClasses([
    ['public class Main { @Fast void go() {} }', '1:21 Annotation does not exist: Fast'],
    ['@AuraEnabled public class Main {}', '1:1 AuraEnabled is not allowed on classes'],
    ['public class Main { @Future Integer i; }', '1:21 Future is not allowed on fields'],
    ['public class Main { @InvocableVariable void go() {} }', '1:21 InvocableVariable is not allowed on methods'],
    ['public class Main { @Future(callouts=true) static void go() {} }', '1:29 No such property, callouts, defined on this annotation: Future'],
    ["public class Main { @AuraEnabled(cacheable='yes') public static void go() {} }", '1:34 Invalid value for property cacheable expected type Boolean'],
    ['@RestResource global class Main {}', '1:1 Required property is missing: urlMapping'],
    ['@IsTest @IsTest private class Main {}', '1:9 Duplicate modifier: IsTest'],
    ['public class Main { @Future void go() {} }', '1:34 Future methods must be declared as static'],
    ['public class Main { @Future static Integer go() { return 1; } }', '1:44 Future methods do not support return type of Integer'],
    ['public class Main { @Future static void go(List<Account> a) {} }', '1:41 Future methods do not support parameter type of List<Account>'],
    ['@IsTest private class Main { @IsTest static void go(Integer i) {} }', '1:50 Test methods must have no arguments'],
    ['@IsTest private class Main { @TestSetup static Integer go() { return 1; } }', '1:56 Test setup method must return void'],
    ['public class Main { @IsTest static void go() {} }', '1:41 Defining type for IsTest methods must be declared as IsTest'],
    ['public class Main { @InvocableMethod public static void one(List<Id> a) {} @InvocableMethod public static void two(List<Id> a) {} }', '1:112 Only one method per type can be defined with: InvocableMethod'],
    ['public class Main { @InvocableMethod public static void one(Id a) {} }', '1:57 Unsupported parameter type Id. Valid invocable parameters must be List types like List<T> where T is a supported type'],
    ['global class Main { @HttpGet global static void one() {} }', '1:49 Defining type for HttpGet methods must be declared as RestResource'],
    ['public class Main { @AuraEnabled public static void go() {} @AuraEnabled public static void go(Integer i) {} }', '1:93 Overload of AuraEnabled method: go overload is not permitted'],
    ['public class Main { @AuraEnabled public void load() {} }', "1:46 Non static AuraEnabled methods must be named with a prefix 'get'"],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));

  test.each(refusedClasses([
    ["@IsTest(SeeAllData=false) private class Main { @TestSetup static void a() {} @IsTest(isParallel=true) static void b() {} @TestVisible private static Integer i; }", ''],
    ["@SuppressWarnings('PMD') @RestResource(urlMapping='/a/*') global class Main { @HttpGet global static void one() {} @AuraEnabled(cacheable=true) public static void two() {} }", ''],
    ["public class Main { @InvocableMethod(label='a' description='b') public static void go(List<Id> ids) {} @Future(callout=true) static void f(Set<Id> a, Map<String, List<Decimal>> b) {} }", ''],
  ]))('%s compiles', (_, __, found) => expect(found).toEqual([]));
});

describe('triggers', () => {
  test.each(refusedTriggers([
    ['trigger T on Missing__c (before insert) {}', '1:14 Invalid type: Missing__c'],
    ['trigger T on Account (before insert, before insert) {}', '1:38 Duplicate Trigger Usage: before insert'],
    ['trigger T on Account (before undelete) {}', '1:23 Trigger Usage Before Undelete is not supported'],
    ['trigger T on Account (before insert) { return 1; }', '1:40 Trigger bodies must not return a value'],
    ['trigger T on Account (before insert) { Trigger.neww.size(); }', '1:40 Variable does not exist: Trigger'],
    ['trigger T on Account (before insert) { Integer i = j; }', '1:52 Variable does not exist: j'],
  ]))('%s', (_, message, found) => expect(found).toEqual([message]));

  test('events are only seen after they are published', () => {
    const { errors } = openOrg().deploy(sample(['trigger Early on Now__e (before insert) {}']));
    expect(errors.map(({ message }) => message)).toEqual(['Platform Event SObjects only supports after insert: Now__e']);
  });
});
