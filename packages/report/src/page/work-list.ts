import type { Responsibility } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { letterMark, lettersOf } from './matrix.js';

/** What a role is to steps, element by element. @internal */
export const workList = (view: ModelView, language: Language, role: string, letter: Responsibility): Markup | null => {
  const mine = view.rows.filter((row) => {
    const letters = lettersOf(row, role);
    // Whoever does the work and alone answers for it is not told so twice.
    return letters.includes(letter) && !(letter === 'accountable' && letters.includes('responsible'));
  });
  if (mine.length === 0) return null;
  const elements = view.process.elements.filter(({ id }) => mine.some((row) => row.element === id));
  return html`<h3 class="sub">${letterMark(letter, language)} ${language.say(HEADINGS[letter])} (${language.say('steps', { n: mine.length })})</h3>
<ul class="plain" data-work="${letter}">${elements.map(({ id }) => {
    const own = mine.filter((row) => row.element === id);
    return html`<li><strong>${view.element(id)}</strong><span class="because" data-steps="${own.length}">${own.map(({ step }) => view.step(id, step)).join(' · ')}</span>
</li>`;
  })}</ul>`;
};

const HEADINGS = {
  responsible: 'does',
  accountable: 'answersFor',
  consulted: 'isAsked',
  informed: 'isTold',
} as const satisfies Record<Responsibility, string>;
