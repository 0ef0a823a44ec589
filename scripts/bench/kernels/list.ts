export type KernelName = 'integers' | 'fibonacci' | 'strings' | 'sorting' | 'counting' | 'records' | 'json' | 'calls' | 'longs' | 'decimals';

export interface Kernel {
  readonly name: KernelName;
  readonly what: string;
  /** So large that a round takes tens of milliseconds: Apex's clock has whole ones. */
  readonly size: number;
}

export const kernels: readonly Kernel[] = [
  { name: 'integers', what: 'integer loop with `*`, mod and `/`', size: 20_000_000 },
  { name: 'fibonacci', what: 'Fibonacci, recursive', size: 34 },
  { name: 'strings', what: 'joining text and numbers, one `==`', size: 1_000_000 },
  { name: 'sorting', what: 'sorting objects by `Comparable`', size: 100_000 },
  { name: 'counting', what: 'counting words in a `Map<String, Integer>`', size: 2_000_000 },
  { name: 'records', what: 'making records, reading four fields, one `==`', size: 200_000 },
  { name: 'json', what: 'making records, `JSON.serialize`', size: 100_000 },
  { name: 'calls', what: 'virtual calls behind a cast from `Object`', size: 10_000_000 },
  { name: 'longs', what: 'Long against `BigInt.asIntN(64, …)`', size: 1_000_000 },
  { name: 'decimals', what: 'Decimal against decimal.js', size: 500_000 },
];
