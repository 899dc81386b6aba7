import { parseScenario, type Scenario, type ScenarioInput } from '@work-elements/simulate';
import fc from 'fast-check';
import { type ImplementationModel, processOf, processTable, raci, roleKind, type Step } from 'work-elements';

/**
 * Staffing scenarios over a model: learners, headcounts and named people for every role that has work, calendars,
 * efforts, outcome probabilities, costs and a horizon. They shrink towards one learner, one person in each role, and
 * defaults for everything else.
 *
 * @param model - The model that is staffed.
 *
 * @example
 * ```ts
 * import { arbitraryScenario } from '@work-elements/testing/scenarios';
 * import fc from 'fast-check';
 * import { models } from 'work-elements';
 *
 * fc.assert(
 *   fc.property(
 *     arbitraryScenario(models.validator),
 *     ({ learners, staff }) => learners.count >= 1 && staff.length === 3,
 *   ),
 * );
 * ```
 *
 * @public
 */
export const arbitraryScenario = (model: ImplementationModel): fc.Arbitrary<Scenario> => {
  const working = new Set(raci(model).flatMap(({ responsible }) => responsible));
  const roles = model.roles
    .filter((role) => ['staff', 'family'].includes(roleKind(role)) && working.has(role.id))
    .map(({ id }) => id);
  const { steps } = processTable(processOf(model));
  const knowsAppeals = processOf(model).entries.some(({ on }) => on === 'appeal-raised');
  return fc
    .record({
      count: fc.integer({ min: 1, max: 500 }),
      objectives: fc.integer({ min: 1, max: 30 }),
      mastered: fc.constantFrom(0, 0.1, 0.5, 1),
      activeObjectives: fc.integer({ min: 1, max: 5 }),
      leavePerYear: fc.constantFrom(0, 0.2),
      arrivals: fc.option(
        fc.record({ perWeek: fc.integer({ min: 1, max: 50 }), weeks: fc.integer({ min: 1, max: 40 }) }),
        {
          nil: undefined,
        },
      ),
      headcounts: fc.array(
        fc.record({
          count: fc.integer({ min: 1, max: 30 }),
          fte: fc.constantFrom(1, 0.5),
          costPerHour: fc.integer({ min: 0, max: 90 }),
        }),
        {
          minLength: roles.length,
          maxLength: roles.length,
        },
      ),
      people: fc.array(fc.subarray(roles, { minLength: Math.min(1, roles.length) }), {
        maxLength: roles.length === 0 ? 0 : 3,
      }),
      calendar: fc.boolean(),
      shiftEnd: fc.constantFrom('resume' as const, 'finish' as const, 'hand-over' as const),
      effort: fc.array(fc.record({ pick: fc.nat({ max: 99 }), distribution: arbitraryDistribution() }), {
        maxLength: 3,
      }),
      outcomes: fc.uniqueArray(
        fc.record({
          pick: fc.nat({ max: 99 }),
          shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
        }),
        {
          maxLength: 3,
          selector: ({ pick }) => pick % steps.length,
        },
      ),
      weeks: fc.integer({ min: 2, max: 40 }),
      warmUpWeeks: fc.constantFrom(0, 1),
      appeals: knowsAppeals ? fc.constantFrom(undefined, 0, 0.2, 1) : fc.constant(undefined),
      // Days after the start; those after the last week are dropped.
      cohorts: fc.uniqueArray(fc.record({ day: fc.nat({ max: 39 * 7 }), count: fc.integer({ min: 1, max: 50 }) }), {
        maxLength: 3,
        selector: ({ day }) => day,
      }),
    })
    .map(
      ({
        count,
        objectives,
        mastered,
        activeObjectives,
        leavePerYear,
        arrivals,
        headcounts,
        people,
        calendar,
        effort,
        outcomes,
        appeals,
        cohorts,
        ...rest
      }): Scenario => {
        const comes = cohorts
          .filter(({ day }) => day < rest.weeks * 7)
          .map(({ day, count: learners }) => ({ on: dateAfter(day), count: learners }));
        const document: ScenarioInput = {
          id: 'arbitrary',
          title: 'Arbitrary',
          model: { ...model },
          learners: {
            count,
            objectives,
            mastered,
            activeObjectives,
            leavePerYear,
            ...(arrivals === undefined ? {} : { arrivals }),
            ...(appeals === undefined ? {} : { appeals }),
            ...(comes.length === 0 ? {} : { cohorts: comes }),
          },
          staff: roles.flatMap((role, index) => {
            const headcount = headcounts[index];
            return headcount === undefined
              ? []
              : [{ role, ...headcount, ...(calendar ? { calendar: 'school-week' } : {}) }];
          }),
          people: people.map((held, index) => ({
            id: `person-${index + 1}`,
            name: `Person ${index + 1}`,
            roles: held,
          })),
          calendars: calendar
            ? [
                {
                  id: 'school-week',
                  weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }],
                },
              ]
            : [],
          effort: effort
            .flatMap(({ pick, distribution }) => {
              const step = steps[pick % steps.length];
              return step === undefined ? [] : [{ work: step.ref, distribution }];
            })
            .filter(isFirst),
          outcomes: outcomes
            .flatMap(({ pick, shares }) => {
              const step = steps[pick % steps.length];
              return step === undefined ? [] : [{ work: step.ref, probabilities: probabilitiesOf(step.step, shares) }];
            })
            .filter(isFirst),
          ...rest,
          start: dateAfter(0),
        };
        return parseScenario(document);
      },
    );
};

const START = Date.UTC(2026, 8, 1);

const dateAfter = (days: number): string => new Date(START + days * 86_400_000).toISOString().slice(0, 10);

const arbitraryDistribution = () =>
  fc.oneof(
    fc.integer({ min: 0, max: 120 }).map((minutes) => ({ kind: 'fixed' as const, minutes })),
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
      .map(([min, more, most]) => ({ kind: 'triangular' as const, min, mode: min + more, max: min + more + most })),
    fc.record({
      kind: fc.constantFrom('lognormal' as const, 'gamma' as const),
      mean: fc.integer({ min: 1, max: 120 }),
      sd: fc.integer({ min: 1, max: 60 }),
    }),
  );

/** Whether an entry is the first about its work. */
const isFirst = (
  { work }: { readonly work: string },
  index: number,
  all: readonly { readonly work: string }[],
): boolean => all.findIndex((each) => each.work === work) === index;

/** Shares of the outcomes of a step that add up to one. */
const probabilitiesOf = ({ outcomes }: Step, shares: readonly number[]): Record<string, number> => {
  const weights = outcomes.map((_, index) => shares[index % shares.length] ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(outcomes.map((outcome, index) => [outcome, (weights[index] ?? 0) / total]));
};
