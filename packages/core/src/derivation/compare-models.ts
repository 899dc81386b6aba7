import type { Review } from '../model/automation-schema.js';
import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { roleKind } from '../model/role-kind.js';
import { workRef } from '../model/work-ref.js';
import type { Competency } from '../vocabulary/competency.js';
import type { Habit } from '../vocabulary/habit.js';
import type { Level } from '../vocabulary/level.js';
import { type Responsibility, responsibilitySchema } from '../vocabulary/responsibility.js';
import { deriveProfiles } from './derive-profiles.js';
import { type Handoff, handoffKind, handoffsIn } from './handoffs.js';
import type { RoleProfile } from './role-profile.js';
import { type Supervision, supervisionIn } from './supervision.js';
import type { SystemDemand } from './system-profile.js';

/**
 * What was gained and lost.
 *
 * @public
 */
export interface Change<Item> {
  readonly gained: readonly Item[];
  readonly lost: readonly Item[];
}

/**
 * A role’s responsibility for a step.
 *
 * @public
 */
export interface RoleWork {
  readonly element: string;
  readonly step: string;
  readonly responsibility: Responsibility;
}

/**
 * What is different for one role.
 *
 * @public
 */
export interface RoleChange {
  readonly role: string;
  /** `added` and `removed`: the role is in one of the two models only. */
  readonly change: 'added' | 'removed' | 'changed' | 'unchanged';
  readonly steps: Change<RoleWork>;
  readonly competencies: Change<Competency> & {
    /** Competencies needed in both, at different levels. */
    readonly level: readonly { readonly competency: Competency; readonly from: Level; readonly to: Level }[];
  };
  readonly handoffs: Change<Handoff>;
  readonly habits: Change<Habit>;
  /** What a role held only by systems has to deliver, one step at a time. */
  readonly requirements: Change<SystemDemand>;
  /** Steps at which the role, as a system, works, or at which it answers for a system or ends what one proposes. */
  readonly supervision: Change<Supervision>;
  /** Rules by which the role reviews, or by which its own work as a system is reviewed. */
  readonly reviews: Change<Review>;
}

/**
 * The numbers that a model trades against each other.
 *
 * @public
 */
export interface ModelTotals {
  readonly roles: number;
  /** The largest number of steps for which one staff role is responsible or accountable; 0 without staff. */
  readonly broadest: number;
  /** The largest number of competencies that one staff role needs; 0 without staff. */
  readonly mostCompetencies: number;
  readonly handoffs: number;
  /** Hand-offs between two staff roles: the cost of separation. */
  readonly colleagueHandoffs: number;
}

/**
 * What is different between two models.
 *
 * @public
 */
export interface ModelComparison {
  /** Every role of either model. */
  readonly roles: readonly RoleChange[];
  /** The two models' totals, in the order in which they were given. */
  readonly totals: readonly [ModelTotals, ModelTotals];
}

/**
 * Compares two models role by role: what each gains and loses in steps, competencies, hand-offs and habits; for a
 * system, in requirements; and for systems and people alike, in supervision and review. Roles are matched by id.
 *
 * @param before - An implementation model.
 * @param after - Another, or the same after an edit.
 * @throws {@link ModelError} if either is not a model.
 *
 * @example
 * ```ts
 * import { compareModels, models, moveWork } from 'work-elements';
 *
 * const { model } = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'school-leader' });
 * const leader = compareModels(models.validator, model).roles.find((each) => each.role === 'school-leader');
 * console.log(leader?.steps.gained.length, leader?.competencies.gained.length);
 * ```
 *
 * @public
 */
export const compareModels = (before: ImplementationModel, after: ImplementationModel): ModelComparison => {
  const [one, other] = [describe(before), describe(after)];
  const ids = new Set([...one.ofRole.keys(), ...other.ofRole.keys()]);
  return {
    roles: [...ids].map((id) => compareRoles(id, one.ofRole.get(id), other.ofRole.get(id))),
    totals: [one.totals, other.totals],
  };
};

interface RoleDescription {
  readonly work: readonly RoleWork[];
  readonly profile: RoleProfile;
  readonly supervision: readonly Supervision[];
  readonly reviews: readonly Review[];
}

