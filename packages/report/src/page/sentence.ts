import type { BadgeQuestion } from 'work-elements';
import type { Language } from '../language/language.js';
import type { ModelView } from '../view/model-view.js';

/** A sentence of the catalogue or of a model: translated if possible, otherwise unchanged. @internal */
export interface Sentence {
  readonly text: string;
  /** Its language; null if it is that of the page, or unknown. */
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
