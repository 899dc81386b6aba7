import { badgeFramework } from 'work-elements';
import { coreModules } from '../training/core-words.js';
import { type NamingOptions, namesIn } from '../training/naming.js';
import type { Coach, OutsideReason, TrainingPlan, TrainingSession, UncoveredNeed } from '../training/training-plan.js';
import { numberText, someOf } from '../vocabulary/number-text.js';
import { coreCurve } from './core-curve.js';
import { escaped, list, page, percent, section, table } from './html.js';

/** Options of a training plan’s page. @public */
export interface TrainingPageOptions extends NamingOptions {
  readonly title: string;
}

/**
 * Renders a training plan as a self-contained page without scripts or anything to load: its summary, the core with its
 * curve, the foundation, the years, the catalogue, each module’s sessions, each person’s plan, who can coach, and what
 * is left open.
 *
 * @param plan - From `planTraining`.
 * @param options - The title, and whether people are shown by name.
 * @returns The page as HTML.
 *
 * @example
 * ```ts
 * import { planTraining } from '@work-elements/optimise';
 * import { trainingHtml } from '@work-elements/optimise/page';
 * import { models } from 'work-elements';
 *
 * const roles = [{ model: 'validator', role: 'validator', count: 2 }];
 * const plan = await planTraining({ roles }, [models.validator], { moves: 2_000 });
 * console.log(trainingHtml(plan, { title: 'A plan' }).startsWith('<!doctype html>')); // true
 * ```
 *
 * @public
 */
export const trainingHtml = (plan: TrainingPlan, { title, ...naming }: TrainingPageOptions): string => {
  const nameOf = namesIn(plan, naming);
  return page(
    title,
    [
      section('Summary', 'Each sentence follows from the figures below.', list(plan.because)),
      section(
        'The core',
        `The ${coreModules(plan.core)}. How much they meet depends on how finely modules are cut.`,
        `${coreCurve(plan.core)}${list(plan.core.modules.map((id) => titled(plan, id)))}`,
      ),
      foundationSection(plan),
      section('Years', 'What each year covers, and what it takes.', yearsTable(plan)),
      section('Catalogue', 'What each module takes, with the source of its hours.', catalogueTable(plan)),
      section('Sessions', 'Each module’s list, in order of time.', sessionsTable(plan, nameOf)),
      section('Person by person', 'Each one’s plan, in order of time.', peopleTable(plan, nameOf)),
      section('By scope', 'What is for people whose roles have this scope, besides the core.', scopesTable(plan)),
      section('By role', 'What each role’s people take besides the core and what is for its scope.', rolesTable(plan)),
      section('Hours on each topic', 'All levels and forms together, coached practice included.', topicsTable(plan)),
      section(
        'Who can coach',
        'From when somebody in scope can coach all of a practicum, or all that somebody else is to practise in it.',
        coachesTable(plan),
      ),
      plan.retention.length === 0
        ? ''
        : section(
            'If somebody leaves',
            'What only one person is Experienced in at the end.',
            table(
              ['person', 'competencies'],
              plan.retention.map(({ id, alone }) => [escaped(nameOf(id)), escaped(alone.join(', '))]),
            ),
          ),
      section('Left open', 'Every need that the plan does not cover.', leftTable(plan.uncovered, nameOf)),
      plan.growsOutOfWork.length === 0
        ? ''
        : section(
            'Grows out of work',
            'Levels above Experienced, for which no training is planned.',
            leftTable(plan.growsOutOfWork, nameOf),
          ),
    ].join('\n'),
  );
};

/** A text with its count if it is more than one: `Teacher (24)`. */
const withCount = (text: string, count: number): string => (count === 1 ? text : `${text} (${numberText(count)})`);

const levelTitle = (level: number): string =>
  badgeFramework.levels.find((each) => each.level === level)?.title ?? String(level);

const titled = (plan: TrainingPlan, id: string): string => {
  const taken = plan.modules.find((each) => each.id === id);
  const module = taken ?? plan.others.find((each) => each.id === id);
  if (module === undefined) return id;
  const text = `${module.title}: ${module.form}, to ${levelTitle(module.level)}`;
  return taken === undefined ? `${text} (nobody takes it in this plan)` : text;
};

const foundationSection = ({ foundation, scope }: TrainingPlan): string =>
  foundation === null
    ? ''
    : section(
        'The foundation',
        `What the framework asks of everybody, by its area “${foundation.title}”; ` +
          `${lackingText(foundation.lacking, scope.people)} of it.`,
        list(foundation.competencies.map(({ statement }) => statement)),
      );

const lackingText = (lacking: number, people: number): string =>
  lacking === 0
    ? 'nobody lacks anything'
    : `${someOf(lacking, people, 'person', 'people')} ${lacking === 1 ? 'lacks' : 'lack'} something`;

const money = (cost: number | null): string => (cost === null ? 'not stated' : numberText(cost));

const yearsTable = ({ years }: TrainingPlan): string =>
  table(
    [
      'year',
      'covered by its end',
      'sessions',
      'hours of participants',
      'trainers’ and coaches’ hours',
      'of these from outside',
      'cost of those from outside',
      'cost of cover',
      'weeks',
    ],
    years.map((year) => [
      String(year.year),
      percent(year.covered),
      numberText(year.sessions),
      numberText(year.hours),
      numberText(year.trainerHours),
      numberText(year.outsideCoach.hours),
      money(year.outsideCoach.cost),
      money(year.coverCost),
      year.dates === null ? '–' : `${year.dates.needed} of ${year.dates.weeks}`,
    ]),
  );

