import {
  assessReadiness,
  type Competency,
  deriveProfiles,
  type ImplementationModel,
  type Level,
  type Reason,
  type RoleProfile,
  models as readyModels,
} from 'work-elements';
import { foundationOf } from './foundation.js';
import type { Group } from './trainees.js';

/** The highest level that training leads to; anything above grows out of work. @internal */
export const HIGHEST_TRAINED = 3;

/** A level of a competency that somebody lacks. @internal */
export interface Need {
  readonly competency: Competency;
  readonly level: Level;
  /** Index of the same person’s need for the next lower level; −1 if this is the lowest. */
  readonly before: number;
  /** Whether a role asks for it, or only the framework. */
  readonly from: 'role' | 'foundation';
  /** Whether only hand-offs ask for it. */
  readonly handoff: boolean;
  readonly because: readonly Reason[];
}

/** What a group lacks and what it holds. @internal */
export interface GroupNeeds {
  readonly group: Group;
  /** Each after those of lower levels. */
  readonly needs: readonly Need[];
  /** Needs at levels above those that training leads to. */
  readonly beyond: readonly { readonly competency: Competency; readonly level: Level }[];
  /** The level held in each competency needed: the lowest over the roles. */
  readonly held: ReadonlyMap<string, number>;
  /** The models that evidence may name: those passed in, and the ready-made ones. */
  readonly models: readonly ImplementationModel[];
}

interface Asked {
  readonly competency: Competency;
  readonly levels: Set<Level>;
  readonly because: Reason[];
  readonly from: Need['from'];
  held: number;
}

/** Works out what everybody lacks, from the profiles of the roles and from what the framework asks of all. @internal */
export const needsOf = (
  groups: readonly Group[],
  models: readonly ImplementationModel[],
  withFoundation: boolean,
): readonly GroupNeeds[] => {
  const profiles = new Map(models.map((model) => [model.id, deriveProfiles(model)]));
  const known = [...models, ...Object.values(readyModels)];
  const foundation = withFoundation ? foundationOf(models) : [];
  return groups.map((group) => {
    const asked = new Map<string, Asked>();
    for (const { model, role } of group.roles) {
      const profile = profiles.get(model)?.find((each) => each.role === role);
      if (profile !== undefined) ask(asked, group, profile, 'role', known);
    }
    const rest = foundation.filter(({ competency }) => !asked.has(competency.id));
    const everybody = { role: 'everybody', title: 'Everybody', model: { id: 'framework', title: 'Framework' } };
    ask(
      asked,
      group,
      { ...everybody, competencies: rest, habits: [], handoffs: [], breadth: NONE },
      'foundation',
      known,
    );
    return collected(group, asked, known);
  });
};

const NONE: RoleProfile['breadth'] = {
  elements: 0,
  steps: 0,
  competencies: 0,
  coordination: 0,
  handoffs: { colleagues: 0, learner: 0, family: 0, system: 0 },
};

const ask = (
  asked: Map<string, Asked>,
  { id, name, evidence }: Group,
  profile: RoleProfile,
  from: Need['from'],
  models: readonly ImplementationModel[],
): void => {
  // A role without a person has an id that no person can have.
  const person = { id: id.includes('/') ? 'role' : id, name, evidence };
  const { competencies } = assessReadiness(person, profile, { models });
  const reasons = new Map(profile.competencies.map(({ competency, because }) => [competency.id, because]));
  for (const { competency, target, level } of competencies) {
    const known = asked.get(competency.id) ?? { competency, levels: new Set<Level>(), because: [], from, held: level };
    asked.set(competency.id, known);
    for (const each of LEVELS) if (each > level && each <= target) known.levels.add(each);
    known.because.push(...(reasons.get(competency.id) ?? []));
    known.held = Math.min(known.held, level);
  }
};

const LEVELS: readonly Level[] = [1, 2, 3, 4];

const collected = (
  group: Group,
  asked: ReadonlyMap<string, Asked>,
  models: readonly ImplementationModel[],
): GroupNeeds => {
  const needs: Need[] = [];
  const beyond: { competency: Competency; level: Level }[] = [];
  for (const { competency, levels, because, from } of asked.values()) {
    const handoff = because.every(({ kind }) => kind === 'hand-off');
    let before = -1;
    for (const level of LEVELS.filter((each) => levels.has(each))) {
      if (level > HIGHEST_TRAINED) beyond.push({ competency, level });
      else before = needs.push({ competency, level, before, from, handoff, because }) - 1;
    }
  }
  return { group, needs, beyond, held: new Map([...asked].map(([id, { held }]) => [id, held])), models };
};
