import {
  counted,
  type ImplementationModel,
  type Issue,
  type IssueCode,
  idSchema,
  models,
  parseModel,
  processOf,
  processTable,
  raci,
  readInput,
  readTextAs,
  safeParseModel,
  unassignedWork,
  unknownWord,
} from 'work-elements';
import { knowsAppeals } from './appeals.js';
import { type CarryOnRule, defaultCarryOn } from './carry-on.js';
import { isWithin, lastDay } from './horizon.js';
import { learnersComing } from './learners-coming.js';
import { performerOf } from './performer.js';
import { resolveModel, type ScenarioOptions } from './resolve-model.js';
import { readyCalendars, type ScenarioData, type ScenarioInput, scenarioSchema } from './scenario-schema.js';

/** A validated staffing scenario: complete, with its model. @public */
export type Scenario = Omit<ScenarioData, 'model' | 'carryOn'> & {
  readonly model: ImplementationModel;
  readonly carryOn: CarryOnRule;
};

/**
 * Parses and validates a staffing scenario from unknown data, such as parsed JSON.
 *
 * A role that has work in a learner’s process but nobody in it is an error here, not an endless queue found later.
 * Roles that only learners hold are filled by the learners; roles that only information systems hold, by a system of
 * unlimited capacity unless `systems` states another.
 *
 * @param input - Anything.
 * @param options - How to load the model, if the scenario names it by a path.
 * @returns The scenario with its model and with every default filled in.
 * @throws `InputError` with every problem at once: its path, what was expected, what was found, and the nearest
 *   spelling.
 *
 * @example
 * ```ts
 * import { parseScenario } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'small-school',
 *   title: 'Sixty learners, three adults',
 *   model: 'validator',
 *   learners: { count: 60 },
 *   staff: [{ role: 'teacher', count: 1 }, { role: 'validator', count: 1 }, { role: 'school-leader', count: 1 }],
 * });
 * console.log(scenario.weeks, scenario.learners.objectives); // 36 10
 * ```
 *
 * @public
 */
export const parseScenario = (input: unknown, options: ScenarioOptions = {}): Scenario => {
  const document = resolveModel(input, options);
  const read: { model?: ImplementationModel } = {};
  const also = (data: ScenarioData): readonly Issue[] => {
    const model = readModel(data.model);
    if (!('roles' in model)) return [...model, ...timeIssues(data), ...duplicateEntries(data)];
    read.model = model;
    return [...nameIssues(data, model), ...timeIssues(data), ...duplicateEntries(data), ...emptyRoles(data, model)];
  };
  const data = readInput(scenarioSchema, document, nameOf(document), { kind: 'scenario', also });
  const model = read.model ?? parseModel(data.model);
  return { ...data, model, carryOn: data.carryOn ?? defaultCarryOn(model) };
};

const nameOf = (document: unknown): string => {
  const id = idSchema.safeParse(Object.getOwnPropertyDescriptor(Object(document), 'id')?.value);
  return id.success ? `scenario "${id.data}"` : 'scenario';
};

/**
 * Parses a staffing scenario from the text of a YAML or JSON file.
 *
 * @param text - The file’s text.
 * @param options - How to load the model, if the scenario names it by a path.
 * @throws `InputError` like {@link parseScenario}, and with the line and the column of each problem.
 *
 * @example
 * ```ts
 * import { parseScenarioText } from '@work-elements/simulate';
 *
 * const scenario = parseScenarioText(`
 * id: one-room
 * title: One room
 * model: single-teacher
 * learners: { count: 20 }
 * staff: [{ role: teacher, count: 1 }]
 * `);
 * console.log(scenario.staff[0]?.fte); // 1
 * ```
 *
 * @public
 */
export const parseScenarioText = (text: string, options: ScenarioOptions = {}): Scenario =>
  readTextAs(text, 'text of a scenario', (data) => parseScenario(data, options));

const ready: ReadonlyMap<string, ImplementationModel> = /* @__PURE__ */ new Map(
  Object.values(models).map((model) => [model.id, model]),
);

const readModel = (model: ScenarioInput['model']): ImplementationModel | readonly Issue[] => {
  if (typeof model === 'string') {
    const found = ready.get(model);
    return (
      found ?? [
        { path: 'model', code: 'unknown-model', message: unknownWord(model, 'a ready model', [...ready.keys()]) },
      ]
    );
  }
  const parsed = safeParseModel(model);
  if (parsed.success) return parsed.data;
  return parsed.issues.map((issue) => ({ ...issue, path: issue.path === '' ? 'model' : `model.${issue.path}` }));
};

