import type { Report } from '@work-elements/simulate';

/** What is left to say of a report without a finished replication, whose figures would be those of nothing. */
export type Unclaimed = Pick<Report, 'scenario' | 'seed' | 'replications' | 'cancelled'>;

/** A report for programs: its figures only where replications were finished that they are of. */
export const claimed = (report: Report): Report | Unclaimed => (report.replications > 0 ? report : unclaimed(report));

/** A report without its figures. */
export const unclaimed = ({ scenario, seed, replications, cancelled }: Report): Unclaimed => ({
  scenario,
  seed,
  replications,
  cancelled,
});
