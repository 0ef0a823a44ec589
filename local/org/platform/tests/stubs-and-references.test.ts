import { apexTest, apexTestsPass } from '../../testing/tests/apex-in-the-org.ts';

const provider = `public class Provider implements System.StubProvider {
  public Object answer;
  public Object handleMethodCall(Object stubbed, String name, Type returnType, List<Type> types, List<String> names, List<Object> values) { return answer; }
}`;

test('what a stub answers must fit the method; texts of a stub ask its toString', () => {
  apexTestsPass([
    provider,
    'public class Real { public String name() { return null; } public List<Account> all() { return null; } public Long big() { return null; } }',
    'public interface Named { String toString(); }',
    `@IsTest private class MainTest {
      @IsTest static void run() {
        Provider provider = new Provider();
        Real stub = (Real) Test.createStub(Real.class, provider);
        provider.answer = 'text';
        Assert.areEqual('text', stub.name());
        try { stub.all(); Assert.fail(); } catch (TypeException e) { Assert.areEqual('Invalid conversion from runtime type String to List<ANY>', e.getMessage()); }
        provider.answer = 5L;
        Assert.areEqual(5L, stub.big());
        provider.answer = stub;
        try { stub.name(); Assert.fail(); } catch (TypeException e) { Assert.areEqual('Invalid conversion from runtime type Real to String', e.getMessage()); }
        provider.answer = 'named';
        Named named = (Named) Test.createStub(Named.class, provider);
        Assert.areEqual('named', named.toString());
        Assert.areEqual('named', String.valueOf(named));
      }
    }`,
  ]);
});

test('inner classes and classes that nobody can construct have no stub', () => {
  apexTestsPass([
    provider,
    'public class Only { private static Only one = new Only(); private Only() {} }',
    `@IsTest private class MainTest {
      public class Within {}
      @IsTest static void run() {
        for (Type each : new List<Type>{ Within.class, Only.class }) {
          try { Test.createStub(each, new Provider()); Assert.fail(each.getName()); } catch (TypeException e) { Assert.isTrue(e.getMessage().startsWith('Cannot create stub')); }
        }
      }
    }`,
  ]);
});

test('standard records are found by name, user name and address; addresses are kept in lower case', () => {
  apexTest(`
    User made = new User(LastName = 'o', Alias = 'o', Email = 'O@X.test', Username = 'Other@X.test', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US',
      Profile = new Profile(Name = 'Standard User'));
    System.runAs(made) { Assert.areEqual('other@x.test', UserInfo.getUserName()); }
    Assert.areEqual('Standard User', [SELECT Profile.Name FROM User WHERE Username = 'OTHER@x.test'].Profile.Name);
    Assert.isNotNull([SELECT CreatedById FROM Profile LIMIT 1].CreatedById);
  `);
});

test('String.format makes each argument text once', () => {
  apexTestsPass([
    "public class Counting { Integer calls = 0; public override String toString() { calls++; return 'call ' + calls; } }",
    "@IsTest private class MainTest { @IsTest static void run() { Assert.areEqual('call 1, call 1', String.format('{0}, {0}', new List<Object>{ new Counting() })); } }",
  ]);
});

test('JSON passes over properties that nobody can set', () => {
  apexTestsPass([
    'public class Sum { public Integer a; public Integer twice { get { return 2 * a; } } }',
    `@IsTest private class MainTest { @IsTest static void run() { Sum made = (Sum) JSON.deserialize('{"twice": 9, "a": 2}', Sum.class); Assert.areEqual(4, made.twice); } }`,
  ]);
});

test('a type is assignable from what implements an interface below it', () => {
  apexTestsPass([
    'public interface Base {}', 'public interface Below extends Base {}', 'public class Leaf implements Below {}',
    '@IsTest private class MainTest { @IsTest static void run() { Assert.isTrue(Base.class.isAssignableFrom(Leaf.class)); Assert.isTrue(Base.class.isAssignableFrom(Below.class)); Assert.isFalse(Below.class.isAssignableFrom(Base.class)); } }',
  ]);
});
