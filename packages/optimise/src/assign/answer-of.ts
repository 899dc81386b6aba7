import { counted, type Diagnostic, type ImplementationModel, InputError, type TeamDiagnostic } from 'work-elements';
import { stoppedText } from '../limits/stopped-text.js';
import { at } from '../vocabulary/at.js';
import { amountText, numberText, someOf } from '../vocabulary/number-text.js';
import { isLimited } from '../work/loads.js';
import type { AlternativeWork, AssignedWork, PersonWork } from './answer.js';
import type { AskedWork } from './asked-work.js';
import type { AssignRules, Rerank } from './assign-options.js';
import { type AssignMeasure, type Assignment, CENTS, percentOf } from './assign-problem.js';
import type { FoundAssignment } from './assignment-pool.js';
import { heldIn, newlyBroken } from './held-work.js';
import type { SolvedAssignment } from './solve-assignment.js';
import { hadBefore } from './work-before.js';

/** Builds the answer from what was found; ranks it by simulation if one was passed in. @internal */
export const answerOf = async <Scenario extends object>(
  asked: AskedWork,
  solved: SolvedAssignment,
  rules: AssignRules,
  rerank: Rerank<Scenario> | undefined,
): Promise<AssignedWork> => {
  const { best, others } = solved;
  const ranked = await rankedBy(asked, [best, ...others], rerank);
  const [first, ...rest] = ranked;
  if (first === undefined) throw new InputError('answer', []);
  const { found, days } = first;
  const edit = asked.editOf(found.assignment);
  const people = [...peopleOf(asked, found.assignment, edit.model), ...leavingOf(asked, edit.model)];
  const alternatives = rest.slice(0, rules.alternatives).map(
    (other): AlternativeWork => ({
      aims: inUnits(other.found.measure),
      differs: differences(asked, found.assignment, other.found.assignment),
      daysToMastery: other.days,
    }),
  );
  const held = heldIn(asked, rules, found.assignment, edit.model);
  const moved = found !== best;
  const answer: Omit<AssignedWork, 'because'> = {
    possible: true,
    edit,
    people,
    aims: inUnits(found.measure),
    bound: {
      ...solved.bound,
      value: rules.weights === null && rules.aims[0] === 'cost' ? solved.bound.value / CENTS : solved.bound.value,
    },
    proved: solved.provedBy !== null && !moved,
    stoppedBy: solved.stoppedBy,
    daysToMastery: days,
    alternatives,
    held,
    broken: newlyBroken(asked, edit.model, held, rules),
  };
  return { ...answer, because: reasons(answer, asked, rules, moved ? null : solved.provedBy, moved) };
};

/** A measure with its cost in the unit of the rates. */
const inUnits = (measure: AssignMeasure): AssignMeasure => ({ ...measure, cost: measure.cost / CENTS });

/** People in the model who lose roles because they are not among the given people. */
const leavingOf = ({ leaving, before }: AskedWork, model: ImplementationModel): readonly PersonWork[] =>
  leaving.flatMap(({ id, name }) => {
    const loses = hadBefore(before, id);
    const roles = model.people.find((each) => each.id === id)?.roles ?? [];
    return loses.length === 0 ? [] : [{ id, name, roles, load: 0, gap: 0, gains: [], loses }];
  });

interface Ranked {
  readonly found: FoundAssignment;
  readonly days: number | null;
}

/** Ranks answers by days to mastery, each simulated with the same seed; unknown days come last. */
const rankedBy = async <Scenario extends object>(
  { editOf, members }: AskedWork,
  all: readonly FoundAssignment[],
  rerank: Rerank<Scenario> | undefined,
): Promise<readonly Ranked[]> => {
  if (rerank === undefined) return all.map((found) => ({ found, days: null }));
  const { simulate, scenario, replications, seed } = rerank;
  const ranked: Ranked[] = [];
  for (const found of all.slice(0, 10)) {
    const { model } = editOf(found.assignment);
    const people = members.flatMap(({ id, name, fte, costPerHour }) => {
      const roles = model.people.find((each) => each.id === id)?.roles ?? [];
      return roles.length === 0 ? [] : [{ id, name, roles, fte, costPerHour }];
    });
    const report = await simulate({ ...scenario, model, staff: [], people }, { seed, replications });
    ranked.push({ found, days: report.timeToMastery.mean?.mean ?? null });
  }
  return ranked.toSorted(
    (one, other) => (one.days ?? Number.POSITIVE_INFINITY) - (other.days ?? Number.POSITIVE_INFINITY) || 0,
  );
};

const peopleOf = (
  { problem, members, placed: { jobs }, before }: AskedWork,
  assignment: Assignment,
  model: ImplementationModel,
): readonly PersonWork[] =>
  members.map(({ id, name }, person) => {
    const own = assignment.flatMap((holders, job) => (holders.includes(person) ? [job] : []));
    const load = own.reduce((sum, job) => sum + at(problem.jobs, job).load, 0);
    const now = own.map((job) => at(jobs, job).name);
    const had = hadBefore(before, id);
    const then = jobs.flatMap(({ work, name: known, reach }) =>
      had.includes(work) && at(reach, person) ? [known] : [],
    );
    return {
      id,
      name,
      roles: model.people.find((each) => each.id === id)?.roles ?? [],
      load: percentOf(load, at(problem.people, person).capacity),
      gap: new Set(own.flatMap((job) => at(at(problem.needs, person), job))).size,
      gains: now.filter((each) => !then.includes(each)),
      loses: then.filter((each) => !now.includes(each)),
    };
  });

