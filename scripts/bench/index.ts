import { drainRate } from './drain-rate.ts';
import { generation } from './generation.ts';
import { kernelRatios } from './kernels.ts';
import type { Measure } from './measure.ts';
import { orgStartUp } from './org-start-up.ts';
import { scale } from './scale.ts';
import { triggerCost } from './trigger-cost.ts';

/** In the order of docs/benchmarks.md. */
export const measures: readonly Measure[] = [triggerCost, drainRate, orgStartUp, generation, kernelRatios, scale];
