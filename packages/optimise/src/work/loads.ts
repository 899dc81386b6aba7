import {
  type ImplementationModel,
  InputError,
  type Issue,
  processOf,
  raci,
  type Step,
  unknownWord,
} from 'work-elements';
import { refOf } from '../vocabulary/ref-of.js';

/** The mean of a step’s triangular estimate, in minutes. @internal */
const meanEffort = ({ effort: { min, mode, max } }: Pick<Step, 'effort'>): number => (min + mode + max) / 3;

/**
 * The load of each step: its hours per year, if known; otherwise its mean effort in minutes for one pass, which only
 * serves to compare steps of the learning process. Steps of the supporting processes then have no load, because it is
 * not known how often they run for each pass.
 *
 * @internal
 */
export const loadsOfSteps = (
  model: ImplementationModel,
  hours: Readonly<Record<string, number>> | undefined,
  what: string,
): ReadonlyMap<string, number> => {
  const steps = processOf(model).elements.flatMap(({ id, kind, steps: all }) =>
    all.map((step) => [refOf(id, step.id), kind === 'learning' ? meanEffort(step) : 0] as const),
  );
  if (hours === undefined) return new Map(steps);
  const known = steps.map(([ref]) => ref);
  const issues = Object.keys(hours)
    .filter((ref) => !known.includes(ref))
    .map(
      (ref): Issue => ({
        path: `hours["${ref}"]`,
        code: 'unknown-step',
        message: unknownWord(ref, 'a step of the process', known),
      }),
    );
  if (issues.length > 0) throw new InputError(what, issues);
  return new Map(known.map((ref) => [ref, hours[ref] ?? 0]));
};

/**
 * The load that each step adds to each role, by the step’s reference: the load of the step, divided among the roles
 * responsible for it.
 *
 * @internal
 */
export const loadsOfRoles = (
  model: ImplementationModel,
  steps: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const loads = new Map(model.roles.map(({ id }) => [id, new Map<string, number>()]));
  for (const { element, step, responsible } of raci(model)) {
    const ref = refOf(element, step);
    for (const role of responsible) loads.get(role)?.set(ref, (steps.get(ref) ?? 0) / responsible.length);
  }
  return loads;
};

/** What is known about capacities. @internal */
export interface CapacityRules {
  readonly hours?: Readonly<Record<string, number>> | undefined;
  readonly fullPosition: { readonly value: number };
  /** For example, 1.5 means 50 % above an even share; undefined means no limit. */
  readonly slack?: number | undefined;
}

/** Whether capacities are limited. @internal */
export const isLimited = ({ hours, slack }: CapacityRules): boolean => hours !== undefined || slack !== undefined;
