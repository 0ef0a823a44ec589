import { bench, run } from '../../../language/tests/harness.ts';

/** What is tried, what it answers, the body of a method that answers a String, members of its class. */
const cases: readonly (readonly [name: string, expected: string, body: string, members?: string])[] = [
  ['collections', '1 2 3 {a=(1, 2, 3)} ((1, 2, 3))',
    "List<Integer> l = new List<Integer>{3, 1, 2}; l.sort(); Map<String, List<Integer>> m = new Map<String, List<Integer>>{'a' => l}; return String.join(new Set<Integer>(l), ' ') + ' ' + m + ' ' + m.values();"],
  ['an Iterable of the project', '012 (0, 1, 2) 0-1-2',
    "String r = ''; for (Integer i : new Nums()) r += i; List<Integer> l = new List<Integer>(); Iterator<Integer> it = new Nums().iterator(); while (it.hasNext()) l.add(it.next()); return r + ' ' + l + ' ' + String.join(new Nums(), '-');",
    'public class Nums implements Iterable<Integer>, Iterator<Integer> { Integer i = 0; public Iterator<Integer> iterator() { return this; } public Boolean hasNext() { return i < 3; } public Integer next() { return i++; } }'],
  ['Comparable and Comparator', '1 3',
    "List<P> l = new List<P>{new P(3), new P(1)}; l.sort(); String r = '' + l[0].v; l.sort(new Rev()); return r + ' ' + l[0].v;",
    'public class P implements Comparable { public Integer v; public P(Integer v) { this.v = v; } public Integer compareTo(Object o) { return v - ((P) o).v; } } public class Rev implements Comparator<P> { public Integer compare(P a, P b) { return b.v - a.v; } }'],
  ['equals and hashCode of the project', '1 1 true Kq',
    "Map<K, String> m = new Map<K, String>{new K('a') => '1'}; Set<K> s = new Set<K>{new K('a'), new K('a')}; return m.get(new K('a')) + ' ' + s.size() + ' ' + (new K('x') == new K('x')) + ' ' + new K('q');",
    "public class K { String n; public K(String n) { this.n = n; } public Boolean equals(Object o) { return ((K) o).n == n; } public Integer hashCode() { return n.hashCode(); } public override String toString() { return 'K' + n; } }"],
  ['JSON of classes', '{"name":"x","price":1.50,"day":"2024-01-02","kids":[{"n":7}],"c":"GREEN","rate":2.0,"n":7} true true 7',
    "Item i = new Item(); i.name = 'x'; i.price = 1.50; i.day = Date.newInstance(2024, 1, 2); i.kids = new List<Item>{new Item()}; i.c = Color.GREEN; i.rate = 2; String s = JSON.serialize(i, true); Item j = (Item) JSON.deserialize(s, Item.class); return s + ' ' + JSON.serialize(j, true).equals(s) + ' ' + (j.c == Color.GREEN) + ' ' + j.kids[0].n;",
    "public class Item { public String name; public Decimal price; public Date day; public List<Item> kids; public Color c; public transient String hidden = 'h'; public Double rate; public Integer n = 7; private Integer nothing; } public enum Color { RED, GREEN }"],
  ['JSON without types', '1 2.5 3000000000 true',
    "Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{\"a\":[1,2.5],\"b\":{\"c\":3000000000}}'); List<Object> l = (List<Object>) m.get('a'); Integer i = (Integer) l[0]; Decimal d = (Decimal) l[1]; Long big = (Long) ((Map<String, Object>) m.get('b')).get('c'); return i + ' ' + d + ' ' + big + ' ' + (l[1] instanceof Decimal);"],
  ['JSON of records', '[{"attributes":{"type":"Account"},"Name":"b","AnnualRevenue":1.50}] b 1.50',
    "List<Account> l = new List<Account>{new Account(Name = 'b', AnnualRevenue = 1.50)}; String s = JSON.serialize(l); Account a = ((List<Account>) JSON.deserialize(s, List<Account>.class))[0]; return s + ' ' + a.Name + ' ' + a.AnnualRevenue;"],
  ['records in their order', '(Account:{Name=a, NumberOfEmployees=2}, Account:{Name=b, NumberOfEmployees=1}, Account:{Name=b, NumberOfEmployees=3})',
    "List<Account> l = new List<Account>{new Account(Name = 'b', NumberOfEmployees = 3), new Account(Name = 'a', NumberOfEmployees = 2), new Account(Name = 'b', NumberOfEmployees = 1)}; l.sort(); return '' + l;"],
  ['dates', '2024-02-28 20:02:03 Thu 2024-02-29 01:02:03 2024-03-01 2024-01-01 00:00:00',
    "Datetime d = Datetime.newInstanceGmt(2024, 2, 29, 1, 2, 3); return d.format('yyyy-MM-dd HH:mm:ss', 'America/New_York') + ' ' + d.formatGmt('EEE') + ' ' + d + ' ' + String.valueOf(d.date().addDays(1)) + ' ' + Date.newInstance(2024, 1, 1);"],
  ['numbers', '0.190 19.00 0.333333333333333333333333333333333 2 5.0 (5.0, 2.5) 8.0',
    "Decimal d = 19; Double e = 5; return d.divide(100, 3) + ' ' + d.setScale(2, System.RoundingMode.HALF_UP) + ' ' + (1.0 / 3) + ' ' + Math.round(2.5) + ' ' + e + ' ' + new List<Double>{5, 2.5} + ' ' + Math.pow(2, 3);"],
  ['regular expressions', 'joe4 al16 x<1>y<2>',
    "Matcher m = Pattern.compile('(\\\\w+)@(\\\\w+)').matcher('joe@example, al@b'); String r = ''; while (m.find()) r += m.group(1) + m.start(2) + ' '; return r + 'x1y2'.replaceAll('(\\\\d)', '<$1>');"],
  ['types and enums', 'Main.P P:[v=3] true List<String> GREEN 1 7 DUPLICATE_VALUE',
    "Type t = Type.forName('Main.P'); Color c = Color.valueOf('green'); return t.getName() + ' ' + t.newInstance() + ' ' + (t == P.class) + ' ' + List<String>.class.getName() + ' ' + c.name() + ' ' + c.ordinal() + ' ' + RoundingMode.UP.ordinal() + ' ' + StatusCode.DUPLICATE_VALUE;",
    'public class P { public Integer v = 3; } public enum Color { RED, GREEN }'],
  ['exceptions', 'System.ListException 1 Main.MyException: m List index out of bounds: 5',
    "try { Integer i = new List<Integer>()[5]; } catch (ListException e) { try { throw new MyException('m', e); } catch (MyException f) { return e.getTypeName() + ' ' + e.getLineNumber() + ' ' + f + ' ' + f.getCause().getMessage(); } } return null;",
    'public class MyException extends Exception {}'],
  ['ids', '001D000000IRFmAIAX 001D000000IRFmA true Account',
    "Id i = '001D000000IRFmA'; return i + ' ' + i.to15() + ' ' + (i == '001D000000IRFmAIAX') + ' ' + i.getSObjectType();"],
];

describe('from Apex', () => {
  it.each(cases.map(([name, expected, body, members = '']) => [name, expected, body, members]))('%s', (_, expected, body, members) => {
    expect(run(body, members)).toBe(expected);
  });
});

it('Type.forName finds classes of the own namespace without prefix', () => {
  const unit = (name: string, source: string) => ({ file: `${name}.cls`, source, kind: 'class' as const, namespace: 'pk', apiVersion: 65 });
  const org = bench([unit('A', "public class A { public static String run() { return Type.forName('B').getName() + ' ' + Type.forName('pk', 'B') + ' ' + Type.forName('pk.B') + ' ' + Type.forName('List<B>'); } }"), unit('B', 'public class B {}')]);
  expect(org.call('pk.A', 'run')).toBe('pk.B pk.B pk.B List<pk.B>');
});
