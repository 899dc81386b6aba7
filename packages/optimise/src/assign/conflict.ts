import type { SolveOptions, Solver } from '../program/program.js';
import { allOf, type Draft, type Kept } from './draft.js';
import { settle } from './settle.js';

/**
 * A minimal set of conflicting constraint groups of an infeasible draft, found by deletion: each group is left out in
 * turn, and stays out if the rest is still infeasible. Null if a case could not be settled.
 *
 * @internal
 */
export const conflictOf = async (
  draft: Draft,
  solver: Solver | undefined,
  options: SolveOptions,
  among: Kept = allOf(draft),
): Promise<readonly number[] | null> => {
  const kept = new Set(among);
  for (const group of among) {
    kept.delete(group);
    const settled = await settle(draft, kept, solver, options);
    if (settled === null) return null;
    if (settled !== 'none') kept.add(group);
  }
  return [...kept].sort((one, other) => one - other);
};

/** The result of meeting the constraints of a draft. @internal */
export type Met =
  | { readonly kind: 'met'; readonly settled: Exclude<Awaited<ReturnType<typeof settle>>, 'none' | null> }
  | { readonly kind: 'conflict'; readonly groups: readonly number[] }
  | { readonly kind: 'unsettled'; readonly what: 'whether' | 'which' };

/**
 * Finds a feasible assignment for a draft; if there is none, without those warning policies that conflict with the
 * rest.
 *
 * @internal
 */
export const meet = async (draft: Draft, solver: Solver | undefined, options: SolveOptions): Promise<Met> => {
  const kept = allOf(draft);
  for (;;) {
    const settled = await settle(draft, kept, solver, options);
    if (settled === null) return { kind: 'unsettled', what: 'whether' };
    if (settled !== 'none') return { kind: 'met', settled };
    const groups = await conflictOf(draft, solver, options, kept);
    if (groups === null) return { kind: 'unsettled', what: 'which' };
    const yielding = groups.find((group) => draft.warnings.has(group));
    if (yielding === undefined) return { kind: 'conflict', groups };
    kept.delete(yielding);
  }
};
