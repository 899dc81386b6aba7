import { type ImplementationModel, parseModel } from 'work-elements';
import { choose } from '../choose/choose.js';
import { type Pace, paceOf } from '../limits/pace.js';
import { jointProgress } from '../limits/search-progress.js';
import { type Candidate, type Candidates, candidatesOf } from '../modules/candidates.js';
import { evidenceOf } from '../modules/forms.js';
import { foundationTopic, topicsOf } from '../modules/topics.js';
import { foundationArea, foundationOf } from '../people/foundation.js';
import { type GroupNeeds, needsOf } from '../people/needs.js';
import { readScope, type TrainingScope } from '../people/trainees.js';
import { at } from '../vocabulary/at.js';
import { boundOfPlan } from './bound-plan.js';
import { byScopeOf, scopeOfRole } from './by-scope.js';
import { coreOf } from './core.js';
import { planYear } from './plan-year.js';
import { Progress } from './progress.js';
import { reasonsOf } from './reasons.js';
import { retentionOf } from './retention.js';
import { topicHoursOf } from './topic-hours.js';
import { readTrainingOptions, type TrainingOptions, type TrainingRules } from './training-options.js';
import type {
  TrainingCore,
  TrainingModule,
  TrainingPlan,
  TrainingSession,
  TrainingYear,
  UncoveredNeed,
} from './training-plan.js';
import { isCoached, yearProblem } from './year-problem.js';

/**
 * Plans training for people, or for roles alone: which modules, who takes which in which year, in which sessions, with
 * which coaches and when. Modules are derived from what the roles need and the people lack. The plan leaves as few
 * needs open as the hours allow, then uses as few modules, then as few hours as possible. What is left open is listed.
 *
 * @param scope - People with their evidence and roles, or roles with their numbers of holders.
 * @param models - The implementation models that define the roles.
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
 * const roles = [{ model: 'validator', role: 'teacher', count: 8 }, { model: 'validator', role: 'validator', count: 2 }];
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
  const read = models.map((model) => parseModel(model));
  const everybody = needsOf(readScope(scope, read), read, rules.foundation);
  const candidates = candidatesOf(everybody, topicsOf(everybody, read, rules.granularity), rules.forms);
  const { moves } = rules;
  const isBounded = rules.solver !== undefined && rules.years > 1;
  const parts = [
    movesOfCore(rules),
    ...Array.from({ length: rules.years }, () => moves),
    ...(isBounded ? [moves] : []),
  ];
  const telling = jointProgress(rules.onProgress, parts);
  const { core, byScope } = await coreOfAll(everybody, candidates, read, rules, telling(0));
  const progress = new Progress(everybody);
  const total = everybody.reduce((sum, { group, needs }) => sum + group.count * needs.length, 0);
  const taken = everybody.map(() => new Set<number>());
  const offered = new Set<number>();
  const years: TrainingYear[] = [];
  const sessions: TrainingSession[] = [];
  const coachFrom = new Map<number, number>();
  const seeCoaches = (year: number): void => {
    for (const [module, candidate] of candidates.modules.entries()) {
      if (!isCoached(candidate) || coachFrom.has(module)) continue;
      if (progress.experiencedIn(candidate.competencies).length > 0) coachFrom.set(module, year);
    }
  };
  for (let year = 1; year <= rules.years; year++) {
    seeCoaches(year);
    const planned = await planYear(everybody, candidates, progress, offered, rules, year, telling(year));
    planned.taken.forEach((those, group) => {
      for (const module of those) {
        at(taken, group).add(module);
        offered.add(module);
      }
    });
    sessions.push(...planned.sessions);
    years.push({ ...planned.year, covered: total === 0 ? 1 : progress.count / total });
  }
  seeCoaches(rules.years + 1);
  const bound = await boundOfPlan(everybody, candidates, rules, years, telling(rules.years + 1));
  rules.onProgress?.({ share: 1 });
  const modules = candidates.modules.flatMap((candidate, module) =>
    offered.has(module) ? [moduleOf(everybody, candidate, module, taken)] : [],
  );
  const uncovered = uncoveredOf(everybody, progress);
  const left = total - progress.count;
  const area = foundationArea();
  const asked = rules.foundation ? foundationOf(read).map(({ competency }) => competency) : [];
  const plan: Omit<TrainingPlan, 'because'> = {
    scope: { people: everybody.reduce((sum, { group }) => sum + group.count, 0), needs: total },
    modules,
    core,
    foundation:
      area === undefined || asked.length === 0
        ? null
        : {
            area: area.id,
            title: area.title,
            competencies: asked,
            lacking: everybody.reduce(
              (sum, { group, needs }) =>
                sum +
                (needs.some(({ competency, level }) => level === 1 && asked.some(({ id }) => id === competency.id))
                  ? group.count
                  : 0),
              0,
            ),
          },
    byScope,
    byRole: byRoleOf(everybody, candidates, taken, core, read, byScope),
    sessions,
    years,
    uncovered,
    growsOutOfWork: everybody.flatMap(({ group, beyond }) =>
      beyond.map(({ competency, level }) => ({ id: group.id, count: group.count, competency: competency.id, level })),
    ),
    coaches: candidates.modules.flatMap((candidate, module) =>
      isCoached(candidate) && offered.has(module)
        ? [{ module: candidate.id, fromYear: coachFrom.get(module) ?? null }]
        : [],
    ),
    retention: retentionOf(everybody, progress),
    topics: topicHoursOf(everybody, candidates.modules, taken),
    bound,
    proved:
      left === bound.uncovered &&
      rules.solver !== undefined &&
      (rules.years > 1 || years.every(({ proved }) => proved)),
  };
  return { ...plan, because: reasonsOf(plan, rules) };
};

const movesOfCore = ({ granularity, moves }: TrainingRules): number =>
  granularity === 'coarse' ? 0 : Math.min(moves, 20_000);

/** The core is read from a choice that covers everything: what people would take if hours did not matter. */
const coreOfAll = async (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  models: readonly ImplementationModel[],
  rules: TrainingRules,
  tell: Pace['tell'],
): Promise<Pick<TrainingPlan, 'core' | 'byScope'>> => {
  const { problem, offerOf } = yearProblem(everybody, candidates, new Progress(everybody), new Set(), rules, {
    years: 'free',
    coachNow: false,
  });
  const search = { seed: rules.seed, moves: movesOfCore(rules), pace: paceOf(rules, tell) };
  const { taken } = await choose(problem, search);
  const offers = taken.map((those, group) => those.map((offer) => at(at(offerOf, group), offer)));
  const apart = rules.foundation ? foundationTopic() : undefined;
  const core = coreOf(everybody, candidates, offers, rules.theta, rules.granularity, apart);
  return { core, byScope: byScopeOf(everybody, candidates, offers, models, core, apart) };
};

