import {
  hearsAppealAgainst,
  type ImplementationModel,
  type Journey,
  keepsApart,
  processOf,
  type Role,
  roleKind,
  type WorkItem,
} from 'work-elements';
import type { Subject } from '../subject.js';

/** Somebody who may end a work item: a role and, if named people hold it, one of them. @internal */
export interface Doer {
  readonly role: string;
  /** The person’s id; null for learners, families and information systems, of which a journey has one each. */
  readonly person: string | null;
}

/** A step that somebody has ended. @internal */
export interface Done extends Doer {
  readonly work: string;
  /** The objective that it was about; null for work about the learner. */
  readonly objective: string | null;
  /** The index of its event in the story. */
  readonly told: number;
}

/** @internal */
export const refOf = ({ element, step }: Pick<WorkItem, 'element' | 'step'>): string => `${element}/${step}`;

/** Whether a role is filled by the journey itself: by its learner, their family, or a system. @internal */
export const comesWithTheLearner = (role: Pick<Role, 'actors' | 'relation'>): boolean => roleKind(role) !== 'staff';

/** The people of a model, with one more, named like the role, for each staff role that nobody holds. @internal */
export const withStandIns = (model: ImplementationModel): ImplementationModel['people'] => {
  const held = new Set(model.people.flatMap(({ roles }) => roles));
  const bare = model.roles.filter((role) => !comesWithTheLearner(role) && !held.has(role.id));
  return [...model.people, ...bare.map(({ id, title }) => ({ id, name: title, roles: [id] }))];
};

/** Everybody who holds a role that may end an item. @internal */
export const holdersOf = (
  { model }: Pick<Journey, 'model'>,
  { responsible }: Pick<WorkItem, 'responsible'>,
): readonly Doer[] =>
  responsible.flatMap((id): readonly Doer[] => {
    const holders = model.people.filter(({ roles }) => roles.includes(id));
    if (holders.length > 0) return holders.map((person) => ({ role: id, person: person.id }));
    const role = model.roles.find((each) => each.id === id);
    return role !== undefined && comesWithTheLearner(role) ? [{ role: id, person: null }] : [];
  });

/** The objective that an item is about; null for work about the learner. @internal */
export const objectiveOf = (journey: Journey, { subject }: WorkItem): string | null => {
  if (subject.kind === 'objective') return subject.id;
  return journey.cases.find(({ id }) => subject.kind === 'case' && id === subject.id)?.concerns ?? null;
};

/**
 * Earlier work of a person that must be kept apart from an item: by the model, or because the item is an appeal against
 * it.
 *
 * @internal
 */
export const clashOf = (journey: Journey, done: readonly Done[], item: WorkItem, doer: Doer): Done | undefined => {
  const { person } = doer;
  if (person === null) return undefined;
  const about = objectiveOf(journey, item);
  const apart = done.find(
    (each) =>
      each.person === person &&
      (each.objective === null || each.objective === about) &&
      keepsApart(journey.model, each.work, refOf(item)),
  );
  return apart ?? decisionOf(journey, done, item, doer);
};

/** The decision of a person against which an item hears the appeal. @internal */
const decisionOf = (journey: Journey, done: readonly Done[], item: WorkItem, { person }: Doer): Done | undefined => {
  if (person === null) return undefined;
  const process = processOf(journey.model);
  const about = objectiveOf(journey, item);
  return done.find(
    (each) => each.person === person && each.objective === about && hearsAppealAgainst(process, refOf(item), each.work),
  );
};

/** Those who may end an item, and have done nothing that must be kept apart from it. @internal */
export const properDoers = (subject: Subject, journey: Journey, item: WorkItem): readonly Doer[] =>
  holdersOf(journey, item).filter(
    ({ person }) => person === null || subject.keptFrom(journey, item.id, person).length === 0,
  );

/** Those whom a journey does not refuse an item for something that they have done. @internal */
export const freeDoers = (subject: Subject, journey: Journey, item: WorkItem): readonly Doer[] =>
  holdersOf(journey, item).filter(
    ({ person }) => person === null || !subject.keptFrom(journey, item.id, person).some(({ refused }) => refused),
  );

/** The work for which a journey refuses an item to those who hold a role for it. @internal */
export const keptApartBy = (
  subject: Subject,
  journey: Journey,
  done: readonly Done[],
  item: WorkItem,
): readonly Done[] =>
  holdersOf(journey, item).flatMap(({ person }) =>
    person === null
      ? []
      : subject.keptFrom(journey, item.id, person).flatMap(({ work, refused }) => {
          if (!refused) return [];
          const about = objectiveOf(journey, item);
          const own = done.findLast(
            (each) =>
              each.person === person &&
              (each.objective === null || each.objective === about) &&
              (work === null ? each.work.startsWith(`${item.element}/`) : each.work === work),
          );
          return own === undefined ? [] : [own];
        }),
  );

/**
 * Whether these suffice to end an item: one person, or two different people with one role if the step takes two.
 * @internal
 */
export const areEnough = ({ people }: Pick<WorkItem, 'people'>, doers: readonly Doer[]): boolean => {
  if (people === 1) return doers.length > 0;
  return doers.some(
    ({ role }) => new Set(doers.filter((each) => each.role === role).map(({ person }) => person)).size >= people,
  );
};
