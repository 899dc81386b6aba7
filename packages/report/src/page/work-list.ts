import type { Responsibility, StepAssignment } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { letterMark } from './matrix.js';

/** The steps for which a role has a letter, and which of them a card lists. */
interface Work {
  readonly steps: readonly StepAssignment[];
  readonly listed: readonly StepAssignment[];
  /** The number of steps left out, as listed already: all that the role does, if it is accountable for them too. */
  readonly done: number;
}

const workOf = (view: ModelView, role: string, letter: Responsibility): Work => {
  const steps = view.rows.filter((row) => row[letter].includes(role));
  const done = view.rows.filter(({ responsible }) => responsible.includes(role));
  if (letter !== 'accountable' || !done.every(({ accountable }) => accountable.includes(role)))
    return { steps, listed: steps, done: 0 };
  return { steps, listed: steps.filter(({ responsible }) => !responsible.includes(role)), done: done.length };
};

/** The steps for which a role has a letter, by element. @internal */
export const workList = (view: ModelView, language: Language, role: string, letter: Responsibility): Markup | null => {
  const { steps, listed, done } = workOf(view, role, letter);
  if (steps.length === 0) return null;
  const elements = view.process.elements.filter(({ id }) => listed.some((row) => row.element === id));
  return html`<h3 class="sub">${letterMark(letter, language)} ${language.say(HEADINGS[letter])} (${language.say(
    'steps',
    { n: steps.length },
  )})</h3>
<ul class="plain" data-work="${letter}">${
    done === 0
      ? null
      : html`<li><strong>${language.say('allItDoes')}</strong><span class="because"
data-steps="${done}">${language.say('steps', { n: done })}</span>
</li>`
  }${elements.map(({ id }) => {
    const own = listed.filter((row) => row.element === id);
    return html`<li><strong>${view.element(id)}</strong><span class="because"
data-steps="${own.length}">${own.map(({ step }) => view.step(id, step)).join(' · ')}</span>
</li>`;
  })}</ul>`;
};

/** A work list in one line: elements, with the number of steps if not all of them are included. @internal */
export const workLine = (
  view: ModelView,
  language: Language,
  role: string,
  letter: Responsibility,
): WorkLine | null => {
  const { steps, listed, done } = workOf(view, role, letter);
  if (steps.length === 0) return null;
  const elements = view.process.elements.flatMap(({ id, steps: all }) => {
    const own = listed.filter((row) => row.element === id).length;
    if (own === 0) return [];
    const part = own === all.length ? '' : ` (${language.number(own)}/${language.number(all.length)})`;
    return [`${view.element(id)}${part}`];
  });
  const heading = `${language.say(HEADINGS[letter])} (${language.say('steps', { n: steps.length })})`;
  const text = [...(done === 0 ? [] : [language.say('allItDoes')]), ...elements].join(' · ');
  return {
    text: `${heading}: ${text}`,
    markup: html`<p data-work="${letter}">${letterMark(letter, language)} <strong>${heading}</strong>: ${text}</p>`,
  };
};

/** A line of work, as plain text for measuring and as markup. @internal */
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