const moduleOf = (
  everybody: readonly GroupNeeds[],
  { id, topic, level, form, competencies, hours, capacity, source }: Candidate,
  module: number,
  taken: readonly ReadonlySet<number>[],
): TrainingModule => {
  const known = new Map(everybody.flatMap(({ needs }) => needs.map(({ competency }) => [competency.id, competency])));
  return {
    id,
    title: topic.title,
    topic: topic.whole,
    level,
    form,
    competencies: competencies.flatMap((competency) => known.get(competency) ?? []),
    hours: { value: hours, source },
    capacity,
    trainerHours: hours,
    evidence: evidenceOf[form],
    audience: everybody.flatMap(({ group }, index) =>
      at(taken, index).has(module) ? [{ id: group.id, name: group.name, count: group.count }] : [],
    ),
  };
};

const uncoveredOf = (everybody: readonly GroupNeeds[], progress: Progress): readonly UncoveredNeed[] =>
  everybody.flatMap(({ group, needs }, index) =>
    needs.flatMap(({ competency, level }, need) =>
      at(progress.covered, index).has(need)
        ? []
        : [{ id: group.id, count: group.count, competency: competency.id, level }],
    ),
  );

const byRoleOf = (
  everybody: readonly GroupNeeds[],
  { modules }: Candidates,
  taken: readonly ReadonlySet<number>[],
  core: TrainingCore,
  models: readonly ImplementationModel[],
  byScope: TrainingPlan['byScope'],
): TrainingPlan['byRole'] => {
  const found = new Map<string, { model: string; role: string; modules: Set<string> }>();
  everybody.forEach(({ group }, index) => {
    for (const { model, role } of group.roles) {
      const scope = scopeOfRole({ model, role }, models);
      const wider = [...core.modules, ...(byScope.find((each) => each.scope === scope)?.modules ?? [])];
      const known = found.get(`${model}/${role}`) ?? { model, role, modules: new Set<string>() };
      found.set(`${model}/${role}`, known);
      for (const module of at(taken, index)) {
        const { id } = at(modules, module);
        if (!wider.includes(id)) known.modules.add(id);
      }
    }
  });
  return [...found.values()].map((each) => ({ ...each, modules: [...each.modules] }));
};
