import {
  assessReadiness,
  type Competency,
  type DerivedCompetency,
  deriveProfiles,
  type EvidenceOptions,
  type ImplementationModel,
  type Level,
  type Reason,
  type RoleProfile,
  models as readyModels,
} from 'work-elements';
import { foundationOf } from './foundation.js';
import { askedBy, type Judging, judgingOf } from './judging.js';
import type { Group } from './trainees.js';

/** The highest level that training leads to; anything above grows out of work. @internal */
export const HIGHEST_TRAINED = 3;

/** The level of whoever can coach. @internal */
export const EXPERIENCED = 3 satisfies Level;

/** A level of a competency that somebody lacks. @internal */
export interface Need {
  readonly competency: Competency;
  readonly level: Level;
  /** Index of the same person’s need for the next lower level; −1 if this is the lowest. */
  readonly before: number;
  /** Whether a role requires it, or only the framework. */
  readonly from: 'role' | 'foundation';
  /** Whether only hand-offs require this level. */
  readonly handoff: boolean;
  readonly because: readonly Reason[];
}

/** What a group lacks and what it holds. @internal */
export interface GroupNeeds {
  readonly group: Group;
  /** In ascending order of levels for each competency. */
  readonly needs: readonly Need[];
  /** Needs at levels above the highest that training leads to. */
  readonly beyond: readonly { readonly competency: Competency; readonly level: Level }[];
  /** The level held in each competency needed: the lowest over the roles. */
  readonly held: ReadonlyMap<string, number>;
  /** What a role asks for at the level Experienced or above, held or not. */
  readonly asExperienced: readonly DerivedCompetency[];
  readonly judging: Judging;
}

interface Asked {
  readonly competency: Competency;
  readonly levels: Set<Level>;
  readonly because: Reason[];
  readonly from: Need['from'];
  held: number;
  target: Level;
}

/** Works out what everybody lacks, from the profiles of the roles and from what the framework asks of all. @internal */
export const needsOf = (
  groups: readonly Group[],
  models: readonly ImplementationModel[],
  withFoundation: boolean,
): readonly GroupNeeds[] => {
  const worked = workedBy(groups, models);
  const profiles = new Map(worked.map((model) => [model.id, deriveProfiles(model)]));
  const judging = judgingOf(
    groups.filter(({ evidence }) => evidence.length > 0),
    worked,
    [...models, ...Object.values(readyModels)],
  );
  const foundation = withFoundation ? foundationOf(worked) : [];
  return groups.map((group) => {
    const asked = new Map<string, Asked>();
    for (const { model, role } of group.roles) {
      const profile = profiles.get(model)?.find((each) => each.role === role);
      if (profile !== undefined) ask(asked, group, profile, 'role', judging);
    }
    const rest = foundation.filter(({ competency }) => !asked.has(competency.id));
    const everybody = { role: 'everybody', title: 'Everybody', model: { id: 'framework', title: 'Framework' } };
    ask(
      asked,
      group,
      { ...everybody, competencies: rest, habits: [], handoffs: [], breadth: NONE },
      'foundation',
      askedBy(judging, modelsOf(group)),
    );
    return collected(group, asked, judging);
  });
};

const NONE: RoleProfile['breadth'] = {
  elements: 0,
  steps: 0,
  competencies: 0,
  coordination: 0,
  handoffs: { colleagues: 0, learner: 0, family: 0, system: 0 },
};

/** The models by which somebody in scope works; evidence may name others. @internal */
export const workedBy = (
  groups: readonly Group[],
  models: readonly ImplementationModel[],
): readonly ImplementationModel[] =>
  models.filter(({ id }) => groups.some(({ roles }) => roles.some(({ model }) => model === id)));

/** The models of the roles that somebody has, by id. @internal */
export const modelsOf = ({ roles }: Pick<Group, 'roles'>): ReadonlySet<string> =>
  new Set(roles.map(({ model }) => model));

/** A group’s representative as a person. For a role without people, the id is one that no person can have. @internal */
export const personOf = ({ id, name, evidence }: Group): Pick<Group, 'id' | 'name' | 'evidence'> => ({
  id: id.includes('/') ? 'role' : id,
  name,
  evidence,
});

const ask = (
  asked: Map<string, Asked>,
  group: Group,
  profile: RoleProfile,
  from: Need['from'],
  options: EvidenceOptions,
): void => {
  const { competencies } = assessReadiness(personOf(group), profile, options);
  const reasons = new Map(profile.competencies.map(({ competency, because }) => [competency.id, because]));
  for (const { competency, target, level } of competencies) {
    const known = asked.get(competency.id) ?? {
      competency,
      levels: new Set<Level>(),
      because: [],
      from,
      held: level,
      target,
    };
    asked.set(competency.id, known);
    for (const each of LEVELS) if (each > level && each <= target) known.levels.add(each);
    known.because.push(...(reasons.get(competency.id) ?? []));
    known.held = Math.min(known.held, level);
    if (target > known.target) known.target = target;
  }
};

const LEVELS: readonly Level[] = [1, 2, 3, 4];

const collected = (group: Group, asked: ReadonlyMap<string, Asked>, judging: Judging): GroupNeeds => {
  const needs: Need[] = [];
  const beyond: { competency: Competency; level: Level }[] = [];
  for (const { competency, levels, because, from } of asked.values()) {
    const otherwise = because.flatMap((reason) => (reason.kind === 'hand-off' ? [] : [reason.level]));
    let before = -1;
    for (const level of LEVELS.filter((each) => levels.has(each))) {
      if (level > HIGHEST_TRAINED) beyond.push({ competency, level });
      else {
        const handoff = otherwise.every((asked) => asked < level);
        before = needs.push({ competency, level, before, from, handoff, because }) - 1;
      }
    }
  }
  const asExperienced = [...asked.values()].flatMap(({ competency, target, because }): readonly DerivedCompetency[] =>
    target >= EXPERIENCED ? [{ competency, level: EXPERIENCED, because }] : [],
  );
  return {
    group,
    needs,
    beyond,
    held: new Map([...asked].map(([id, { held }]) => [id, held])),
    asExperienced,
    judging,
  };
};
