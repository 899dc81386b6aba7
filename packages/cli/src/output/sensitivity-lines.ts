import type { Sensitivity } from '@work-elements/simulate';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { interval, number, ONE_CANNOT_TELL, toldApart } from './numbers.js';
import { table } from './table.js';

/** What a result depends on most, for people to read. */
export const sensitivityLines = (
  style: Style,
  { scenario, measure, base, tornado, morris, sobol, inputs, runs, ran, cancelled }: Sensitivity,
): readonly string[] => [
  `${style.bold(scenario.title)}: ${base === null ? '' : `${measure} ${interval(base)}, `}by ` +
    `${counted(ran, 'replication')}`,
  ...(cancelled ? [stoppedLine(ran, runs.all, tornado === null ? null : [tornado.length, inputs.length])] : []),
  ...(tornado === null || tornado.length === 0
    ? []
    : table([
        ['input', 'from', 'to', 'change at the low end', 'change at the high end', ''],
        ...tornado.map(({ input, low, high, clear }) => {
          const [from = '', , to = ''] = toldApart([input.low, input.base, input.high]);
          const verdict = low.low === null ? 'unknown' : clear ? 'clear' : 'may be chance';
          return [input.id, from, to, interval(low), interval(high), verdict];
        }),
      ])),
  ...(tornado?.some(({ low }) => low.low === null) ? [ONE_CANNOT_TELL] : []),
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

/** How far an analysis came before Ctrl-C. */
const stoppedLine = (ran: number, all: number, bars: readonly [finished: number, of: number] | null): string => {
  const done = `Stopped after ${ran.toLocaleString('en-US')} of ${counted(all, 'replication')}`;
  return bars === null ? `${done}.` : `${done}; finished for ${bars[0]} of ${counted(bars[1], 'input')}.`;
};