const nameIssues = (scenario: ScenarioData, model: ImplementationModel): readonly Issue[] => {
  const issues: Issue[] = [];
  const know = (
    path: string,
    code: IssueCode,
    word: string | undefined,
    what: string,
    known: readonly string[],
  ): void => {
    if (word !== undefined && !known.includes(word))
      issues.push({ path, code, message: unknownWord(word, what, known) });
  };
  const roles = model.roles.map(({ id }) => id);
  const people = scenario.people.map(({ id }) => id);
  const own = scenario.calendars.map(({ id }) => id);
  const calendars = [...own, ...readyCalendars.map(({ id }) => id)];
  const steps = new Map(
    processOf(model).elements.flatMap((element) => element.steps.map((step) => [`${element.id}/${step.id}`, step])),
  );
  const work = [...processOf(model).elements.map(({ id }) => id), ...steps.keys()];
  const role = (path: string, id: string | undefined): void =>
    know(path, 'unknown-role', id, `a role of "${model.id}"`, roles);
  const calendar = (path: string, id: string | undefined): void =>
    know(path, 'unknown-calendar', id, 'a calendar of this scenario', calendars);

  twins(people, (index) => `people[${index}].id`, 'person', issues);
  twins(own, (index) => `calendars[${index}].id`, 'calendar', issues);
  calendar('learners.calendar', scenario.learners.calendar);
  if ((scenario.learners.appeals ?? 0) > 0 && !knowsAppeals(model))
    issues.push({
      path: 'learners.appeals',
      code: 'no-appeals',
      message:
        'nothing can be appealed in the process of this model, which has no entry for "appeal-raised"; leave it out',
    });
  scenario.staff.forEach((each, index) => {
    role(`staff[${index}].role`, each.role);
    calendar(`staff[${index}].calendar`, each.calendar);
    const held = model.roles.find(({ id }) => id === each.role);
    if (held !== undefined && !held.actors.some((actor) => actor.endsWith('-educator') || actor === 'partner')) {
      issues.push({
        path: `staff[${index}].role`,
        code: 'not-staff',
        message: `"${each.role}" is held by ${held.actors.join(' or ')}, not by staff; leave it out`,
      });
    }
  });
  scenario.people.forEach((person, index) => {
    person.roles.forEach((each, position) => {
      role(`people[${index}].roles[${position}]`, each);
    });
    calendar(`people[${index}].calendar`, person.calendar);
    person.speeds.forEach((each, position) => {
      know(
        `people[${index}].speeds[${position}].work`,
        'unknown-work',
        each.work,
        'work of this model’s process',
        work,
      );
    });
  });
  scenario.effort.forEach((each, index) => {
    know(`effort[${index}].work`, 'unknown-work', each.work, 'work of this model’s process', work);
    role(`effort[${index}].role`, each.role);
    know(`effort[${index}].person`, 'unknown-person', each.person, 'a person of this scenario', people);
  });
  scenario.outcomes.forEach((each, index) => {
    const step = steps.get(each.work);
    if (step === undefined) {
      know(`outcomes[${index}].work`, 'unknown-work', each.work, 'a step of this model’s process', [...steps.keys()]);
      return;
    }
    for (const outcome of Object.keys(each.probabilities))
      know(
        `outcomes[${index}].probabilities`,
        'unknown-outcome',
        outcome,
        `an outcome of "${each.work}"`,
        step.outcomes,
      );
    const sum = Object.values(each.probabilities).reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-9) {
      issues.push({
        path: `outcomes[${index}].probabilities`,
        code: 'wrong-sum',
        message: `expected probabilities that add up to 1, found ${Number(sum.toFixed(6))}`,
      });
    }
  });
  scenario.priorities.forEach((each, index) => {
    // The default entry is about exceptions, which a custom process may not have.
    if (each.work !== 'handle-exceptions')
      know(`priorities[${index}].work`, 'unknown-work', each.work, 'work of this model’s process', work);
  });
  scenario.systems.forEach((each, index) => {
    role(`systems[${index}].role`, each.role);
  });
  scenario.partners.forEach((each, index) => {
    role(`partners[${index}].role`, each.role);
  });
  return issues;
};

const twins = (ids: readonly string[], path: (index: number) => string, what: string, issues: Issue[]): void => {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      issues.push({
        path: path(index),
        code: 'duplicate-id',
        message: `the ${what} "${id}" appears twice, first at ${path(ids.indexOf(id))}; rename one of them`,
      });
  });
};

