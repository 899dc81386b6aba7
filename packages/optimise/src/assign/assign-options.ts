import { defaultPolicies, type ImplementationModel, type Policy, readInput } from 'work-elements';
import * as z from 'zod';
import type { Solver } from '../program/program.js';
import { type Figure, figureSchema } from '../vocabulary/figure.js';
import { aimKinds } from './assign-problem.js';

/**
 * The aims: `gap`, levels of competencies that people would have to climb; `handOffs` between different people; `peak`, the highest load in per
 * cent of what a person can carry; `cost`; and `dislike`, how little people want what they have.
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
    .union([z.array(aimSchema).min(1), z.partialRecord(aimSchema, z.number().min(0))])
    .default(['gap', 'handOffs', 'peak']),
  hours: z.record(z.string(), z.number().min(0)).exactOptional(),
  fullPosition: figureSchema.default({ value: 1400, source: 'assumption: about 38 weeks of 37 hours' }),
  slack: z.number().min(1).exactOptional(),
  holders: z.record(z.string(), z.number().int().min(1)).default({}),
  alternatives: z.number().int().min(0).max(19).default(3),
  seed: z.number().int().default(1),
  moves: z.number().int().min(0).default(2_000_000),
  timeLimit: z.number().positive().exactOptional(),
  gap: z.number().min(0).max(1).default(0),
});

/**
 * A simulation to rank the best answers anew by: nothing is simulated unless it is passed in.
 *
 * @public
 */
export interface Rerank<Scenario extends object> {
  /** `simulate` of `@work-elements/simulate`, or what answers as it does. */
  readonly simulate: (
    scenario: Scenario,
    options: { readonly seed: number; readonly replications: number },
  ) => Promise<{ readonly timeToMastery: { readonly mean: { readonly mean: number } | null } }>;
  /** A scenario; its model and its people are exchanged for those of each answer. */
  readonly scenario: Scenario;
  readonly replications: number;
  readonly seed: number;
}

/**
 * How work is given to people.
 *
 * @public
 */
export interface AssignOptions<Scenario extends object = never> {
  /** In order, the most important first; or all at once, with what each weighs. @defaultValue gap, hand-offs, peak, in order */
  readonly aims?: readonly Aim[] | Partial<Readonly<Record<Aim, number>>>;
  /** Hours a year of each step (`assess-progress/score`). Without them, loads are mean efforts once through, and only compare. */

  readonly hours?: Readonly<Record<string, number>>;
  /** Where hours are not known: how many times an even share somebody can carry at most. @defaultValue no limit; 1.3 for a design, an assumption */
  readonly slack?: number;
  /** Hours a year of a full position, where hours of steps are known. @defaultValue 1,400, an assumption */
  readonly fullPosition?: Figure;
  /** How many have a role, or a step. @defaultValue as many as it takes that none has more than a person can carry */
  readonly holders?: Readonly<Record<string, number>>;
  /** The policies to keep. @defaultValue {@link defaultPolicies} */
  readonly policies?: readonly Policy[];
  /** How many next best answers to give. @defaultValue 3 */
  readonly alternatives?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
  /** Moves of the search. @defaultValue 2,000,000 */
  readonly moves?: number;
  /** Milliseconds. An answer that it ends may differ from run to run, and is only a valid one. */
  readonly timeLimit?: number;
  /** Stops with the best there is. */
  readonly signal?: AbortSignal;
  /** Proves and improves what the search finds, for instance `highsSolver()`. @defaultValue none: `proved` is false */
  readonly solver?: Solver;
  /** The share by which a proof may be off. @defaultValue 0 */
  readonly gap?: number;
  /** Ranks the best answers anew by simulation. @defaultValue not at all */
  readonly rerank?: Rerank<Scenario>;
}

/** Options with all defaults. @internal */
export interface AssignRules extends Omit<z.output<typeof dataSchema>, 'aims'> {
  readonly aims: readonly Aim[];
  readonly weights: readonly number[] | null;
  readonly policies: readonly Policy[];
  readonly signal: AbortSignal | undefined;
  readonly solver: Solver | undefined;
}

/** Reads options. @internal */
export const readAssignOptions = <Scenario extends object>(
  { signal, solver, policies = defaultPolicies, rerank: _, ...data }: AssignOptions<Scenario>,
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
    solver,
  };
};

/** A model that keeps these policies’ rules beside its own. @internal */
export const policiesOf = (
  model: Pick<ImplementationModel, 'policies'>,
  { policies }: AssignRules,
): readonly Policy[] => [...policies, ...model.policies.rules];
