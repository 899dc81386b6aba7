import type { Report } from '@work-elements/simulate';

/** The part of a report that holds without a finished replication; other figures would rest on no data. */
export type Unclaimed = Pick<Report, 'scenario' | 'seed' | 'replications' | 'cancelled'>;

/** A report for programs; its figures are left out unless at least one replication was finished. */
export const claimed = (report: Report): Report | Unclaimed => (report.replications > 0 ? report : unclaimed(report));

/** A report without its figures. */
export const unclaimed = ({ scenario, seed, replications, cancelled }: Report): Unclaimed => ({
  scenario,
  seed,
  replications,
  cancelled,
});