const timeIssues = (scenario: ScenarioData): readonly Issue[] => {
  const { learners, start, weeks, warmUpWeeks, terms } = scenario;
  const issues: Issue[] = [];
  const span = `the ${counted(weeks, 'week')} from ${start} to ${lastDay(start, weeks)}`;
  if (learnersComing(scenario) === 0) {
    const isNobody = learners.cohorts === undefined || learners.cohorts.length === 0;
    const message = isNobody
      ? 'no learners: expected a count above 0, cohorts, or arrivals'
      : `no learners: all cohorts lie outside ${span}, and nobody else comes; mend the dates, or "start" and "weeks"`;
    issues.push({ path: isNobody ? 'learners' : 'learners.cohorts', code: 'no-learners', message });
  }
  if (warmUpWeeks >= weeks) {
    const message = `a warm-up of ${counted(warmUpWeeks, 'week')} leaves nothing of ${weeks}; shorten it`;
    issues.push({ path: 'warmUpWeeks', code: 'too-long', message });
  }
  if (terms.length > 0 && !terms.some((term) => isWithin(term, start, weeks))) {
    const message =
      `all terms lie outside ${span}, so there is never school; ` + 'mend the dates, or "start" and "weeks"';
    issues.push({ path: 'terms', code: 'no-school', message });
  }
  terms.forEach((term, index) => {
    const other = terms.findIndex((each, position) => position < index && each.from <= term.to && term.from <= each.to);
    if (other < 0) return;
    issues.push({ path: `terms[${index}]`, code: 'overlap', message: `this term overlaps with terms[${other}]` });
  });
  return issues;
};

/** Entries of a scenario that duplicate each other, of which only one can apply. */
const duplicateEntries = (scenario: ScenarioData): readonly Issue[] => {
  const issues: Issue[] = [];
  const once = (part: string, keys: readonly string[]): void =>
    keys.forEach((key, index) => {
      const first = keys.indexOf(key);
      if (first === index) return;
      const message =
        `this is about the same as ${part}[${first}] (${key}), and only one of them can apply; ` + 'remove one';
      issues.push({ path: `${part}[${index}]`, code: 'said-twice', message });
    });
  const days = (scenario.learners.cohorts ?? []).map(({ on }) => on);
  days.forEach((on, index) => {
    const first = days.indexOf(on);
    if (first === index) return;
    const message = `learners.cohorts[${first}] comes on ${on} too; make the two one cohort, with both counts added up`;
    issues.push({ path: `learners.cohorts[${index}].on`, code: 'said-twice', message });
  });
  once(
    'effort',
    scenario.effort.map(({ work, role, person }) =>
      [work, role, person].filter((each) => each !== undefined).join(', '),
    ),
  );
  once(
    'outcomes',
    scenario.outcomes.map(({ work, attempt, behind }) =>
      [
        work,
        ...(attempt === undefined ? [] : [`attempt ${attempt}`]),
        ...(behind === undefined ? [] : [`behind from ${behind.from}`]),
      ].join(', '),
    ),
  );
  once(
    'priorities',
    scenario.priorities.map(({ work }) => work),
  );
  once(
    'systems',
    scenario.systems.map(({ role }) => role),
  );
  once(
    'partners',
    scenario.partners.map(({ role }) => role),
  );
  const staffed = new Set([
    ...scenario.staff.filter(({ count }) => count > 0).map(({ role }) => role),
    ...scenario.people.flatMap(({ roles }) => roles),
  ]);
  for (const part of ['systems', 'partners'] as const)
    scenario[part].forEach(({ role }, index) => {
      if (!staffed.has(role)) return;
      const message = `"${role}" has staff, who do its work, so this would have no effect; remove one of the two`;
      issues.push({ path: `${part}[${index}].role`, code: 'has-staff', message });
    });
  return issues;
};

/** Steps of learners’ work that nobody does: steps without a role, and roles without people. */
const emptyRoles = (scenario: ScenarioData, model: ImplementationModel): readonly Issue[] => {
  const aboutLearners = new Set(processTable(processOf(model)).elements.map(({ id }) => id));
  const rows = raci(model).filter(({ element }) => aboutLearners.has(element));
  const unassigned = unassignedWork(model)
    .filter(({ element }) => aboutLearners.has(element))
    .map(
      ({ message }): Issue => ({
        path: 'model.roles',
        code: 'nobody-responsible',
        message: `${message}; give it to a role`,
      }),
    );
  const empty = model.roles.flatMap(({ id }): readonly Issue[] => {
    const first = rows.find(({ responsible }) => responsible.includes(id));
    if (first === undefined || performerOf({ ...scenario, model }, [id]).by !== 'nobody') return [];
    const message =
      `"${id}" does "${first.element}/${first.step}" and other work, but nobody is in it; add { role: ${id}, ` +
      'count: 1 } to "staff", or a person';
    return [{ path: 'staff', code: 'nobody-in-role', message }];
  });
  return [...unassigned, ...empty];
};
