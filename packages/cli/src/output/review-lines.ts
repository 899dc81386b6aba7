import type { Report } from '@work-elements/simulate';
import { counted } from 'work-elements';
import { WIDTH, wrapped } from './lists.js';
import { interval, percent } from './numbers.js';

/** How much each review rule had reviewed, and how often its limit of disagreement was exceeded. */
export const reviewLines = ({ reviews, steps, roles, runs }: Report): readonly string[] =>
  reviews.flatMap(({ work, by, reviewed, rate, stopsAt, passed }) => {
    const step = steps.find((each) => `${each.element}/${each.step}` === work)?.title ?? work;
    const role = roles.find((each) => each.role === by)?.title ?? by;
    const pieces = `${interval(reviewed)} ${interval(reviewed) === '1' ? 'piece' : 'pieces'}`;
    if (rate === null) return wrapped(`Of “${step}”, the ${role} reviewed nothing.`, WIDTH);
    const limit =
      stopsAt === null || passed === null
        ? ''
        : `; the limit of ${percent(stopsAt)} was passed in ${Math.round(passed * runs.length)} of ` +
          counted(runs.length, 'replication');
    return wrapped(
      `Of “${step}”, the ${role} reviewed ${pieces}, and disagreed with ${percent(rate.mean)} of them${limit}.`,
      WIDTH,
    );
  });
