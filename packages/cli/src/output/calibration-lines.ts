import type { Calibration, OutcomeFit } from '@work-elements/discover';
import { explainScenario, type ScenarioInput, scenarioDocument } from '@work-elements/simulate';
import { counted } from 'work-elements';
import { inCommandWords } from '../documents/command-words.js';
import type { Style } from '../terminal/style.js';
import { shortened, wrapped } from './lists.js';
import { interval, percent } from './numbers.js';
import { table } from './table.js';

const WIDTH = 110;
const EFFORT = 'effort of ';

/** The figures that a calibration estimated, for people to read. */
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
      ...fits.durations.map(({ step, n, mean, by, doubt }) => [
        step,
        String(n),
        interval({ ...mean, mean: mean.value }),
        doubt === null ? by : `${by}; ${doubt}`,
      ]),
    ]),
    '',
    ...table([
      ['how it ends', 'observations', 'shares'],
      ...fits.outcomes.filter(({ behind, n }) => behind === null || n > 0).map(outcomeRow),
    ]),
    '',
    ...fits.assumed.flatMap(({ what, because }) =>
      wrapped(`assumed: ${what}: ${inCommandWords(because)}`, WIDTH, '  '),
    ),
    ...fits.notCalibrated
      .filter(({ what }) => !what.startsWith(EFFORT))
      .flatMap(({ what, because }) => wrapped(`left as it is: ${what}: ${inCommandWords(because)}`, WIDTH, '  ')),
    ...effortLines(fits),
  ];
};

/** The steps whose duration the log does not determine, grouped by the reason. */
const effortLines = ({ notCalibrated }: Calibration['fits']): readonly string[] => {
  const byCause = new Map<string, string[]>();
  for (const { what, because } of notCalibrated)
    if (what.startsWith(EFFORT)) byCause.set(because, [...(byCause.get(because) ?? []), what.slice(EFFORT.length)]);
  return [...byCause].flatMap(([because, steps]) =>
    wrapped(`left as it is: effort of ${shortened(steps, 10)}: ${inCommandWords(because)}`, WIDTH, '  '),
  );
};

/** How a step ended; a share with a sample size of its own states it. */
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
