import { type ImplementationModel, parseModel } from 'work-elements';
import { choose } from '../choose/choose.js';
import { type Pace, paceOf, type StoppedBy } from '../limits/pace.js';
import { jointProgress } from '../limits/search-progress.js';
import { type Candidates, candidatesOf } from '../modules/candidates.js';
import { partsOf } from '../modules/parts.js';
import { foundationTopic, topicsOf } from '../modules/topics.js';
import { type GroupNeeds, needsOf, workedBy } from '../people/needs.js';
import { readScope, type TrainingScope } from '../people/trainees.js';
import { at } from '../vocabulary/at.js';
import { boundOfPlan } from './bound-plan.js';
import { byRoleOf } from './by-role.js';
import { byScopeOf } from './by-scope.js';
import { withoutCoach } from './coachable.js';
import { CoachesFrom } from './coaches-from.js';
import { coreOf } from './core.js';
import { foundationIn } from './foundation-in.js';
import { hoursOfAll } from './hours-of-all.js';
import { modulesOf, namedModule, uncoveredOf } from './modules-of-plan.js';
import { type PlannedYear, planYear } from './plan-year.js';
import { Progress } from './progress.js';
import { reasonsOf } from './reasons.js';
import { retentionOf } from './retention.js';
import { topicHoursOf } from './topic-hours.js';
import { readTrainingOptions, type TrainingOptions, type TrainingRules } from './training-options.js';
import type { TrainingPlan, TrainingYear } from './training-plan.js';
import { sharesTrainers, yearProblem } from './year-problem.js';

/**
 * Plans training for people, or for roles alone: which modules, who takes which in which year, in which sessions, with
 * which coaches and when. Modules are derived from what the roles need and the people lack. The plan leaves as few
 * needs uncovered as the hours allow, then uses as few modules, then as few hours as possible. Uncovered needs are
 * listed.
 *
 * A level of a competency is learnt after the one below, and a module is taken as a whole: whoever takes it holds, or
 * learns earlier in the plan, the level below of everything in it that they lack. Whoever coaches is Experienced in all
 * that a session practises, as the roles of those who practise it require. The order in which people are listed changes
 * only the order in which they appear.
 *
 * @param scope - People with their evidence and roles, or roles with their numbers of holders.
 * @param models - The implementation models that define the roles. Those by which nobody in scope works change nothing,
 * except that evidence may name them.
 * @param options - Hours, years, trainers, coaches, dates; defaults are assumptions with their source.
 * @returns The plan: plain data. The same input and seed give the same plan, unless a time limit or a signal ended the
 * search.
 * @throws `InputError` with every problem if the scope or the options are invalid, `ModelError` if a model is.
 *
 * @example
 * ```ts
 * import { planTraining } from '@work-elements/optimise';
 * import { models } from 'work-elements';
 *
 * const roles = [
 *   { model: 'validator', role: 'teacher', count: 8 },
 *   { model: 'validator', role: 'validator', count: 2 },
 * ];
 * const { years, uncovered, core } = await planTraining({ roles }, [models.validator], { years: 3, moves: 5_000 });
 * console.log(years.length, uncovered.length > 0, core.modules.length > 0); // 3 true true
 * ```
 *
 * @public
 */
