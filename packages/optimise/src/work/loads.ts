import { type ImplementationModel, InputError, processOf, raci, type Step, unknownWord } from 'work-elements';
import type { StaffMember } from './members.js';

/** The mean of a step’s triangular estimate, in minutes. @internal */
export const meanEffort = ({ effort: { min, mode, max } }: Pick<Step, 'effort'>): number => (min + mode + max) / 3;

/** A name for a step. @internal */
export const refOf = (element: string, step: string): string => `${element}/${step}`;

/**
 * The load of each step: its hours a year, where these are known; otherwise its mean effort once, in minutes, which says only how steps compare.
 *
 * @internal
 */
export const loadsOfSteps = (
  model: ImplementationModel,
  hours: Readonly<Record<string, number>> | undefined,
  what: string,
): ReadonlyMap<string, number> => {
  const steps = processOf(model).elements.flatMap(({ id, steps: all }) =>
    all.map((step) => [refOf(id, step.id), step] as const),
  );
  if (hours === undefined) return new Map(steps.map(([ref, step]) => [ref, meanEffort(step)]));
  const known = steps.map(([ref]) => ref);
  const issues = Object.keys(hours)
    .filter((ref) => !known.includes(ref))
    .map((ref) => ({
      path: `hours["${ref}"]`,
      code: 'unknown-step',
      message: unknownWord(ref, 'a step of the process', known),
    }));
  if (issues.length > 0) throw new InputError(what, issues);
  return new Map(known.map((ref) => [ref, hours[ref] ?? 0]));
};

/** The load of each role: that of its steps, shared among those who are responsible for them. @internal */
export const loadsOfRoles = (
  model: ImplementationModel,
  steps: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const loads = new Map(model.roles.map(({ id }) => [id, 0]));
  for (const { element, step, responsible } of raci(model)) {
    for (const role of responsible) {
      loads.set(role, (loads.get(role) ?? 0) + (steps.get(refOf(element, step)) ?? 0) / responsible.length);
    }
  }
  return loads;
};

/**
 * What each can carry: hours a year, where these are known; otherwise an even share of all there is, by full positions, and so much over it.
 *
 * @internal
 */
export const capacitiesOf = (
  members: readonly StaffMember[],
  total: number,
  { hours, fullPosition, slack }: CapacityRules,
): readonly number[] => {
  const positions = members.reduce((sum, { fte }) => sum + fte, 0);
  return members.map((member) =>
    hours === undefined
      ? Math.max(1e-9, ((slack ?? 1) * total * member.fte) / positions)
      : (member.hours ?? member.fte * fullPosition.value),
  );
};

/** What is known of capacities. @internal */
export interface CapacityRules {
  readonly hours?: Readonly<Record<string, number>> | undefined;
  readonly fullPosition: { readonly value: number };
  /** 1.3 for three tenths over an even share; nothing where that is no limit. */
  readonly slack?: number | undefined;
}

/** Whether anything limits what people carry. @internal */
export const isLimited = ({ hours, slack }: CapacityRules): boolean => hours !== undefined || slack !== undefined;