const describe = (
  model: ImplementationModel,
): { readonly ofRole: ReadonlyMap<string, RoleDescription>; readonly totals: ModelTotals } => {
  const reading = modelReading(model);
  const profiles = deriveProfiles(model);
  const work = new Map<string, RoleWork[]>(profiles.map(({ role }) => [role, []]));
  for (const { element, step, ...letters } of reading.rows) {
    for (const responsibility of responsibilitySchema.options) {
      for (const role of letters[responsibility]) work.get(role)?.push({ element, step, responsibility });
    }
  }
  const passed = handoffsIn(reading);
  const supervised = supervisionIn(reading);
  const isStaff = (id: string): boolean => {
    const role = reading.roleOf.get(id);
    return role !== undefined && roleKind(role) === 'staff';
  };
  return {
    ofRole: new Map(
      profiles.map((profile) => {
        const { role } = profile;
        const isOwn = (one: Supervision): boolean => one.system === role;
        return [
          role,
          {
            work: work.get(role) ?? [],
            profile,
            supervision: supervised.filter((each) => isOwn(each) || each.supervisor === role),
            reviews: reading.model.review.filter(
              (rule) =>
                rule.by === role ||
                supervised.some((each) => isOwn(each) && each.work === rule.work && REVIEWED.has(each.mode)),
            ),
          },
        ];
      }),
    ),
    totals: {
      roles: profiles.length,
      broadest: Math.max(0, ...profiles.map(({ role, breadth }) => (isStaff(role) ? breadth.steps : 0))),
      mostCompetencies: Math.max(
        0,
        ...profiles.map(({ role, competencies }) => (isStaff(role) ? competencies.length : 0)),
      ),
      handoffs: passed.length,
      colleagueHandoffs: passed.filter((handoff) => handoffKind(reading, handoff) === 'colleagues').length,
    },
  };
};

/** The modes in which a system settles something itself, so that rules of review apply. */
const REVIEWED: ReadonlySet<Supervision['mode']> = new Set(['acts', 'acts-reviewed']);

const compareRoles = (
  role: string,
  before: RoleDescription | undefined,
  after: RoleDescription | undefined,
): RoleChange => {
  const steps = difference(
    before?.work ?? [],
    after?.work ?? [],
    ({ element, step, responsibility }) => `${workRef(element, step)} ${responsibility}`,
  );
  const had = new Map((before?.profile.competencies ?? []).map((each) => [each.competency.id, each]));
  const needed = after?.profile.competencies ?? [];
  const competencies = difference(
    [...had.values()].map(({ competency }) => competency),
    needed.map(({ competency }) => competency),
    ({ id }) => id,
  );
  const level = needed.flatMap(({ competency, level: to }) => {
    const from = had.get(competency.id)?.level;
    return from === undefined || from === to ? [] : [{ competency, from, to }];
  });
  const between = <Item>(list: (role: RoleDescription) => readonly Item[]): Change<Item> =>
    difference(before === undefined ? [] : list(before), after === undefined ? [] : list(after), (item) =>
      JSON.stringify(item),
    );
  const handoffs = between(({ profile }) => profile.handoffs);
  const habits = between(({ profile }) => profile.habits);
  const requirements = between(({ profile }) => (profile.system?.requirements ?? []).flatMap(stepByStep));
  const supervision = between((role) => role.supervision);
  const reviews = between((role) => role.reviews);
  const changes = [steps, competencies, handoffs, habits, requirements, supervision, reviews];
  const same = changes.every(({ gained, lost }) => gained.length + lost.length === 0) && level.length === 0;
  const kept = same ? 'unchanged' : 'changed';
  return {
    role,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : kept,
    steps,
    competencies: { ...competencies, level },
    handoffs,
    habits,
    requirements,
    supervision,
    reviews,
  };
};

const stepByStep = ({ statement, work }: SystemDemand): readonly SystemDemand[] =>
  work.map((step) => ({ statement, work: [step] }));

const difference = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): Change<Item> => {
  const [had, has] = [new Set(before.map(key)), new Set(after.map(key))];
  return { gained: after.filter((item) => !had.has(key(item))), lost: before.filter((item) => !has.has(key(item))) };
};
