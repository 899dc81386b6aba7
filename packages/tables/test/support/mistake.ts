import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { type ReadOptions, readTable, type TableKind } from '../../src/index.js';

const model = models.validator;

/** A table with a mistake in it, and the issues to expect. */
export interface Mistake {
  readonly as?: TableKind;
  readonly table: string | Uint8Array;
  readonly options?: ReadOptions & { readonly asOf?: string };
  /** Every issue as `path: message`; warnings begin with `(warning)`. */
  readonly said: readonly string[];
}

/** Tables by the mistake that they contain. */
export type Mistakes = Readonly<Record<string, Mistake>>;

/** Tests that mistakes are reported as expected. */
export const describeMistakes = (each: readonly (readonly [what: string, mistakes: Mistakes])[]): void =>
  describe.each(each)('mistakes in %s say what is wrong, where, and what to do', (_, mistakes) => {
    test.each(Object.entries(mistakes))('%s', (__, { as = 'staff', table, options = {}, said }) => {
      const { value, issues } = readTable(table, { as, model, ...options });
      expect(
        issues.map(({ path, message, severity }) => `${severity === 'warning' ? '(warning) ' : ''}${path}: ${message}`),
      ).toEqual(said);
      expect(value === null).toBe(issues.some(({ severity }) => severity === 'error'));
    });
  });
