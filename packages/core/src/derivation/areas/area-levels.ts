import * as z from 'zod';
import { type BadgeArea, badgeAreas } from '../../catalogue/badge-framework/areas.js';
import type { ImplementationModel } from '../../model/model.js';
import type { TeamInput } from '../../team/team-schema.js';
import type { BadgeAreaId } from '../../vocabulary/competency.js';
import { duplicatePeople } from '../../vocabulary/duplicate-people.js';
import { type Person, personSchema } from '../../vocabulary/evidence.js';
import { expectShape } from '../../vocabulary/expect-shape.js';
import type { Issue } from '../../vocabulary/input-error.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import { list } from '../../vocabulary/list.js';
import { readInput } from '../../vocabulary/read-input.js';
import { type Scope, scopeSchema } from '../../vocabulary/scope.js';
import { evidenceIssues } from '../evidence/check-evidence.js';
import {
  type EvidenceOptions,
  type ReadEvidenceOptions,
  readEvidenceOptions,
  readingBy,
} from '../evidence/evidence-options.js';
import type { EvidenceReading } from '../evidence/evidence-reading.js';
import { defaultModels } from '../evidence/known-names.js';
import { strangeRoles } from '../evidence/strange-roles.js';
import { modelsAlong, type TeamReading, teamReading } from '../places/team-reading.js';
import { answerOf } from './question-levels.js';
import { type AskedOf, askedOf } from './question-scope.js';

/**
 * At which level somebody, or anybody on a team, answers a guiding question.
 *
 * @public
 */
export interface QuestionLevel {
  /** The question’s id. */
  readonly question: string;
  readonly level: EarnedLevel;
  /**
   * By which competency, on which evidence, and what in it is self-attested, general or aged: one sentence for each way
   * to the level.
   */
  readonly because: readonly string[];
}

/**
 * Where somebody, or a team, stands in an area of the badge framework.
 *
 * @public
 */
export interface AreaLevel {
  readonly area: BadgeAreaId;
  /** The lowest level over the questions that count; null where none counts. */
  readonly level: EarnedLevel | null;
  /** How many of the questions that count are answered at all. */
  readonly answered: number;
  /** How many questions count. */
  readonly of: number;
  readonly questions: readonly QuestionLevel[];
  /**
   * The questions that do not count, and why: no competency answers them, or the work of those in question does not ask
   * them.
   */
  readonly leftOut: readonly { readonly question: string; readonly why: 'no-competency' | 'outside-scope' }[];
}

/**
 * How areas are judged.
 *
 * @public
 */
export interface AreaOptions extends EvidenceOptions {
  /** Counts only the questions that the work of roles of this scope asks, in the given models. */
  readonly scope?: Scope;
}

/** Somebody, with the models whose roles the person’s are, and how the evidence is judged. */
interface Worker {
  readonly person: Person;
  readonly models: readonly ImplementationModel[];
  readonly judging: EvidenceReading;
}

/**
 * Rates evidence in the nine areas of the badge framework. A question is answered at the highest level at which one of
 * its competencies is held; an area’s level is the lowest over its questions. Of somebody who has roles, the questions
 * that the work of those roles asks count, and of anybody else all; a question that no competency answers does not
 * count. Of a team, roles are those of the models of each person’s places, and of anybody else those of the models
 * given. What the policies of the models with one of the person’s roles ask of evidence, as the person’s readiness for
 * it does, holds here too; of somebody without roles, what all of them ask.
 *
 * @param who - A person, people, or a team. Of several people, whoever answers a question best counts.
 * @param options - The day, the models, the scope, and how evidence is judged.
 * @returns The nine areas, in the framework’s order.
 * @throws {@link InputError} if that is no person and no team, the evidence names what does not exist, or somebody’s
 * roles are of none of the
 *   models.
 *
 * @example
 * ```ts
 * import { areaLevels } from 'work-elements';
 *
 * const reader = { id: 'p1', name: 'P.', evidence: [{ kind: 'analysis' as const }, { kind: 'analysis' as const }] };
 * console.log(areaLevels(reader).map(({ level }) => level)); // [1, 1, 1, 1, 1, 1, 1, 1, 1]
 * ```
 *
 * @public
 */
export const areaLevels = (
  who: Person | readonly Person[] | TeamInput,
  options: AreaOptions = {},
): readonly AreaLevel[] => {
  const { workers, several, asked } = readWorkers(who, options, 'areaLevels');
  return levelsOf(workers, several, asked(workers), badgeAreas);
};

/**
 * Where one of several people stands in the areas of the badge framework.
 *
 * @public
 */
export interface PersonAreas {
  readonly person: Person;
  readonly areas: readonly AreaLevel[];
}

/**
 * Rates the evidence of each of several people as {@link areaLevels} does, with the others among those who may attest.
 * What the people have to show is read once, however many they are.
 *
 * @param people - People with evidence, or a team.
 * @param options - The day, the models, the scope, and how evidence is judged; `people` are others who may attest.
 * @returns The people in their order, each with the nine areas.
 * @throws {@link InputError} as {@link areaLevels} of all of them.
 *
 * @example
 * ```ts
 * import { areaLevelsOfEach } from 'work-elements';
 *
 * const people = [
 *   { id: 'kim', name: 'Kim', evidence: [{ kind: 'study' as const }] },
 *   { id: 'lou', name: 'Lou', evidence: [] },
 * ];
 * console.log(areaLevelsOfEach(people).map(({ areas }) => areas[0]?.level)); // [1, 0]
 * ```
 *
 * @public
 */