export const planTraining = async (
  scope: TrainingScope,
  models: readonly ImplementationModel[],
  options: TrainingOptions = {},
): Promise<TrainingPlan> => {
  const rules = readTrainingOptions(options);
  const passed = models.map((model) => parseModel(model));
  const inScope = readScope(scope, passed);
  // Sorted, so that the plan is the same in whatever order people are listed.
  const groups = needsOf(
    inScope.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    passed,
    rules.foundation,
  );
  const places = new Map(inScope.map(({ id }, place) => [id, place]));
  const asListed = <Each extends { readonly id: string }>(all: readonly Each[]): readonly Each[] =>
    all.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  const read = workedBy(inScope, passed);
  const all = candidatesOf(groups, topicsOf(groups, read, rules.granularity), rules.forms);
  const telling = jointProgress(rules.onProgress, [
    movesOfCore(rules),
    ...Array.from({ length: rules.years }, () => rules.moves),
    ...(rules.solver !== undefined && rules.years > 1 ? [rules.moves] : []),
  ]);
  const { core, byScope, stoppedBy: coreStoppedBy } = await coreOfAll(groups, all, read, rules, telling(0));
  const { everybody, candidates } = sharesTrainers(rules)
    ? partsOf(groups, all)
    : { everybody: groups, candidates: all };
  const progress = new Progress(everybody);
  const coaches = new CoachesFrom(everybody, candidates, progress);
  const total = everybody.reduce((sum, { group, needs }) => sum + group.count * needs.length, 0);
  const taken = everybody.map(() => new Set<number>());
  const offered = new Set<number>();
  const planned: PlannedYear[] = [];
  const years: TrainingYear[] = [];
  for (let year = 1; year <= rules.years; year++) {
    coaches.see(year);
    const found = await planYear(everybody, candidates, progress, offered, rules, year, telling(year));
    found.taken.forEach((those, group) => {
      for (const module of those) {
        at(taken, group).add(module);
        offered.add(module);
      }
    });
    planned.push(found);
    years.push({ ...found.year, covered: total === 0 ? 1 : progress.count / total });
  }
  coaches.see(rules.years + 1);
  const left = total - progress.count;
  const { bound, stopped } = await boundOfPlan(everybody, candidates, rules, planned, left, telling(rules.years + 1));
  rules.onProgress?.({ share: 1 });
  const byRole = byRoleOf(everybody, candidates, taken, core, read, byScope);
  const modules = modulesOf(everybody, candidates, offered, taken);
  const named = new Set([...core.modules, ...[...byScope, ...byRole].flatMap((each) => each.modules)]);
  const plan: Omit<TrainingPlan, 'because'> = {
    scope: {
      people: groups.reduce((sum, { group }) => sum + group.count, 0),
      needs: total,
      who: inScope.map(({ id, name, count }) => ({ id, name, count })),
    },
    modules,
    others: candidates.modules.flatMap((candidate, module) =>
      named.has(candidate.id) && !offered.has(module) ? [namedModule(candidate)] : [],
    ),
    core,
    foundation: rules.foundation ? foundationIn(groups, read) : null,
    byScope,
    byRole,
    sessions: planned.flatMap(({ sessions }) => sessions),
    years,
    uncovered: asListed(uncoveredOf(everybody, progress)),
    growsOutOfWork: asListed(
      groups.flatMap(({ group, beyond }) =>
        beyond.map(({ competency, level }) => ({ id: group.id, count: group.count, competency: competency.id, level })),
      ),
    ),
    coaches: coaches.of(offered),
    retention: asListed(retentionOf(everybody, progress)),
    topics: topicHoursOf(everybody, candidates.modules, taken, rules),
    bound,
    proved: left === bound.uncovered && (rules.years > 1 || years.every(({ proved }) => proved)),
  };
  const limits = {
    hours: hoursOfAll(everybody, rules),
    withoutCoach: withoutCoach(everybody, candidates, progress, rules),
    uncoached: planned.map(({ uncoached }) => uncoached),
    coreStoppedBy,
    boundStopped: stopped,
  };
  return { ...plan, because: reasonsOf(plan, rules, limits) };
};

const movesOfCore = ({ granularity, moves }: TrainingRules): number =>
  granularity === 'coarse' ? 0 : Math.min(moves, 20_000);

/** The core is read from a choice that covers everything: what people would take if hours were unlimited. */
const coreOfAll = async (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  models: readonly ImplementationModel[],
  rules: TrainingRules,
  tell: Pace['tell'],
): Promise<Pick<TrainingPlan, 'core' | 'byScope'> & { readonly stoppedBy: StoppedBy }> => {
  const { taken, stoppedBy } =
    rules.granularity === 'coarse'
      ? { taken: coarseOffers(candidates), stoppedBy: 'moves' as const }
      : await fineOffers(everybody, candidates, rules, paceOf(rules, tell));
  const core = coreOf(everybody, candidates, taken, rules.theta, rules.granularity);
  return { core, byScope: byScopeOf(everybody, candidates, taken, models, core), stoppedBy };
};

/**
 * The coarse modules without that of the foundation’s area, which overlaps with elements. The others do not overlap, so
 * everybody who lacks something taught in one takes it.
 */
const coarseOffers = ({ modules, offers }: Candidates): readonly (readonly number[])[] => {
  const apart = foundationTopic();
  return offers.map((own) =>
    own.flatMap(({ module }, offer) => (at(modules, module).topic.id === apart ? [] : [offer])),
  );
};

const fineOffers = async (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  rules: TrainingRules,
  pace: Pace,
): Promise<{ readonly taken: readonly (readonly number[])[]; readonly stoppedBy: StoppedBy }> => {
  const { problem, offerOf } = yearProblem(everybody, candidates, new Progress(everybody), new Set(), rules, {
    years: 'free',
  });
  const { taken, stoppedBy } = await choose(problem, { seed: rules.seed, moves: movesOfCore(rules), pace });
  return {
    taken: taken.map((those, group) => those.map((offer) => at(at(offerOf, group), offer))),
    stoppedBy,
  };
};
