import type { TrainingPlan } from '@work-elements/optimise';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { shortened, WIDTH, wrapped } from './lists.js';
import { number, percent } from './numbers.js';
import { sessionLines } from './session-lines.js';
import { table } from './table.js';

/** How many open needs, and how many modules of a role, are shown. */
const [MOST_LEFT, MOST_OF_ROLE] = [12, 6];

/** A training plan for people to read. */
export const trainingLines = (style: Style, plan: TrainingPlan): readonly string[] => {
  const titleOf = titlesIn(plan);
  const section = (title: string, after: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `${style.bold(title)}: ${after}`, ...lines];
  const { core, foundation, sessions, byRole, uncovered } = plan;
  const left = uncovered.reduce((sum, { count }) => sum + count, 0);
  return [
    ...plan.because.flatMap((sentence) => wrapped(sentence, WIDTH)),
    '',
    ...yearLines(plan),
    '',
    `${style.bold('The core')}: ${counted(core.modules.length, 'module')}`,
    ...core.modules.map((id) => {
      const untaken = plan.modules.some((each) => each.id === id) ? '' : ' (nobody takes it in this plan)';
      return `  ${titleOf(id)}${untaken}`;
    }),
    ...(foundation === null
      ? []
      : section(
          'The foundation',
          `${foundation.title}, for everybody; ${number(foundation.lacking)} of ${number(plan.scope.people)} ` +
            `${foundation.lacking === 1 ? 'lacks' : 'lack'} something of it`,
          foundation.competencies.flatMap(({ statement }) => wrapped(statement, WIDTH, '  ')),
        )),
    ...section(
      'By role',
      'besides the core and what is for its scope',
      byRole.flatMap(({ model, role, modules }) =>
        wrapped(`${model}/${role}: ${shortened(modules.map(titleOf), MOST_OF_ROLE)}`, WIDTH, '  '),
      ),
    ),
    ...section('Sessions', counted(sessions.length, 'session'), sessionLines(plan, titleOf)),
    ...section('Left open', counted(left, 'level of a competency', 'levels of competencies'), leftLines(plan)),
  ];
};

/** The title, form and level of a module by its id. */
const titlesIn = ({ modules, others }: TrainingPlan): ((id: string) => string) => {
  const known = new Map([...modules, ...others].map((module) => [module.id, module]));
  return (id) => {
    const module = known.get(id);
    return module === undefined ? id : `${module.title}: ${module.form}, to level ${module.level}`;
  };
};

const yearLines = ({ years }: TrainingPlan): readonly string[] =>
  table([
    ['year', 'covered by its end', 'sessions', 'hours of participants', 'hours of trainers and coaches'],
    ...years.map(({ year, covered, sessions, hours, trainerHours }) => [
      String(year),
      percent(covered),
      number(sessions),
      number(hours),
      number(trainerHours),
    ]),
  ]);

/** The first of the needs left open, how many more there are, and where to find them. */
const leftLines = ({ uncovered, scope }: TrainingPlan): readonly string[] => {
  const nameOf = new Map(scope.who.map(({ id, name }) => [id, name]));
  const shown = uncovered.slice(0, MOST_LEFT).map(({ id, count, competency, level }) => {
    const times = count > 1 ? ` (${number(count)})` : '';
    return `  ${nameOf.get(id) ?? id}${times}: ${competency}, level ${level}`;
  });
  const more = uncovered.slice(MOST_LEFT).reduce((sum, { count }) => sum + count, 0);
  return more > 0 ? [...shown, `  … and ${number(more)} more; --json has them all`] : shown;
};
