import * as z from 'zod';
import { type BadgeArea, badgeAreas } from '../../catalogue/badge-framework/areas.js';
import type { ImplementationModel } from '../../model/model.js';
import type { TeamInput } from '../../team/team-schema.js';
import type { BadgeAreaId } from '../../vocabulary/competency.js';
import { duplicatePeople } from '../../vocabulary/duplicate-people.js';
import { type Person, personSchema } from '../../vocabulary/evidence.js';
import { expectNoGetters, hasPart, isList } from '../../vocabulary/expect-parts.js';
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
 * The level at which somebody, or anybody on a team, answers a guiding question.
 *
 * @public
 */
export interface QuestionLevel {
  /** The question’s id. */
  readonly question: string;
  readonly level: EarnedLevel;
  /**
   * The competency and evidence behind it, and which of that is self-attested, general or aged: one sentence for each
   * way to the level.
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
   * The questions that do not count, and why: no competency answers them, or the work of the people in question does
   * not raise them.
   */
  readonly leftOut: readonly { readonly question: string; readonly why: 'no-competency' | 'outside-scope' }[];
}

/**
 * How areas are judged.
 *
 * @public
 */
export interface AreaOptions extends EvidenceOptions {
  /** Counts only the questions raised by the work of roles of this scope, in the given models. */
  readonly scope?: Scope;
}

/** A person, with the models whose roles they hold, and how their evidence is judged. */
interface Worker {
  readonly person: Person;
  readonly models: readonly ImplementationModel[];
  readonly judging: EvidenceReading;
}

/**
 * Rates evidence in the nine areas of the badge framework. A question is answered at the highest level at which one of
 * its competencies is held; an area’s level is the lowest over its questions. For somebody with roles, only the
 * questions that those roles’ work raises count; for anybody else, all that a competency answers. The roles of a team
 * member are those in the models of the member’s places; anybody else’s are those in the given models. The evidence
 * policies of every model that has one of the person’s roles apply, as they do for readiness; for somebody without
 * roles, those of all models do.
 *
 * @param who - A person, people, or a team. Among several people, the best answer to each question counts.
 * @param options - The day, the models, the scope, and how evidence is judged.
 * @returns The nine areas, in the framework’s order.
 * @throws {@link InputError} if that is neither a person nor a team, the evidence names what does not exist, or none of
 *   the models has somebody’s roles.
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
 * One person’s levels in the areas of the badge framework.
 *
 * @public
 */
export interface PersonAreas {
  readonly person: Person;
  readonly areas: readonly AreaLevel[];
}

/**
 * Rates the evidence of each of several people as {@link areaLevels} does; everybody else on the list may attest. All
 * evidence is read only once.
 *
 * @param people - People with evidence, or a team.
 * @param options - The day, the models, the scope, and how evidence is judged; `people` are further people who may
 *   attest.
 * @returns The people in their order, each with the nine areas.
 * @throws {@link InputError} as {@link areaLevels} throws for any of them.
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
  if (!hasPart(people, 'places')) expectShape(people, 'areaLevelsOfEach: people', { list: true });
  const { workers, asked } = readWorkers(people, options, 'areaLevelsOfEach');
  return workers.map((worker) => ({
    person: worker.person,
    areas: levelsOf([worker], false, asked([worker]), badgeAreas),
  }));
};

const readWorkers = (who: unknown, options: AreaOptions, what: string) => {
  expectNoGetters(options, `options of ${what}`);
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

/** The models that have a role of the person’s; all models, if the person holds none. */
const modelsOfRoles = (
  { roles = [] }: Person,
  models: readonly ImplementationModel[],
): readonly ImplementationModel[] =>
  roles.length === 0 ? models : models.filter((model) => model.roles.some(({ id }) => roles.includes(id)));

/**
 * How evidence is judged by several models together. Cached, since each such reading works out the attesters’ levels
 * anew.
 */
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
 * The issues with somebody’s roles: one is misspelt, or no known model has any of them, so it is unknown what they
 * require.
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
  /** Null unless the evidence is a team’s. */
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
  if (isList(who)) {
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
  if (hasPart(who, 'evidence'))
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
