import type { BadgeQuestion } from 'work-elements';
import type { Language } from '../language/language.js';
import type { ModelView } from '../view/model-view.js';

/**
 * A sentence of the catalogue or of a model: in the language of the page if there is a translation, otherwise as it is.
 *
 * @internal
 */
export interface Sentence {
  readonly text: string;
  /** Its language; null if that is the page’s, or unknown. */
  readonly lang: string | null;
}

/** The summary of a model, by its id, or of one of its roles, by `model/role`. @internal */
export const summaryIn = (view: ModelView, language: Language, id: string, own: string): Sentence => {
  const text = language.sentence('summaries', id, own);
  return text === undefined ? { text: own, lang: view.languageOf(own) } : { text, lang: null };
};

/** A guiding question of the badge framework. @internal */
export const questionIn = (language: Language, { id, text: own }: BadgeQuestion): Sentence => {
  const text = language.sentence('questions', id, own);
  return text === undefined ? { text: own, lang: 'en' } : { text, lang: null };
};
