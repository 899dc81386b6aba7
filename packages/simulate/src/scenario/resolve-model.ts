import { InputError, modelPathSchema } from 'work-elements';

/** How a scenario is parsed. @public */
export interface ScenarioOptions {
  /**
   * Returns the model document for a path, such as `./our-school.yaml`, as written in the scenario. Errors it throws
   * pass through. The library itself reads no files.
   */
  readonly resolve?: (path: string) => unknown;
}

/**
 * Replaces the path of a model in a scenario document with the model document. Everything else stays the same.
 *
 * @param input - A scenario as people write it; anything.
 * @param options - How to load the document at a path.
 * @throws `InputError` if the model is a path and there is no `resolve`.
 *
 * @example
 * ```ts
 * import { parseScenario, resolveModel } from '@work-elements/simulate';
 * import { models } from 'work-elements';
 *
 * const written = {
 *   id: 'ours',
 *   title: 'Ours',
 *   model: './our-school.yaml',
 *   learners: { count: 9 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * };
 * console.log(parseScenario(resolveModel(written, { resolve: () => models.singleTeacher })).model.id); // single-teacher
 * ```
 *
 * @public
 */
export const resolveModel = (input: unknown, { resolve }: ScenarioOptions): unknown => {
  // Read without calling a getter: what that throws is reported when the scenario is parsed.
  const model: unknown = Object.getOwnPropertyDescriptor(Object(input), 'model')?.value;
  const path = modelPathSchema.safeParse(model);
  if (!path.success) return input;
  if (resolve === undefined) {
    const message =
      `"${path.data}" is the path of a model, but nothing was passed to read it; pass "resolve", or the ` +
      'model itself';
    throw new InputError('scenario', [{ path: 'model', code: 'unresolved-model', message }]);
  }
  return { ...Object(input), model: resolve(path.data) };
};
