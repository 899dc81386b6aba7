import { defaultPolicies, type ImplementationModel, type Policy, placeSchema, readInput } from 'work-elements';
import * as z from 'zod';
import type { OnProgress, SearchProgress } from '../limits/search-progress.js';
import type { Solver } from '../program/program.js';
import { type Figure, figureSchema } from '../vocabulary/figure.js';
import type { AssignPlace } from '../work/placement.js';
import { aimKinds } from './assign-problem.js';

/**
 * The aims, all minimised: `gap`, the levels that people still have to climb in the competencies of their roles, each
 * competency counted once per person; `handOffs` between different people; `peak`, the highest load as a percentage of
 * a person’s capacity; `cost`; and `dislike`, how little people want what they have.
 *
 * @public
 */
export const aimSchema = z.enum(aimKinds);

/**
 * An aim.
 *
 * @public
 */
export type Aim = z.infer<typeof aimSchema>;

const dataSchema = z.strictObject({
  aims: z
    .union([
      z.array(aimSchema).min(1),
      z
        .partialRecord(aimSchema, z.number().min(0))
        .refine((weights) => Object.values(weights).some((weight) => weight > 0), {
          error: 'give at least one aim a weight above 0',
        }),
    ])
    .default(['gap', 'handOffs', 'peak']),
  hours: z.record(z.string(), z.number().min(0)).exactOptional(),
  fullPosition: figureSchema.default({ value: 1400, source: 'assumption: about 38 weeks of 37 hours' }),
  slack: z.number().min(1).exactOptional(),
  holders: z.record(z.string(), z.number().int().min(1)).default({}),
  places: z.array(placeSchema).min(1).exactOptional(),
  alternatives: z.number().int().min(0).max(19).default(3),
  seed: z.number().int().default(1),
  moves: z.number().int().min(0).default(2_000_000),
  timeLimit: z.number().positive().exactOptional(),
  gap: z.number().min(0).max(1).default(0),
});

/** A simulation by which the best answers are ranked again; nothing is simulated unless it is passed in. @public */
export interface Rerank<Scenario extends object> {
  /** `simulate` of `@work-elements/simulate`, or a function with the same result type. */
  readonly simulate: (
    scenario: Scenario,
    options: { readonly seed: number; readonly replications: number },
  ) => Promise<{ readonly timeToMastery: { readonly mean: { readonly mean: number } | null } }>;
  /** A scenario; its model and people are replaced by those of each answer. */
  readonly scenario: Scenario;
  readonly replications: number;
  readonly seed: number;
}

/** Options for assigning work to people. @public */
export interface AssignOptions<Scenario extends object = never> {
  /** In order, most important first; or all together, with weights. @defaultValue gap, hand-offs, peak, in order */
  readonly aims?: readonly Aim[] | Partial<Readonly<Record<Aim, number>>>;
  /**
   * Hours per year of each step (`assess-progress/score`); steps left out add no load. Without any hours, loads are the
   * mean efforts of one pass through the learning process, good only for comparison, and the supporting processes add
   * no load.
   */
  readonly hours?: Readonly<Record<string, number>>;
  /**
   * If hours are not known: the capacity as a multiple of an even share.
   *
   * @defaultValue no limit; 1.5 for a design, an assumption
   */
  readonly slack?: number;
  /** Hours per year of a full position, if the hours of steps are known. @defaultValue 1,400, an assumption */
  readonly fullPosition?: Figure;
  /**
   * The places of a team, if people are `at` places: work is done once at each place of its scope, by people of that
   * place or of one above or below it. Hours are those of all schools together, divided by numbers of learners, or
   * evenly if a school does not state its number. A headcount asks for as many people as it has full positions.
   *
   * @defaultValue one place for all
   */
  readonly places?: readonly AssignPlace[];
  /**
   * The number of holders of a role or a step, at each place. @defaultValue as many as needed to keep everybody within
   * capacity
   */
  readonly holders?: Readonly<Record<string, number>>;
  /** The policies to comply with. @defaultValue {@link defaultPolicies} */
  readonly policies?: readonly Policy[];
  /** The number of next best answers to return. @defaultValue 3 */
  readonly alternatives?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
  /** Moves of the search; one that changes more than two holders counts as several. @defaultValue 2,000,000 */
  readonly moves?: number;
  /** Milliseconds. If the limit ends the search, the answer is valid but may differ between runs. */
  readonly timeLimit?: number;
  /** Stops with the best answer so far. */
  readonly signal?: AbortSignal;
  /** Called as the search goes on. */
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Proves and improves the search’s result, for instance `highsSolver()`. @defaultValue none: only arithmetic proves */
  readonly solver?: Solver;
  /** Relative gap allowed in a proof. @defaultValue 0 */
  readonly gap?: number;
  /** Ranks the best answers again by simulation. @defaultValue not at all */
  readonly rerank?: Rerank<Scenario>;
}

/** Options with all defaults filled in. @internal */
export interface AssignRules extends Omit<z.output<typeof dataSchema>, 'aims'> {
  readonly aims: readonly Aim[];
  readonly weights: readonly number[] | null;
  readonly policies: readonly Policy[];
  readonly signal: AbortSignal | undefined;
  readonly onProgress: OnProgress;
  readonly solver: Solver | undefined;
}

/** Validates options. @internal */
export const readAssignOptions = <Scenario extends object>(
  { signal, onProgress, solver, policies = defaultPolicies, rerank: _, ...data }: AssignOptions<Scenario>,
  what: string,
): AssignRules => {
  const { aims, ...read } = readInput(dataSchema, data, `${what} options`);
  const inOrder = Array.isArray(aims);
  const named = inOrder ? [...new Set(aims)] : aimKinds.filter((aim) => (aims[aim] ?? 0) > 0);
  return {
    ...read,
    aims: named,
    weights: inOrder ? null : named.map((aim) => aims[aim] ?? 0),
    policies,
    signal,
    onProgress,
    solver,
  };
};

/** The policies to comply with: those asked for and the model’s own. @internal */
export const policiesOf = (
  model: Pick<ImplementationModel, 'policies'>,
  { policies }: AssignRules,
): readonly Policy[] => [...policies, ...model.policies.rules];
