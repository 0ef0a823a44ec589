import os from 'node:os';

/** Where and when numbers were taken: without it they say nothing. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a core in the minute before: above zero, something else ran too. */
  readonly load: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export function thisMachine(): Machine {
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGigabytes: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.arch()}`,
    node: process.version,
    load: Math.round(os.loadavg()[0]! * 10) / 10,
    date: new Date().toISOString().slice(0, 10),
  };
}

export function inWords({ cpu, cores, memoryGigabytes, system, node, load, date }: Machine): string {
  return `${date}, ${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}, load before ${load}`;
}
