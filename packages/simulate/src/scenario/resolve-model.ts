import { InputError } from 'work-elements';
import { modelPathSchema } from './scenario-schema.js';

/**
 * How a scenario is read.
 *
 * @public
 */
export interface ScenarioOptions {
  /**
   * Gives the model document behind a path, such as `./our-school.yaml`; what it throws is thrown. Called with the path as the scenario
   * writes it. The library touches no file itself.
   */
  readonly resolve?: (path: string) => unknown;
}

/**
 * A scenario document whose model is a document too, where it was the path of one. Everything else stays as it is.
 *
 * @param input - A scenario as people write it; anything.
 * @param options - What gives the document behind a path.
 * @throws `InputError` if the model is a path and there is nothing to resolve it.
 *
 * @example
 * ```ts
 * import { parseScenario, resolveModel } from '@work-elements/simulate';
 * import { models } from 'work-elements';
 *
 * const written = { id: 'ours', title: 'Ours', model: './our-school.yaml', learners: { count: 9 }, staff: [{ role: 'teacher', count: 1 }] };
 * console.log(parseScenario(resolveModel(written, { resolve: () => models.singleTeacher })).model.id); // single-teacher
 * ```
 *
 * @public
 */
export const resolveModel = (input: unknown, { resolve }: ScenarioOptions): unknown => {
  // What a getter would throw is for reading the scenario to say.
  const model: unknown = Object.getOwnPropertyDescriptor(Object(input), 'model')?.value;
  const path = modelPathSchema.safeParse(model);
  if (!path.success) return input;
  if (resolve === undefined) {
    const message = `"${path.data}" is the path of a model, and nothing was passed to read it; pass "resolve", or the model itself`;
    throw new InputError('scenario', [{ path: 'model', code: 'unresolved-model', message }]);
  }
  return { ...Object(input), model: resolve(path.data) };
};
