import { counted, type ModelTotals, type RoleChange } from 'work-elements';
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
  const { steps, competencies, handoffs } = change;
  const said = (sign: string, items: readonly string[], one: string, many: string): readonly string[] => {
    if (items.length === 0) return [];
    return [`  ${sign} ${counted(items.length, one, many)}`, ...(full ? items.map((item) => `      ${item}`) : [])];
  };
  const stepOf = ({ element, step, responsibility }: (typeof steps.gained)[number]): string =>
    `${element}/${step} (${responsibility})`;
  const passed = ({ artifact, from, to }: (typeof handoffs.gained)[number]): string =>
    `${artifact}, ${from.role} to ${to.role}`;
  return [
    `${style.bold(change.role)}: ${CHANGES[change.change]}`,
    ...said('+', steps.gained.map(stepOf), 'responsibility', 'responsibilities'),
    ...said('−', steps.lost.map(stepOf), 'responsibility', 'responsibilities'),
    ...said(
      '+',
      competencies.gained.map(({ statement }) => statement),
      'competency',
      'competencies',
    ),
    ...said(
      '−',
      competencies.lost.map(({ statement }) => statement),
      'competency',
      'competencies',
    ),
    ...said(
      '±',
      competencies.level.map(({ competency, from, to }) => `${competency.statement} (level ${from} to ${to})`),
      'competency at another level',
      'competencies at another level',
    ),
    ...said('+', handoffs.gained.map(passed), 'hand-off', 'hand-offs'),
    ...said('−', handoffs.lost.map(passed), 'hand-off', 'hand-offs'),
  ];
};
