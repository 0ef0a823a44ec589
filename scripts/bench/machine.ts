import os from 'node:os';

/** Where and when numbers were taken: without it they say nothing. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
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
    date: new Date().toISOString().slice(0, 10),
  };
}

export function inWords({ cpu, cores, memoryGigabytes, system, node, date }: Machine): string {
  return `${date}, ${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`;
}
