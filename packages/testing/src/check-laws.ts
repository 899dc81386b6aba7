import fc from 'fast-check';
import { type ImplementationModel, parseModel, responsibilitySchema } from 'work-elements';
import type { Law, LawOptions, LawResult } from './law.js';
import { laws as allLaws } from './laws/laws.js';
import { isArbitrary, listOf, refuseOptions } from './options/check.js';
import { aLaw, lawChecks } from './options/law-checks.js';

/**
 * How laws are checked.
 *
 * @public
 */
export interface CheckLawsOptions extends LawOptions {
  /** The laws to check, at least one. @defaultValue all of {@link laws} */
  readonly laws?: readonly Law[];
}

/**
 * Thrown by {@link checkLaws} and {@link checkAssignment} if a law is broken. Its message contains, for each broken
 * law, its sentence, the shrunk model or the story of a journey, where it breaks, and the seed that reproduces it.
 *
 * @public
 */
export class LawsBroken<Result extends LawResult = LawResult> extends Error {
  /** The laws that are broken. */
  readonly broken: readonly Result[];

  constructor(broken: readonly Result[]) {
    super(broken.map(describe).join('\n\n'));
    this.name = 'LawsBroken';
    this.broken = broken;
  }
}

/**
 * Checks laws on a model, or on many.
 *
 * @param models - A model, such as your own district’s, or an arbitrary that generates models.
 * @param options - The number of cases, the seed, and the laws.
 * @returns The result of each law, if all hold.
 * @throws {@link LawsBroken} if a law does not hold; `InputError` with everything that is wrong with the options;
 * `ModelError` if it is no model.
 *
 * @example
 * ```ts
 * import { checkLaws } from '@work-elements/testing';
 * import { models } from 'work-elements';
 *
 * console.log(checkLaws(models.flexBlend, { numRuns: 10, seed: 1 }).every((result) => result.holds)); // true
 * ```
 *
 * @public
 */
export const checkLaws = (
  models: ImplementationModel | fc.Arbitrary<ImplementationModel>,
  options: CheckLawsOptions = {},
): readonly LawResult[] => {
  refuseOptions(options, 'checkLaws', { ...lawChecks, laws: listOf('laws', aLaw('laws', idsOf(allLaws))) });
  const { laws = allLaws, ...rest } = options;
  const arbitrary = isArbitrary(models) ? models : fc.constant(parseModel(models));
  const results = laws.map((law) => law.try(arbitrary, rest));
  const broken = results.filter((result) => !result.holds);
  if (broken.length > 0) throw new LawsBroken(broken);
  return results;
};

const idsOf = (laws: readonly Law[]): readonly string[] => laws.map(({ id }) => id);

const describe = ({ law, sentence, runs, counterexample }: LawResult): string => {
  if (counterexample === undefined) return `${law}: ${sentence}`;
  const { model, details, message, seed, path, story } = counterexample;
  if (story !== undefined) {
    // The reader knows their own model; the story shows what goes wrong.
    return [
      `The law "${law}" is broken (case ${runs}): ${sentence}`,
      ...story.map((line, index) => `  ${index + 1}. ${line}`),
      `  again:  { seed: ${seed}, path: '${path}' }`,
    ].join('\n');
  }
  return [
    `The law "${law}" is broken (case ${runs}): ${sentence}`,
    `  where:  ${message}`,
    ...(details === '' ? [] : [`  doing:  ${details}`]),
    `  model:  ${model.id}`,
    ...modelLines(model).map((line) => `    ${line}`),
    `  again:  { seed: ${seed}, path: '${path}' }`,
  ].join('\n');
};

/** A model for people to read, without its empty parts. */
const modelLines = (model: ImplementationModel): readonly string[] => [
  ...model.roles.map((role) => {
    const work = responsibilitySchema.options
      .filter((letter) => role[letter].length > 0)
      .map((letter) => `${letter} ${role[letter].join(', ')}`);
    return `${role.id} (${role.actors.join(', ')}): ${work.join('; ')}`;
  }),
  ...model.tools.map((tool) => `tool ${tool.id} (${tool.kind}) in ${tool.usedIn.join(', ')}`),
  ...model.elements.map((element) => `own element ${element.id}: ${element.steps.map(({ id }) => id).join(', ')}`),
];