const differences = (
  { placed: { jobs }, members }: AskedWork,
  one: Assignment,
  other: Assignment,
): AlternativeWork['differs'] =>
  jobs.flatMap(({ name: work }, job) => {
    const [here, there] = [at(one, job), at(other, job)];
    if (here.join() === there.join()) return [];
    return [{ work, people: there.map((person) => at(members, person).id) }];
  });

const reasons = (
  answer: Omit<AssignedWork, 'because'>,
  { leaving, placed, members }: AskedWork,
  { aims, weights, ...capacity }: AssignRules,
  provedBy: string | null,
  moved: boolean,
): readonly string[] => {
  const { people, aims: reached, alternatives, stoppedBy, daysToMastery, broken } = answer;
  const isLeaving = ({ id }: PersonWork): boolean => leaving.some((each) => each.id === id);
  const changed = people.filter((each) => each.gains.length + each.loses.length > 0 && !isLeaving(each));
  const limited = isLimited(capacity);
  const inPasses = capacity.hours === undefined;
  const [next] = alternatives;
  const worse = next === undefined ? [] : aims.filter((aim) => next.aims[aim] !== reached[aim]);
  return [
    ...changed.map(({ name, gains, loses, gap, load }) => {
      const parts = [
        ...(gains.length > 0 ? [`gains ${listed(gains)}`] : []),
        ...(loses.length > 0 ? [`gives up ${listed(loses)}`] : []),
      ];
      return (
        `${name} ${parts.join(' and ')}: ${counted(gap, 'level')} to climb, ${numberText(load)} % of ` +
        `${limited ? 'what can be carried' : 'an even share'}.`
      );
    }),
    ...people
      .filter(isLeaving)
      .map(({ name, loses }) => `${name}, who is not among the people, gives up ${listed(loses)}.`),
    ...(inPasses
      ? [
          'Without hours per year, loads are minutes of one pass through the learning process; the supporting ' +
            'processes count as no load.',
        ]
      : []),
    ...withoutHours(placed, capacity.hours),
    ...hoursOfTheirOwn(members, inPasses),
    ...broken.map((diagnostic) => `A policy is not kept: ${diagnostic.message}${schoolsText(diagnostic)}.`),
    `In all: ${aims.map((aim) => `${AIM_TEXTS[aim]} ${numberText(reached[aim])}`).join('; ')}` +
      `${weights === null && aims.length > 1 ? ', in that order' : ''}.`,
    ...(moved && daysToMastery !== null
      ? [
          'By the simulation, it is the quickest of the best: ' +
            `${amountText(daysToMastery, 'day')} to mastery. It is not the ` +
            'best by the aims.',
        ]
      : []),
    proofOf(answer, provedBy, aims, weights),
    ...(stoppedBy === 'moves' ? [] : [stoppedText(stoppedBy)]),
    ...(next === undefined
      ? []
      : [
          worse.length === 0
            ? `The next best is as good by the aims; it differs in ${listed(next.differs.map(({ work }) => work))}.`
            : `The next best differs in ${listed(next.differs.map(({ work }) => work))}: ` +
              `${worse.map((aim) => `${AIM_TEXTS[aim]} ${numberText(next.aims[aim])}`).join('; ')}.`,
        ]),
  ];
};

/** What has been proved of an answer; if the first of several aims meets its bound, that applies to this aim only. */
const proofOf = (
  { aims: reached, bound }: Pick<AssignedWork, 'aims' | 'bound'>,
  provedBy: string | null,
  aims: AssignRules['aims'],
  weights: AssignRules['weights'],
): string => {
  if (provedBy !== null) return `Proved by ${provedBy}: no answer is better.`;
  const [first = 'gap'] = aims;
  const what = weights === null ? AIM_TEXTS[first] : 'the weighted sum';
  if (weights === null && aims.length > 1 && bound.value === reached[first])
    return `By ${bound.by} no answer gets below ${numberText(bound.value)} in ${what}; the other aims are not proved.`;
  return `Not proved: by ${bound.by} no answer gets below ${numberText(bound.value)} in ${what}.`;
};

/** A note on steps without hours, if some steps have hours. */
const withoutHours = ({ jobs }: AskedWork['placed'], hours: AssignRules['hours']): readonly string[] => {
  if (hours === undefined) return [];
  const steps = new Set(jobs.flatMap(({ loads }) => [...loads.keys()]));
  const missing = [...steps].filter((step) => hours[step] === undefined).length;
  if (missing === 0) return [];
  return [
    `No hours are given for ${someOf(missing, steps.size, 'step')}, which ` +
      `${missing === 1 ? 'counts' : 'count'} as no load.`,
  ];
};

/**
 * A note on people whose entries state their own hours of work per year, which a training plan would read as hours of
 * training.
 */
const hoursOfTheirOwn = (members: AskedWork['members'], inPasses: boolean): readonly string[] => {
  const own = members.flatMap(({ name, hours }) => (hours === undefined ? [] : [{ name, hours }]));
  if (own.length === 0) return [];
  if (inPasses) {
    return [`Without hours per year of the steps, the hours of ${listed(own.map(({ name }) => name))} change nothing.`];
  }
  const those = listed(own.map(({ name, hours }) => `${name} ${numberText(hours)}`));
  return [`By their own hours of work a year, not by a full position: ${those}.`];
};

const schoolsText = (diagnostic: Diagnostic | TeamDiagnostic): string =>
  'places' in diagnostic ? ` (at ${diagnostic.places.map((place) => `"${place}"`).join(', ')})` : '';

const listed = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;

const AIM_TEXTS = {
  gap: 'levels to climb',
  handOffs: 'hand-offs between people',
  peak: 'highest load in per cent',
  cost: 'cost',
  dislike: 'dislike',
} as const;
