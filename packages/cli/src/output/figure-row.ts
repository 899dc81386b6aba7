import type { Estimate, Report } from '@work-elements/simulate';

type Row = Readonly<Record<string, string | number | boolean | null>>;

const ends = (name: string, estimate: Estimate | null): Row => ({
  [name]: estimate?.mean ?? null,
  [`${name} low`]: estimate?.low ?? null,
  [`${name} high`]: estimate?.high ?? null,
});

/** The figures of a report as one row of a table. */
export const figureRow = ({
  scenario,
  replications,
  timeToMastery,
  advanced,
  notYet,
  exceptions,
  cost,
}: Report): Row => ({
  scenario: scenario.id,
  title: scenario.title,
  replications,
  ...ends('advanced', advanced),
  ...ends('days to mastery', timeToMastery.mean),
  ...ends('not yet', notYet),
  ...ends('exceptions', exceptions.raised),
  ...ends('cost', cost.total),
});
