import {
  assessReadiness,
  type CompetencyReadiness,
  type DerivedCompetency,
  type EvidenceOptions,
  type RoleProfile,
} from 'work-elements';
import { askedBy, type Judging } from './judging.js';
import type { Group } from './trainees.js';

/**
 * What a role, or the framework for everybody, requires, and how evidence is judged for it. Whether somebody is
 * Experienced always depends on a standard: evidence counts for each role by that role’s own work.
 *
 * @internal
 */
export interface Standard {
  readonly id: string;
  readonly profile: RoleProfile;
  readonly options: EvidenceOptions;
}

/** A competency as required by a standard. @internal */
export interface Requirement {
  readonly competency: string;
  /** Id of the standard. */
  readonly by: string;
}

/** A role’s standard; the requirements of its model count as in readiness. @internal */
export const standardOfRole = (profile: RoleProfile, judging: Judging): Standard => ({
  id: `${profile.model.id}/${profile.role}`,
  profile,
  options: judging,
});

/**
 * The standard of what the framework asks of everybody, with the requirements of the models by which somebody works.
 *
 * @internal
 */
export const standardOfEverybody = (
  competencies: readonly DerivedCompetency[],
  models: ReadonlySet<string>,
  judging: Judging,
): Standard => ({
  // Role ids contain no spaces.
  id: `everybody by ${[...models].toSorted().join()}`,
  profile: {
    role: 'everybody',
    title: 'Everybody',
    model: { id: 'framework', title: 'Framework' },
    competencies,
    habits: [],
    handoffs: [],
    breadth: {
      elements: 0,
      steps: 0,
      competencies: 0,
      coordination: 0,
      handoffs: { colleagues: 0, learner: 0, family: 0, system: 0 },
    },
  },
  options: askedBy(judging, models),
});

/** A group’s readiness by a standard. @internal */
export const readinessBy = ({ profile, options }: Standard, group: Group): readonly CompetencyReadiness[] =>
  assessReadiness(personOf(group), profile, options).competencies;

/** A group’s representative as a person. For a role without people, the id is one that no person can have. */
const personOf = ({ id, name, evidence }: Group): Pick<Group, 'id' | 'name' | 'evidence'> => ({
  id: id.includes('/') ? 'role' : id,
  name,
  evidence,
});
