import type { Program, ProgramRow, SolveAnswer, SolveOptions, Solver } from './program.js';

/** One of several linear objectives to be minimised, most important first. @internal */
export interface LinearAim {
  readonly variables: readonly number[];
  readonly factors: readonly number[];
  /** Every value of the sum is a multiple of this. */
  readonly unit: number;
}

/**
 * An aim from its terms. Variables are assumed to take integer values, so the sum is a multiple of any unit that
 * divides all factors.
 *
 * @internal
 */
export const linearAim = (terms: readonly (readonly [variable: number, factor: number])[]): LinearAim => ({
  variables: terms.map(([variable]) => variable),
  factors: terms.map(([, factor]) => factor),
  unit: UNITS.find((unit) => terms.every(([, factor]) => isMultiple(factor, unit))) ?? 1e-6,
});

/** The units to try: whole numbers, then hundredths, such as cents. */
const UNITS: readonly number[] = [1, 0.01];

const isMultiple = (factor: number, unit: number): boolean =>
  Math.abs(factor / unit - Math.round(factor / unit)) <= 1e-12 * Math.abs(factor / unit);

/** A solver’s answer for aims in order. @internal */
export interface OrderedAnswer {
  readonly status: SolveAnswer['status'];
  readonly values: readonly number[] | null;
  /** The value reached for each aim. */
  readonly reached: readonly number[];
  /** A lower bound of each aim, given the values reached for those before; only for aims that were started. */
  readonly bounds: readonly number[];
}

/**
 * Solves a program for several aims in lexicographic order. Bounds are rounded up to the next multiple of an aim’s
 * unit.
 *
 * @internal
 */
export const solveInOrder = async (
  solver: Solver,
  program: Program,
  aims: readonly LinearAim[],
  options: SolveOptions,
): Promise<OrderedAnswer> => {
  const kept: ProgramRow[] = [];
  const bounds: number[] = [];
  let best = program.start ?? null;
  let status: SolveAnswer['status'] = 'optimal';
  for (const aim of aims) {
    const { unit } = aim;
    const costs = new Map(aim.variables.map((variable, index) => [variable, aim.factors[index] ?? 0]));
    const asked: Program = {
      variables: program.variables.map((variable, index) => ({ ...variable, cost: costs.get(index) ?? 0 })),
      rows: [...program.rows, ...kept],
      unit,
      ...(best === null ? {} : { start: best }),
    };
    const answer = await solver.solve(asked, options);
    if (answer.status === 'impossible') return { status: 'impossible', values: null, reached: [], bounds };
    bounds.push(Math.ceil(answer.bound / unit - 1e-6) / Math.round(1 / unit));
    if (answer.values !== null) best = answer.values;
    if (answer.status === 'stopped') status = 'stopped';
    if (best === null || status === 'stopped') break;
    kept.push({
      variables: aim.variables,
      factors: aim.factors,
      least: Number.NEGATIVE_INFINITY,
      most: Math.round(sumOf(aim, best) / unit) * unit + unit / 10,
    });
  }
  const values = best;
  return { status, values, reached: values === null ? [] : aims.map((aim) => sumOf(aim, values)), bounds };
};

const sumOf = ({ variables, factors }: LinearAim, values: readonly number[]): number =>
  variables.reduce((sum, variable, index) => sum + (values[variable] ?? 0) * (factors[index] ?? 0), 0);
