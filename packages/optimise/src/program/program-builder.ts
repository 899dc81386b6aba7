import type { Program, ProgramRow, ProgramVariable } from './program.js';

/** Builds a program, variable by variable and row by row. @internal */
export class ProgramBuilder {
  readonly #variables: ProgramVariable[] = [];
  readonly #rows: ProgramRow[] = [];

  /** Adds a binary variable. */
  choice(cost = 0): number {
    return this.variable({ cost, least: 0, most: 1, whole: true });
  }

  /** Adds a continuous variable between 0 and a bound. */
  amount(cost = 0, most = Number.POSITIVE_INFINITY): number {
    return this.variable({ cost, least: 0, most, whole: false });
  }

  variable(variable: ProgramVariable): number {
    this.#variables.push(variable);
    return this.#variables.length - 1;
  }

  /** Adds a bounded sum; terms of the same variable are combined. */
  row(
    terms: readonly (readonly [variable: number, factor: number])[],
    {
      least = Number.NEGATIVE_INFINITY,
      most = Number.POSITIVE_INFINITY,
    }: { readonly least?: number; readonly most?: number },
  ): void {
    const sums = new Map<number, number>();
    for (const [variable, factor] of terms) sums.set(variable, (sums.get(variable) ?? 0) + factor);
    this.#rows.push({ variables: [...sums.keys()], factors: [...sums.values()], least, most });
  }

  program(start?: readonly number[]): Program {
    return { variables: this.#variables, rows: this.#rows, ...(start === undefined ? {} : { start }) };
  }
}
