import type { Report } from '../report/report.js';
import { simulate } from '../simulate.js';
import type { SweepTask } from './sweep.js';

/** What a thread of a sweep does. @internal */
export default ({ scenario, seed, replications }: SweepTask): Promise<Report> => simulate(scenario, { seed, replications });
