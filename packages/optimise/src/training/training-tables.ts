import { expectShape } from 'work-elements';
import { type NamingOptions, namesIn } from './naming.js';
import type { TrainingPlan } from './training-plan.js';

const PARTS = ['scope', 'modules', 'sessions', 'uncovered', 'years'] as const satisfies readonly (keyof TrainingPlan)[];

/** A row of a table: plain values by column name. @public */
export type TableRow = Readonly<Record<string, string | number | null>>;

/**
 * A plan as tables.
 *
 * @public
 */
export interface TrainingTables {
  readonly modules: readonly TableRow[];
  readonly sessions: readonly TableRow[];
  /** One row per participant of a session. */
  readonly places: readonly TableRow[];
  readonly uncovered: readonly TableRow[];
  readonly years: readonly TableRow[];
}

/**
 * Exports a plan as tables, for spreadsheets and programs.
 *
 * @param plan - From `planTraining`.
 * @param options - Whether people are shown by name.
 *
 * @example
 * ```ts
 * import { planTraining, trainingTables } from '@work-elements/optimise';
 * import { models } from 'work-elements';
 *
 * const roles = [{ model: 'validator', role: 'validator', count: 2 }];
 * const plan = await planTraining({ roles }, [models.validator], { moves: 2_000 });
 * console.log(Object.keys(trainingTables(plan).sessions[0] ?? {}).join()); // id,module,form,year,people,hours,coach,coachHours,from,to
 * ```
 *
 * @public
 */
export const trainingTables = (plan: TrainingPlan, options: NamingOptions = {}): TrainingTables => {
  expectShape(plan, 'trainingTables', { parts: PARTS, from: 'planTraining' });
  expectShape(options, 'options of trainingTables', {});
  const nameOf = namesIn(plan, options);
  return {
    modules: plan.modules.map((module) => ({
      id: module.id,
      title: module.title,
      level: module.level,
      form: module.form,
      hours: module.hours.value,
      hoursSource: module.hours.source,
      capacity: module.capacity,
      competencies: module.competencies.length,
      people: module.audience.reduce((sum, { count }) => sum + count, 0),
      endsIn: module.evidence,
    })),
    sessions: plan.sessions.map(({ id, module, form, year, participants, hours, coach, dates }) => ({
      id,
      module,
      form,
      year,
      people: participants.reduce((sum, { count }) => sum + count, 0),
      hours,
      coach: coach === null ? null : coach.kind === 'own' ? nameOf(coach.id) : 'outside',
      coachHours: coach?.hours ?? null,
      from: dates?.from ?? null,
      to: dates?.to ?? null,
    })),
    places: plan.sessions.flatMap(({ id, module, year, participants }) =>
      participants.map((each) => ({
        person: nameOf(each.id),
        count: each.count,
        session: id,
        module,
        year,
        hours: each.hours,
      })),
    ),
    uncovered: plan.uncovered.map(({ id, count, competency, level }) => ({
      person: nameOf(id),
      count,
      competency,
      level,
    })),
    years: plan.years.map(
      ({ year, covered, needs, sessions, hours, trainerHours, outsideCoach, coverCost, bound }) => ({
        year,
        covered,
        needs,
        sessions,
        hours,
        trainerHours,
        outsideCoachHours: outsideCoach.hours,
        outsideCoachCost: outsideCoach.cost,
        coverCost,
        bound,
      }),
    ),
  };
};