export const areaLevelsOfEach = (
  people: readonly Person[] | TeamInput,
  options: AreaOptions = {},
): readonly PersonAreas[] => {
  if (!('places' in Object(people))) expectShape(people, 'areaLevelsOfEach: people', { list: true });
  const { workers, asked } = readWorkers(people, options, 'areaLevelsOfEach');
  return workers.map((worker) => ({
    person: worker.person,
    areas: levelsOf([worker], false, asked([worker]), badgeAreas),
  }));
};

const readWorkers = (who: unknown, options: AreaOptions, what: string) => {
  const { scope, ...rest } = Object(options) === options ? options : {};
  const { scope: within } = readInput(z.object({ scope: scopeSchema.optional() }), { scope }, `options of ${what}`);
  const known = readEvidenceOptions(Object(options) === options ? rest : options, what, null);
  const given = options.models ?? defaultModels();
  const { people, several, places } = readWho(who, given, known, what);
  const judgedBy = readingsBy(known.among(people));
  const workers = people.map((person): Worker => {
    const models = places === null ? given : modelsAlong(places, person);
    return { person, models, judging: judgedBy(modelsOfRoles(person, models)) };
  });
  const all = places === null ? given : places.schools.map((school) => school.reading.model);
  const asked = (those: readonly Worker[]): AskedOf => askedOf(those, all, within ?? null);
  return { workers, several, asked };
};

/** The models that have a role of somebody’s; all, where the person holds none. */
const modelsOfRoles = (
  { roles = [] }: Person,
  models: readonly ImplementationModel[],
): readonly ImplementationModel[] =>
  roles.length === 0 ? models : models.filter((model) => model.roles.some(({ id }) => roles.includes(id)));

/** How evidence is judged by models together, remembered, since what attesters have earned is found for each anew. */
const readingsBy = (reading: EvidenceReading): ((models: readonly ImplementationModel[]) => EvidenceReading) => {
  const known = new Map<string, EvidenceReading>();
  const positions = new Map<ImplementationModel, number>();
  const positionOf = (model: ImplementationModel): number => {
    const position = positions.get(model) ?? positions.size;
    positions.set(model, position);
    return position;
  };
  return (models) => {
    const asking = models.filter(({ policies }) => (policies.evidence ?? []).length > 0);
    const key = asking.map(positionOf).join(' ');
    const judging = known.get(key) ?? asking.reduce((all, model) => readingBy(model, all), reading);
    known.set(key, judging);
    return judging;
  };
};

/**
 * What is wrong with somebody’s roles: one is misspelt, or none is of a model that is known, so that nobody knows what
 * is asked.
 */
const roleIssues = (person: Person, models: readonly ImplementationModel[], where: string): readonly Issue[] => {
  const strange = strangeRoles(person, models, where);
  const all = strange.length === (person.roles ?? []).length ? strange : strange.filter(({ isNear }) => isNear);
  return all.map(({ isNear, ...issue }) =>
    isNear ? issue : { ...issue, message: `${issue.message}; pass the model that has it` },
  );
};

interface Who {
  readonly people: readonly Person[];
  readonly several: boolean;
  /** Of a team. */
  readonly places: TeamReading | null;
}

const readWho = (
  who: unknown,
  given: readonly ImplementationModel[],
  known: ReadEvidenceOptions,
  what: string,
): Who => {
  const wrong = (person: Person, models: readonly ImplementationModel[], where: string): readonly Issue[] => [
    ...roleIssues(person, models, where),
    ...evidenceIssues(person, known, where),
  ];
  if (Array.isArray(who)) {
    const also = (all: readonly Person[]) => [
      ...duplicatePeople(all),
      ...all.flatMap((person, index) => wrong(person, given, `[${index}].`)),
    ];
    return {
      people: readInput(list(personSchema), who, 'people', { ...known.limits, also }),
      several: true,
      places: null,
    };
  }
  if (typeof who === 'object' && who !== null && 'evidence' in who)
    return {
      people: [readInput(personSchema, who, 'person', { ...known.limits, also: (each) => wrong(each, given, '') })],
      several: false,
      places: null,
    };
  const places = teamReading(who, given, what, known.limits, ({ people }, reading) =>
    people.flatMap((person, index) => {
      const where = `people[${index}].`;
      return reading === null
        ? evidenceIssues(person, known, where)
        : wrong(person, modelsAlong(reading, person), where);
    }),
  );
  return { people: places.team.people, several: true, places };
};

/** The levels in some areas. @internal */
export const levelsOf = (
  workers: readonly Pick<Worker, 'person' | 'judging'>[],
  several: boolean,
  asked: AskedOf,
  areas: readonly BadgeArea[],
): readonly AreaLevel[] =>
  areas.map((area) => {
    const why = (question: BadgeArea['questions'][number]): 'no-competency' | 'outside-scope' | null => {
      if (question.answeredBy.length === 0) return 'no-competency';
      return asked(question) ? null : 'outside-scope';
    };
    const questions = area.questions
      .filter((question) => why(question) === null)
      .map((question): QuestionLevel => {
        const answers = workers.map(({ person, judging }) =>
          answerOf(person, question, judging, several ? `${person.id}: ` : ''),
        );
        const level = answers.reduce<EarnedLevel>((best, each) => (each.level > best ? each.level : best), 0);
        return {
          question: question.id,
          level,
          because: answers.filter((each) => each.level === level).flatMap(({ because }) => because),
        };
      });
    const [first] = questions;
    return {
      area: area.id,
      level:
        first === undefined
          ? null
          : questions.reduce<EarnedLevel>((lowest, { level }) => (level < lowest ? level : lowest), first.level),
      answered: questions.filter(({ level }) => level > 0).length,
      of: questions.length,
      questions,
      leftOut: area.questions.flatMap((question) => {
        const reason = why(question);
        return reason === null ? [] : [{ question: question.id, why: reason }];
      }),
    };
  });
