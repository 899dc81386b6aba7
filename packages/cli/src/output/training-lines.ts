import type { TrainingPlan, TrainingSession } from '@work-elements/optimise';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { shortened, WIDTH, wrapped } from './lists.js';
import { number, percent } from './numbers.js';
import { table } from './table.js';

/** Needs left open, and modules of a role, that are shown. */
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
          `${foundation.title}, for everybody; ${foundation.lacking} of ${plan.scope.people} lack something of it`,
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
    ['year', 'covered by its end', 'sessions', 'hours of all', 'hours of trainers and coaches'],
    ...years.map(({ year, covered, sessions, hours, trainerHours }) => [
      String(year),
      percent(covered),
      String(sessions),
      number(hours),
      number(trainerHours),
    ]),
  ]);

/** A row for each module with sessions in a year: how many, for how many people, with which coaches, between which days. */
const sessionLines = ({ sessions, scope }: TrainingPlan, titleOf: (id: string) => string): readonly string[] => {
  if (sessions.length === 0) return [];
  const nameOf = new Map(scope.who.map(({ id, name }) => [id, name]));
  const groups = new Map<string, TrainingSession[]>();
  for (const session of sessions) {
    const key = `${session.year} ${session.module}`;
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  const dated = sessions.some(({ dates }) => dates !== null);
  return table([
    ['year', 'module', 'sessions', 'people', 'coaches', ...(dated ? ['from', 'to'] : [])],
    ...[...groups.values()].map((those) => {
      const days = those.flatMap(({ dates }) => (dates === null ? [] : [dates]));
      return [
        String(those[0]?.year),
        those[0] === undefined ? '' : titleOf(those[0].module),
        String(those.length),
        String(those.flatMap(({ participants }) => participants).reduce((sum, { count }) => sum + count, 0)),
        coachesOf(those, nameOf),
        ...(dated
          ? [
              earliest(days.map(({ from }) => from)),
              days
                .map(({ to }) => to)
                .sort()
                .at(-1) ?? '',
            ]
          : []),
      ];
    }),
  ]);
};

const earliest = (days: readonly string[]): string => days.toSorted()[0] ?? '';

const coachesOf = (sessions: readonly TrainingSession[], nameOf: ReadonlyMap<string, string>): string => {
  const names = sessions.flatMap(({ coach }) => {
    if (coach === null) return [];
    return [coach.kind === 'own' ? (nameOf.get(coach.id) ?? coach.id) : 'from outside'];
  });
  return [...new Set(names)].join(', ');
};

/** Needs that are left, the first of them; where not all are shown, how many more and where they are. */
const leftLines = ({ uncovered, scope }: TrainingPlan): readonly string[] => {
  const nameOf = new Map(scope.who.map(({ id, name }) => [id, name]));
  const shown = uncovered.slice(0, MOST_LEFT).map(({ id, count, competency, level }) => {
    const times = count > 1 ? ` (${count})` : '';
    return `  ${nameOf.get(id) ?? id}${times}: ${competency}, level ${level}`;
  });
  const more = uncovered.slice(MOST_LEFT).reduce((sum, { count }) => sum + count, 0);
  return more > 0 ? [...shown, `  … and ${more} more; --json has them all`] : shown;
};
