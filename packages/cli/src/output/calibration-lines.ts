import type { Calibration, OutcomeFit } from '@work-elements/discover';
import { explainScenario, type ScenarioInput, scenarioDocument } from '@work-elements/simulate';
import { counted } from 'work-elements';
import { inCommandWords } from '../documents/command-words.js';
import type { Style } from '../terminal/style.js';
import { shortened, wrapped } from './lists.js';
import { interval, percent } from './numbers.js';
import { table } from './table.js';

/** What a log says of the figures of a scenario, for people to read. */
export const calibrationLines = (
  style: Style,
  { scenario, fits }: Calibration,
  written: ScenarioInput,
): readonly string[] => {
  const sources = explainScenario(scenarioDocument(scenario, written));
  const read = sources.filter(({ source }) => /(^|: )log: /.test(source)).length;
  return [
    `${style.bold(scenario.title)}: ${read} of ${counted(sources.length, 'figure')} rest on the log`,
    ...table([
      ['how long it takes', 'observations', 'minutes', ''],
      ...fits.durations.map(({ step, n, mean, by }) => [step, String(n), interval({ ...mean, mean: mean.value }), by]),
    ]),
    '',
    ...table([
      ['how it ends', 'observations', 'shares'],
      ...fits.outcomes.filter(({ behind, n }) => behind === null || n > 0).map(outcomeRow),
    ]),
    '',
    ...fits.notCalibrated
      .filter(({ what }) => !what.startsWith('effort of '))
      .flatMap(({ what, because }) => wrapped(`left as it is: ${what}: ${inCommandWords(because)}`, 110, '  ')),
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

/** How a step ended; a share that rests on pieces of its own says on how many. */
const outcomeRow = ({ step, attempt, behind, n, like, shares }: OutcomeFit): readonly string[] => [
  [
    step,
    ...(attempt === null ? [] : [`attempt ${attempt}`]),
    ...(behind === null ? [] : [`behind from ${behind}`]),
    ...(like === null ? [] : [`as attempt ${like}`]),
  ].join(', '),
  String(n),
  Object.entries(shares)
    .map(([outcome, share]) => {
      const own = share.n === n ? '' : ` of ${share.n}`;
      return `${outcome} ${interval({ ...share, mean: share.value }, percent)}${own}`;
    })
    .join('; '),
];
