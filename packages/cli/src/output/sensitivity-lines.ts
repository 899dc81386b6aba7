import type { Sensitivity } from '@work-elements/simulate';
import type { Style } from '../terminal/style.js';
import { counted, interval, number } from './numbers.js';
import { table } from './table.js';

/** What a result hangs on, for people to read. */
export const sensitivityLines = (
  style: Style,
  { scenario, measure, base, tornado, morris, sobol, inputs, runs }: Sensitivity,
): readonly string[] => [
  `${style.bold(scenario.title)}: ${measure} ${interval(base)}, by ${counted(runs.all, 'replication')}`,
  ...(tornado === null
    ? []
    : table([
        ['input', 'from', 'to', 'change at the low end', 'change at the high end', ''],
        ...tornado.map(({ input, low, high, clear }) => [
          input.id,
          number(input.low),
          number(input.high),
          interval(low),
          interval(high),
          clear ? 'clear' : 'may be chance',
        ]),
      ])),
  ...(morris === null
    ? []
    : [
        '',
        style.bold('Morris'),
        ...table(
          morris.effects.map(({ mu, muStar, sigma }, index) => [
            inputs[index]?.id ?? '',
            `mean effect ${number(mu)}`,
            `of size ${interval(muStar)}`,
            `spread ${number(sigma)}`,
          ]),
        ),
      ]),
  ...(sobol === null
    ? []
    : [
        '',
        style.bold('Sobol'),
        ...table(
          sobol.effects.map(({ first, total }, index) => [
            inputs[index]?.id ?? '',
            `by itself ${interval(first)}`,
            `in all ${interval(total)}`,
          ]),
        ),
      ]),
];
