import type { Markup } from '@work-elements/report/parts';
import type { Validation } from '../validate/validate-calibration.js';
import { section, table } from './section.js';
import { short, wholeOf } from './text.js';

/** How far simulations calibrated by one part of a log are from the other part. @internal */
export const validationSection = ({ split, days, cases, warmUp, measures }: Validation): Markup => {
  const settled =
    warmUp.settledAfter === null
      ? 'the objectives in progress never settled'
      : `the objectives in progress had settled after ${short(warmUp.settledAfter)}`;
  return section(
    'Validation',
    `Calibrated on what happened before ${split}, and compared over ${short(days)} days on either side; ` +
      `${wholeOf(cases.after, 'case')} after it against ${short(cases.simulated)} simulated ones on average. ` +
      `${short(warmUp.weeks)} weeks were simulated before it; ${settled}. A distance means something only compared ` +
      'with that between the log’s own halves.',
    table(
      'Validation',
      ['distance', 'unit', 'simulated (lowest to highest)', 'the log’s own halves'],
      measures.map(({ measure, unit, simulated, halves }) => [
        measure,
        unit,
        `${short(simulated.mean)} (${short(simulated.least)} to ${short(simulated.most)})`,
        short(halves),
      ]),
    ),
  );
};