const catalogueTable = ({ modules }: TrainingPlan): string =>
  table(
    ['module', 'level', 'form', 'hours', 'group', 'people', 'ends in', 'source of the hours'],
    modules.map((module) => [
      escaped(module.title),
      levelTitle(module.level),
      module.form,
      numberText(module.hours.value),
      `up to ${module.capacity}`,
      numberText(module.audience.reduce((sum, { count }) => sum + count, 0)),
      escaped(module.evidence.replaceAll('-', ' ')),
      escaped(module.hours.source),
    ]),
  );

const when = ({ year, dates }: TrainingSession): string =>
  dates === null ? `year ${year}` : `${dates.from} to ${dates.to}`;

const sessionsTable = (plan: TrainingPlan, nameOf: (id: string) => string): string =>
  table(
    ['module', 'when', 'who', 'coach', 'one end only'],
    plan.modules
      .flatMap(({ id }) => plan.sessions.filter(({ module }) => module === id))
      .map((session) => [
        escaped(titled(plan, session.module)),
        when(session),
        escaped(session.participants.map(({ id, count }) => withCount(nameOf(id), count)).join(', ')),
        session.coach === null ? '–' : coachText(session.coach, nameOf),
        escaped(session.oneSided.join(', ')),
      ]),
  );

const peopleTable = (plan: TrainingPlan, nameOf: (id: string) => string): string => {
  const taking = new Set(plan.sessions.flatMap(({ participants }) => participants.map(({ id }) => id)));
  const ids = plan.scope.who.flatMap(({ id }) => (taking.has(id) ? [id] : []));
  return table(
    ['person', 'plan', 'hours in all'],
    ids.map((id) => {
      const own = plan.sessions.flatMap((session) =>
        session.participants.filter((each) => each.id === id).map((each) => ({ ...each, session })),
      );
      const modules = new Map<string, number>();
      for (const { count, session } of own) {
        const text = `${when(session)}: ${titled(plan, session.module)}`;
        modules.set(text, count + (modules.get(text) ?? 0));
      }
      return [
        escaped(nameOf(id)),
        [...modules].map(([text, count]) => escaped(withCount(text, count))).join('<br>'),
        numberText(own.reduce((sum, { count, hours }) => sum + count * hours, 0)),
      ];
    }),
  );
};

const scopesTable = (plan: TrainingPlan): string =>
  table(
    ['scope', 'people', 'modules'],
    plan.byScope.map(({ scope, people, modules }) => [
      scope,
      numberText(people),
      list(modules.map((id) => titled(plan, id))),
    ]),
  );

const rolesTable = (plan: TrainingPlan): string =>
  table(
    ['model', 'role', 'modules'],
    plan.byRole.map(({ model, role, modules }) => [
      escaped(model),
      escaped(role),
      modules.map((id) => escaped(titled(plan, id))).join('<br>'),
    ]),
  );

const topicsTable = ({ topics }: TrainingPlan): string =>
  table(
    ['topic', 'people', 'least hours', 'most hours', 'people with too few to change practice'],
    topics.map(({ title, people, least, most, unlikely }) => [
      escaped(title),
      numberText(people),
      numberText(least),
      numberText(most),
      numberText(unlikely),
    ]),
  );

const OUTSIDE = {
  nobody: 'nobody in scope is Experienced in it',
  participants: 'those who could coach take part',
  hours: 'those who could coach have too few hours left',
  weeks: 'those who could coach have no time in these weeks, or are Experienced too late',
} satisfies Record<OutsideReason, string>;

const coachText = (coach: Coach, nameOf: (id: string) => string): string => {
  if (coach.kind === 'outside') return `from outside: ${OUTSIDE[coach.because]}`;
  return escaped(coach.after === null ? nameOf(coach.id) : `${nameOf(coach.id)}, after ${coach.after}`);
};

const coachesTable = (plan: TrainingPlan): string =>
  table(
    ['practicum', 'all of it from', 'what some practise from'],
    plan.coaches.map(({ module, fromYear, partlyFromYear }) => [
      escaped(titled(plan, module)),
      ...[fromYear, partlyFromYear].map((year) => (year === null ? 'not within the plan' : `year ${year}`)),
    ]),
  );

const leftTable = (left: readonly UncoveredNeed[], nameOf: (id: string) => string): string => {
  const rows = new Map<string, { readonly who: string; readonly count: number; readonly open: string[] }>();
  for (const { id, count, competency, level } of left) {
    const key = `${id} ${count}`;
    const row = rows.get(key) ?? { who: withCount(nameOf(id), count), count, open: [] };
    rows.set(key, row);
    row.open.push(`${competency} (${levelTitle(level)})`);
  }
  return table(
    ['who', 'levels left open in all', 'what'],
    [...rows.values()].map(({ who, count, open }) => [
      escaped(who),
      numberText(count * open.length),
      escaped(open.join(', ')),
    ]),
  );
};
