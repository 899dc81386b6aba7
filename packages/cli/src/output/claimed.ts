import type { Report } from '@work-elements/simulate';

/** The part of a report that is true without a finished replication; its figures would rest on no data. */
export type Unclaimed = Pick<Report, 'scenario' | 'seed' | 'replications' | 'cancelled'>;

/** A report for programs; without its figures unless at least one replication was finished. */
export const claimed = (report: Report): Report | Unclaimed => (report.replications > 0 ? report : unclaimed(report));

/** A report without its figures. */
export const unclaimed = ({ scenario, seed, replications, cancelled }: Report): Unclaimed => ({
  scenario,
  seed,
  replications,
  cancelled,
});
