import {
  type Competency,
  type CompetencyReadiness,
  deriveProfiles,
  type ImplementationModel,
  type Level,
  type Reason,
  models as readyModels,
} from 'work-elements';
import { at } from '../vocabulary/at.js';
import { foundationOf } from './foundation.js';
import { judgingOf } from './judging.js';
import { type Requirement, readinessBy, type Standard, standardOfEverybody, standardOfRole } from './standards.js';
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
  /** The standards by which it is lacking, by id. */
  readonly by: readonly string[];
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
  /** What roles ask for at the level Experienced or above, held or not. */
  readonly asExperienced: readonly Requirement[];
  /** The competencies in which their evidence makes them Experienced, by each standard in scope. */
  readonly experienced: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Asked {
  readonly competency: Competency;
  /** For each level that is lacking, by which standards. */
  readonly lacking: Map<Level, string[]>;
  readonly because: Reason[];
  readonly from: Need['from'];
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
  const standards = new Map<string, Standard>();
  const known = (standard: Standard): Standard => {
    standards.set(standard.id, standards.get(standard.id) ?? standard);
    return standards.get(standard.id) ?? standard;
  };
  const own = groups.map((group) => ({
    roles: group.roles.flatMap(({ model, role }) => {
      const profile = profiles.get(model)?.find((each) => each.role === role);
      return profile === undefined ? [] : [known(standardOfRole(profile, judging))];
    }),
    everybody: known(standardOfEverybody(foundation, modelsOf(group), judging)),
  }));
  return groups.map((group, index) => {
    const { roles, everybody } = at(own, index);
    const asked = new Map<string, Asked>();
    const asExperienced: Requirement[] = [];
    const experienced = new Map<string, ReadonlySet<string>>();
    const judged = (standard: Standard): readonly CompetencyReadiness[] => {
      const found = readinessBy(standard, group);
      experienced.set(
        standard.id,
        new Set(found.flatMap(({ competency, level }) => (level >= EXPERIENCED ? [competency.id] : []))),
      );
      return found;
    };
    for (const standard of roles) {
      const found = judged(standard);
      ask(asked, standard, found, 'role');
      for (const { competency, target } of found)
        if (target >= EXPERIENCED) asExperienced.push({ competency: competency.id, by: standard.id });
    }
    const rest = judged(everybody).filter(({ competency }) => !asked.has(competency.id));
    ask(asked, everybody, rest, 'foundation');
    if (group.evidence.length > 0)
      for (const standard of standards.values()) if (!experienced.has(standard.id)) judged(standard);
    return { group, ...collected(asked), asExperienced, experienced };
  });
};

/** The models by which somebody in scope works; evidence may name others. @internal */
export const workedBy = (
  groups: readonly Group[],
  models: readonly ImplementationModel[],
): readonly ImplementationModel[] =>
  models.filter(({ id }) => groups.some(({ roles }) => roles.some(({ model }) => model === id)));

/** The models of the roles that somebody has, by id. */
const modelsOf = ({ roles }: Pick<Group, 'roles'>): ReadonlySet<string> => new Set(roles.map(({ model }) => model));

const ask = (
  asked: Map<string, Asked>,
  { id, profile }: Standard,
  readiness: readonly CompetencyReadiness[],
  from: Need['from'],
): void => {
  const reasons = new Map(profile.competencies.map(({ competency, because }) => [competency.id, because]));
  for (const { competency, target, level } of readiness) {
    const known = asked.get(competency.id) ?? { competency, lacking: new Map<Level, string[]>(), because: [], from };
    asked.set(competency.id, known);
    for (const each of LEVELS)
      if (each > level && each <= target) known.lacking.set(each, [...(known.lacking.get(each) ?? []), id]);
    known.because.push(...(reasons.get(competency.id) ?? []));
  }
};

const LEVELS: readonly Level[] = [1, 2, 3, 4];

const collected = (asked: ReadonlyMap<string, Asked>): Pick<GroupNeeds, 'needs' | 'beyond'> => {
  const needs: Need[] = [];
  const beyond: { competency: Competency; level: Level }[] = [];
  for (const { competency, lacking, because, from } of asked.values()) {
    const otherwise = because.flatMap((reason) => (reason.kind === 'hand-off' ? [] : [reason.level]));
    let before = -1;
    for (const level of LEVELS) {
      const by = lacking.get(level);
      if (by === undefined) continue;
      if (level > HIGHEST_TRAINED) beyond.push({ competency, level });
      else {
        const handoff = otherwise.every((asked) => asked < level);
        before = needs.push({ competency, level, before, from, by, handoff, because }) - 1;
      }
    }
  }
  return { needs, beyond };
};
