import type { Handoff, ImplementationModel } from 'work-elements';
import { type LanguageOptions, languageOf } from '../language/language.js';
import type { Markup } from '../markup/html.js';
import { handoffPicture } from '../pictures/handoff-picture.js';
import { modelView } from '../view/model-view.js';

/**
 * Draws hand-offs between the roles of a model as arcs; they can be any list, such as those seen in a log.
 *
 * @param model - The model with the roles.
 * @param handoffs - Each counts once.
 * @param options - See {@link LanguageOptions}.
 * @returns An SVG picture to embed in a page.
 * @throws `ModelError` if the model is invalid.
 *
 * @example
 * ```ts
 * import { handoffArcs } from '@work-elements/report/parts';
 * import { handoffs, models } from 'work-elements';
 *
 * console.log(handoffArcs(models.validator, handoffs(models.validator)).text.startsWith('<svg')); // true
 * ```
 *
 * @public
 */
export const handoffArcs = (
  model: ImplementationModel,
  handoffs: readonly Handoff[],
  options: LanguageOptions = {},
): Markup => {
  const language = languageOf(options);
  return handoffPicture({ ...modelView(model, language), handoffs }, language).markup;
};
