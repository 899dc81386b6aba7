import type { Calibration } from '@work-elements/discover';
import { explainScenario } from '@work-elements/simulate';
import type { Style } from '../terminal/style.js';
import { shortened, wrapped } from './lists.js';
import { counted, interval, percent } from './numbers.js';
import { table } from './table.js';

/** What a log says of the figures of a scenario, for people to read. */
export const calibrationLines = (style: Style, { scenario, fits }: Calibration): readonly string[] => {
  const sources = explainScenario(scenario);
  const read = sources.filter(({ source }) => source.startsWith('log:')).length;
  return [
    `${style.bold(scenario.title)}: ${read} of ${counted(sources.length, 'figure')} rest on the log`,
    ...table([
      ['how long it takes', 'observations', 'minutes', ''],
      ...fits.durations.map(({ step, n, mean, by }) => [step, String(n), interval({ ...mean, mean: mean.value }), by]),
    ]),
    '',
    ...table([
      ['how it ends', 'observations', 'shares'],
      ...fits.outcomes.map(({ step, attempt, n, like, shares }) => [
        attempt === null ? `${step}${like === null ? '' : `, as attempt ${like}`}` : `${step}, attempt ${attempt}`,
        String(n),
        Object.entries(shares)
          .map(([outcome, share]) => `${outcome} ${interval({ ...share, mean: share.value }, percent)}`)
          .join('; '),
      ]),
    ]),
    '',
    ...fits.notCalibrated
      .filter(({ what }) => !what.startsWith('effort of '))
      .flatMap(({ what, because }) => wrapped(`left as it is: ${what}: ${because}`, 110, '  ')),
    ...wrapped(
      `no effort was seen of ${shortened(
        fits.notCalibrated.flatMap(({ what }) =>
          what.startsWith('effort of ') ? [what.slice('effort of '.length)] : [],
        ),
        10,
      )}`,
      110,
      '  ',
    ),
  ];
};
