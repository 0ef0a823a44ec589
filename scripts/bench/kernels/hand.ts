/**
 * The kernels of Kernels.cls as a JavaScript programmer writes them: `let`, arrays, `Map`, plain objects, `Math.imul` only where 32 bits matter.
 *
 *   node scripts/bench/kernels/hand.ts <kernel> <size> <rounds>
 *
 * prints `{"milliseconds": best of the rounds, "answer": …}`.
 */
import { Decimal } from 'decimal.js';
import type { KernelName } from './list.ts';

type Kernel = (count: number) => number;

function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

class Item {
  readonly rank: number;

  constructor(rank: number) {
    this.rank = rank;
  }

  compareTo(other: Item): number {
    return this.rank - other.rank;
  }
}

abstract class Shape {
  abstract area(): number;
}

class Square extends Shape {
  readonly side: number;

  constructor(side: number) {
    super();
    this.side = side;
  }

  area(): number {
    return Math.imul(this.side, this.side);
  }
}

class Strip extends Shape {
  readonly length: number;

  constructor(length: number) {
    super();
    this.length = length;
  }

  area(): number {
    return this.length * 2;
  }
}

const accounts = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    attributes: { type: 'Account' },
    Name: `Account ${i}`,
    Industry: i % 3 === 0 ? 'Banking' : 'Energy',
    BillingCity: 'Berlin',
    NumberOfEmployees: i % 500,
  }));

const hand: Readonly<Record<KernelName, Kernel>> = {
  integers(count) {
    let sum = 0;
    for (let i = 1; i <= count; i++) {
      sum = (sum + (Math.imul(i, 31) % 1000) + Math.trunc(i / 7) - Math.imul(i, i)) | 0;
    }
    return sum;
  },

  fibonacci,

  strings(count) {
    let matches = 0;
    let characters = 0;
    for (let i = 0; i < count; i++) {
      const name = `Account ${i % 50}`;
      // Without regard to case, as Apex's == compares.
      if (name.toLowerCase() === 'account 7') matches++;
      characters += name.length;
    }
    return matches * 1000 + characters;
  },

  sorting(count) {
    const items: Item[] = [];
    let seed = 42;
    for (let i = 0; i < count; i++) {
      seed = Math.imul(seed, 16807) % 2147483647;
      items.push(new Item(seed % 1000000));
    }
    items.sort((one, other) => one.compareTo(other));
    let answer = 0;
    for (let i = 0; i < count; i += 97) answer = (Math.imul(answer, 31) + items[i]!.rank) | 0;
    return answer;
  },

  counting(count) {
    const words = Array.from({ length: 5000 }, (_, i) => `word${i}`);
    const counts = new Map<string, number>();
    for (let i = 0; i < count; i++) {
      const word = words[(i * 7) % 5000]!;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts.size * 1000 + counts.get('word7')!;
  },

  records(count) {
    let answer = 0;
    for (const account of accounts(count)) {
      if (account.Industry.toLowerCase() === 'banking') answer += account.NumberOfEmployees;
      answer += account.Name.length + account.BillingCity.length;
    }
    return answer;
  },

  json: (count) => JSON.stringify(accounts(count)).length,

  calls(count) {
    const shapes: unknown[] = [];
    for (let i = 0; i < 1000; i++) shapes.push(i % 3 === 0 ? new Square(i) : new Strip(i));
    let answer = 0;
    for (let i = 0; i < count; i++) {
      const shape = shapes[i % 1000];
      if (!(shape instanceof Shape)) throw new TypeError('No shape');
      answer = (answer + shape.area()) | 0;
    }
    return answer;
  },

  longs(count) {
    let total = 0n;
    const day = 86_400_000n;
    for (let i = 0; i < count; i++) {
      total = BigInt.asIntN(64, total + BigInt.asIntN(64, day * BigInt(i)));
      if (total > 4_000_000_000_000_000n) total = BigInt.asIntN(64, total / 7n - BigInt(i));
    }
    return Number(total % 1_000_000_007n);
  },

  decimals(count) {
    let total = new Decimal(0);
    const price = new Decimal('19.995');
    for (let i = 0; i < count; i++) {
      total = total.plus(price.times(i % 7).toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN));
      if (total.gt(1_000_000)) total = total.minus('999999.99');
    }
    return total.times(100).trunc().toNumber();
  },
};

const [name, size, rounds] = process.argv.slice(2) as [KernelName, string, string];
let best = Infinity;
let answer = 0;
for (let round = 0; round < Number(rounds); round++) {
  const started = performance.now();
  answer = hand[name](Number(size));
  best = Math.min(best, performance.now() - started);
}
console.log(JSON.stringify({ milliseconds: best, answer }));
