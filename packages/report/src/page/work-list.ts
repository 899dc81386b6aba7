import type { Responsibility, StepAssignment } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { letterMark, lettersOf } from './matrix.js';

/** The steps for which a role has a letter; whoever does the work and answers for it is listed only once. @internal */
const workOf = (view: ModelView, role: string, letter: Responsibility): readonly StepAssignment[] =>
  view.rows.filter((row) => {
    const letters = lettersOf(row, role);
    return letters.includes(letter) && !(letter === 'accountable' && letters.includes('responsible'));
  });

/** The steps for which a role has a letter, by element. @internal */
export const workList = (view: ModelView, language: Language, role: string, letter: Responsibility): Markup | null => {
  const mine = workOf(view, role, letter);
  if (mine.length === 0) return null;
  const elements = view.process.elements.filter(({ id }) => mine.some((row) => row.element === id));
  return html`<h3 class="sub">${letterMark(letter, language)} ${language.say(HEADINGS[letter])} (${language.say(
    'steps',
    { n: mine.length },
  )})</h3>
<ul class="plain" data-work="${letter}">${elements.map(({ id }) => {
    const own = mine.filter((row) => row.element === id);
    return html`<li><strong>${view.element(id)}</strong><span class="because"
data-steps="${own.length}">${own.map(({ step }) => view.step(id, step)).join(' · ')}</span>
</li>`;
  })}</ul>`;
};

/** The same in one line: elements, with the number of steps if not all of them are included. @internal */
export const workLine = (
  view: ModelView,
  language: Language,
  role: string,
  letter: Responsibility,
): WorkLine | null => {
  const mine = workOf(view, role, letter);
  const elements = view.process.elements.flatMap(({ id, steps }) => {
    const own = mine.filter((row) => row.element === id).length;
    if (own === 0) return [];
    const part = own === steps.length ? '' : ` (${language.number(own)}/${language.number(steps.length)})`;
    return [`${view.element(id)}${part}`];
  });
  if (elements.length === 0) return null;
  const heading = language.say(HEADINGS[letter]);
  const text = elements.join(' · ');
  return {
    text: `${heading}: ${text}`,
    markup: html`<p data-work="${letter}">${letterMark(letter, language)} <strong>${heading}</strong>: ${text}</p>`,
  };
};

/** A line of work, as plain text to measure and as markup. @internal */
export interface WorkLine {
  readonly text: string;
  readonly markup: Markup;
}

const HEADINGS = {
  responsible: 'does',
  accountable: 'answersFor',
  consulted: 'isAsked',
  informed: 'isTold',
} as const satisfies Record<Responsibility, string>;
