import type { FastifyInstance } from 'fastify';
import { RunLoop } from '../../jobs/run-loop.ts';
import type { Org } from '../../org.ts';
import { orgWith } from '../../testing/tests/sample-org.ts';
import { createServer } from '../server.ts';

const parameter = `public class Order {
  @AuraEnabled public String name { get; set; }
  @AuraEnabled public String plainField;
  public String notForComponents { get; set; }
  @AuraEnabled public String ownOnly { get; private set; }
  @AuraEnabled public Decimal price { get; set { price = value * 2; } }
  @AuraEnabled public List<Order> parts { get; set; }
  @AuraEnabled public Map<String, Order> byName { get; set; }
  @AuraEnabled public Integer count { get; set; }
  public String secret = 'inside';
  public Order() { this.count = 7; this.ownOnly = 'own'; }
}`;
const unmakeable = `public class Unmakeable { @AuraEnabled public String name { get; set; } public Unmakeable(String name) { this.name = name; } }`;
const controller = `public class Shop {
  @AuraEnabled public static String take(Order order) { return JSON.serialize(order); }
  @AuraEnabled public static Order give() { Order made = new Order(); made.name = 'n'; made.parts = new List<Order>{ new Order() }; return made; }
  @AuraEnabled public static String never(Unmakeable made) { return made.name; }
  @AuraEnabled public static Integer many(List<Order> orders) { return orders.size() + orders[0].count; }
}`;

describe('values between components and Apex', () => {
  let org: Org;
  let server: FastifyInstance;
  let loop: RunLoop;
  beforeEach(() => {
    org = orgWith([parameter, unmakeable, controller]);
    loop = new RunLoop({ step: () => org.step(), nextDue: () => org.nextDue(), now: () => org.services.clock.now() }, () => undefined);
    server = createServer({ org, control: { loop, shutDown: () => undefined } });
  });
  afterEach(async () => {
    loop.stop();
    await server.close();
    org.close();
  });

  const call = async (method: string, parameters: object): Promise<{ status: number; body: unknown }> => {
    const answer = await server.inject({ method: 'POST', url: `/_local/apex/c/Shop/${method}`, payload: parameters, headers: { authorization: 'Bearer token' } });
    return { status: answer.statusCode, body: answer.json() };
  };
  const taken = async (order: object): Promise<Record<string, unknown>> => JSON.parse((await call('take', { order })).body as string) as Record<string, unknown>;

  test('a class is filled by its @AuraEnabled properties with a setter, and by nothing else', async () => {
    const all = { name: 'n', plainField: 'p', notForComponents: 'c', ownOnly: 'o', secret: 's', NAME: 'other case' };
    expect(await taken(all)).toMatchObject({ name: 'n', plainField: null, notForComponents: null, ownOnly: 'own', secret: 'inside' });
  });

  test('the constructor runs first, setters run, and what is left out stays', async () => {
    expect(await taken({ price: 1.5 })).toMatchObject({ count: 7, price: 3, name: null });
    expect(await taken({ count: null })).toMatchObject({ count: null });
  });

  test('inside lists and maps too', async () => {
    const nested = await taken({ parts: [{ name: 'a', plainField: 'x' }], byName: { b: { name: 'b', plainField: 'x' } } });
    expect(nested).toMatchObject({ parts: [{ name: 'a', plainField: null, count: 7 }], byName: { b: { name: 'b', plainField: null } } });
    expect((await call('many', { orders: [{ count: 3 }] })).body).toBe(4);
  });

  test('what is no object, or has no constructor without arguments, is refused', async () => {
    expect(await call('take', { order: 'text' })).toMatchObject({ status: 500, body: { message: expect.stringContaining('type Order') as string } });
    expect(await call('never', { made: { name: 'n' } })).toMatchObject({ status: 500, body: { message: expect.stringContaining('no constructor without arguments') as string } });
  });

  test('a component gets the members with @AuraEnabled only', async () => {
    const { body } = await call('give', {});
    expect(body).toMatchObject({ name: 'n', count: 7, parts: [{ count: 7 }] });
    expect(body).not.toHaveProperty('secret');
    expect(body).not.toHaveProperty('notForComponents');
  });
});
