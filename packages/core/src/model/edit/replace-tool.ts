import { InputError } from '../../vocabulary/input-error.js';
import { readInput } from '../../vocabulary/read-input.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { ImplementationModel } from '../model.js';
import { modelReading } from '../model-reading.js';
import type { Tool } from '../model-schema.js';
import { toolReplacementSchema } from './edit-input.js';
import { editModel, type ModelEdit } from './edit-model.js';

/**
 * The tool to replace, and its replacement.
 *
 * @public
 */
export interface ToolReplacement {
  /** The id of the tool to replace. */
  readonly tool: string;
  /** The replacement, which is used for the same work. */
  readonly by: Pick<Tool, 'id' | 'title' | 'kind'> & Partial<Pick<Tool, 'competencies'>>;
}

/**
 * Replaces a tool by another, which is used for the same work; the competencies of those who work with it change
 * accordingly.
 *
 * @param model - An implementation model.
 * @param replacement - The tool to replace, and its replacement.
 * @throws {@link InputError} if the model has no such tool, {@link ModelError} if the new one’s id is taken.
 *
 * @example
 * ```ts
 * import { models, replaceTool } from 'work-elements';
 *
 * const { model } = replaceTool(models.flexBlend, {
 *   tool: 'pace-dashboard',
 *   by: { id: 'early-warning', title: 'the early-warning system', kind: 'analytics' },
 * });
 * console.log(model.tools.map((tool) => tool.id));
 * ```
 *
 * @public
 */
export function replaceTool<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  replacement: ToolReplacement,
): ModelEdit<RoleId>;
export function replaceTool(model: ImplementationModel, replacement: ToolReplacement): ModelEdit {
  const { tools } = modelReading(model).model;
  readInput(toolReplacementSchema, replacement, 'replaceTool');
  const old = tools.find((tool) => tool.id === replacement.tool);
  if (old === undefined) {
    const message = unknownWord(
      String(replacement.tool),
      `a tool of "${model.id}"`,
      tools.map((tool) => tool.id),
    );
    throw new InputError('replaceTool', [{ path: 'tool', code: 'unknown-tool', message }]);
  }
  const { id, title, kind, competencies = [] } = replacement.by;
  return editModel(model, (draft) => {
    const ours = competencies.map(({ areas, steps, holders, ...rest }) => ({
      ...rest,
      areas: [...areas],
      ...(steps === undefined ? {} : { steps: [...steps] }),
      ...(holders === undefined ? {} : { holders: [...holders] }),
    }));
    draft.tools[tools.indexOf(old)] = { id, title, kind, usedIn: [...old.usedIn], competencies: ours };
  });
}
