import { backlog } from './backlog.ts';
import { drainRate } from './drain-rate.ts';
import { generation } from './generation.ts';
import { history } from './history.ts';
import { kernelRatios } from './kernels.ts';
import type { Measure } from './measure.ts';
import { orgStartUp } from './org-start-up.ts';
import { scale } from './scale.ts';
import { testRuns } from './test-runs.ts';
import { triggerCost } from './trigger-cost.ts';
import { wideMappings } from './wide-mappings.ts';

/** In the order of docs/benchmarks.md. */
export const measures: readonly Measure[] = [
  triggerCost,
  wideMappings,
  drainRate,
  backlog,
  history,
  orgStartUp,
  testRuns,
  generation,
  kernelRatios,
  scale,
];
