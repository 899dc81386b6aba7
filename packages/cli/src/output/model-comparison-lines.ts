import { type Change, counted, type ModelTotals, type Review, type RoleChange, type Supervision } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { table } from './table.js';

/** The totals of two models, side by side. */
export const totalLines = (
  titles: readonly [string, string],
  [before, after]: readonly [ModelTotals, ModelTotals],
): readonly string[] =>
  table(
    [
      ['', ...titles],
      ['roles', String(before.roles), String(after.roles)],
      ['steps of the broadest staff role', String(before.broadest), String(after.broadest)],
      [
        'competencies of the staff role that needs most',
        String(before.mostCompetencies),
        String(after.mostCompetencies),
      ],
      ['hand-offs', String(before.handoffs), String(after.handoffs)],
      ['of these among colleagues', String(before.colleagueHandoffs), String(after.colleagueHandoffs)],
    ],
    ['left', 'right', 'right'],
  );

const CHANGES = {
  added: 'only in the second',
  removed: 'only in the first',
  changed: 'changed',
  unchanged: 'as before',
} as const;

/** What changes for a role: the number of each kind and, in full, each item. */
export const changeLines = (style: Style, change: RoleChange, full: boolean): readonly string[] => {
  const { steps, competencies, handoffs, habits, requirements, supervision, reviews } = change;
  const said = (sign: string, items: readonly string[], one: string, many: string): readonly string[] => {
    if (items.length === 0) return [];
    return [`  ${sign} ${counted(items.length, one, many)}`, ...(full ? items.map((item) => `      ${item}`) : [])];
  };
  const both = <Item>(
    { gained, lost }: Change<Item>,
    text: (item: Item) => string,
    one: string,
    many: string,
  ): readonly string[] => [...said('+', gained.map(text), one, many), ...said('−', lost.map(text), one, many)];
  const stepOf = ({ element, step, responsibility }: (typeof steps.gained)[number]): string =>
    `${element}/${step} (${responsibility})`;
  const passed = ({ artifact, from, to }: (typeof handoffs.gained)[number]): string =>
    `${artifact}, ${from.role} to ${to.role}`;
  const wordsOf = ({ statement }: { readonly statement: string }): string => statement;
  return [
    `${style.bold(change.role)}: ${CHANGES[change.change]}`,
    ...both(steps, stepOf, 'responsibility', 'responsibilities'),
    ...both(competencies, wordsOf, 'competency', 'competencies'),
    ...said(
      '±',
      competencies.level.map(({ competency, from, to }) => `${competency.statement} (level ${from} to ${to})`),
      'competency at another level',
      'competencies at another level',
    ),
    ...both(handoffs, passed, 'hand-off', 'hand-offs'),
    ...both(habits, wordsOf, 'habit', 'habits'),
    ...both(
      requirements,
      ({ statement, work }) => `${work.join(', ')}: ${statement}`,
      'requirement of a step',
      'requirements of steps',
    ),
    ...both(supervision, supervised, 'supervised step', 'supervised steps'),
    ...both(reviews, reviewed, 'rule of review', 'rules of review'),
  ];
};

const supervised = ({ system, work, mode, supervisor }: Supervision): string =>
  `${work}: ${system} ${MODES[mode]}, ${supervisor ?? 'nobody'} ${mode === 'suggests' ? 'does it' : 'answers for it'}`;

const MODES = {
  records: 'records',
  suggests: 'suggests',
  'acts-reviewed': 'acts under review',
  acts: 'acts',
} as const satisfies Record<Supervision['mode'], string>;

const reviewed = ({ work, by, sample, always, stopsAt }: Review): string =>
  [
    `${work}, by ${by}: ${share(sample)} of the pieces`,
    ...(always.length === 0 ? [] : [`always those ${always.join(', ')}`]),
    ...(stopsAt === undefined ? [] : [`stopped above ${share(stopsAt)} of disagreement`]),
  ].join('; ');

/** A share in full, so that no two are written alike. */
const share = (part: number): string => `${Number((100 * part).toPrecision(12))} %`;
