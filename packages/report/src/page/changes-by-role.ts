import {
  type Change,
  deriveProfiles,
  type ModelComparison,
  type Responsibility,
  type RoleChange,
  type RoleWork,
  responsibilitySchema,
} from 'work-elements';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { ownSteps } from '../view/own-steps.js';
import { levelTitle } from './card.js';
import { letterMark } from './matrix.js';
import { inLanguage } from './page.js';
import { passItems } from './pass-items.js';
import { roleInBoth } from './renamings.js';
import { type ComparedSide, supervisionChanges } from './supervision-changes.js';

/** What each role gains and loses from one model to the other. @internal */
export const changesByRole = (
  before: ModelView,
  after: ModelView,
  { roles }: ModelComparison,
  language: Language,
): Markup => {
  const [had, has] = [sideOf(before), sideOf(after)];
  return html`${roles.map((change) => {
    const title = roleInBoth(before, after, change.role);
    const note =
      change.change === 'added'
        ? language.say('roleAdded', { model: after.title })
        : change.change === 'removed'
          ? language.say('roleAdded', { model: before.title })
          : change.change === 'unchanged'
            ? language.say('roleUnchanged')
            : null;
    const heading = html`<h3><bdi>${title}</bdi>${
      note === null
        ? null
        : html` <span
class="small">${note}</span>`
    }</h3>`;
    if (change.change === 'unchanged') {
      return html`<section class="role" data-role="${change.role}">${heading}</section>`;
    }
    // Browsers repeat a table’s heading on every printed page.
    return html`<table class="role" role="presentation" data-role="${change.role}">
<thead><tr><td>${heading}</td></tr></thead><tbody><tr><td><div
class="two">${side(
      'gained',
      has,
      had,
      change,
      language,
    )}${side('lost', had, has, change, language)}</div>${levels(after, change, language)}</td></tr></tbody>
</table>`;
  })}`;
};

const sideOf = (view: ModelView): ComparedSide => ({
  view,
  systems: new Map(
    deriveProfiles(view.model).flatMap(({ role, system }) => (system === undefined ? [] : [[role, system]])),
  ),
});

const HEADINGS = { gained: 'gains', lost: 'loses' } as const satisfies Record<keyof Change<unknown>, string>;

const side = (
  end: keyof Change<unknown>,
  own: ComparedSide,
  other: ComparedSide,
  change: RoleChange,
  language: Language,
): Content => {
  const { view } = own;
  const steps = change.steps[end];
  const competencies = change.competencies[end];
  const handoffs = change.handoffs[end];
  const habits = change.habits[end];
  const supervision = supervisionChanges(end, own, other, change, language);
  const items = [steps, competencies, handoffs, habits, supervision].reduce((sum, { length }) => sum + length, 0);
  if (items === 0) return null;
  const passing = (['from', 'to'] as const).flatMap((giving) =>
    passItems(view, language, change.role, handoffs, giving),
  );
  const counts = countsOf(end, view, other.view, change, language).join(' · ');
  const long = items >= LONG;
  return html`<div data-change="${end}"><h4>${language.say(HEADINGS[end])}</h4>
${counts === '' ? null : html`<p class="small">${counts}</p>`}
<div${long ? html` class="halves"` : null}>${work(steps, view, language)}${
    supervision.length === 0 ? null : html`<ul class="plain" data-supervision="">${supervision}</ul>`
  }${
    competencies.length === 0
      ? null
      : html`<details><summary class="small">${language.say('competencies', { n: competencies.length })}</summary>
<ul class="small">${competencies.map(
          ({ id, statement }) =>
            html`<li data-competency="${id}">${inLanguage(statement, view.languageOf(statement))}</li>`,
        )}</ul></details>`
  }${
    handoffs.length === 0
      ? null
      : html`<details><summary class="small">${language.say('handoffs', { n: handoffs.length })}</summary>
<ul class="small">${passing}</ul></details>`
  }${
    habits.length === 0
      ? null
      : html`<details><summary class="small">${language.say('habitsOf', { n: habits.length })}</summary>
<ul class="small">${habits.map(
          ({ statement }) => html`<li data-habit="">${inLanguage(statement, view.languageOf(statement))}</li>`,
        )}</ul></details>`
  }</div></div>`;
};

/** Changes with at least this many items get two columns on paper. */
const LONG = 12;

/**
 * Counts of the work that a role has in only one of the models; the lists below give the numbers of competencies and
 * hand-offs. Steps are those that it does or answers for: its steps before, minus losses, plus gains, are its steps
 * after.
 */
const countsOf = (
  end: keyof Change<unknown>,
  view: ModelView,
  other: ModelView,
  change: RoleChange,
  language: Language,
): readonly string[] => {
  const here = ownSteps(view.rows, change.role);
  const there = ownSteps(other.rows, change.role);
  const withLetter = (...letters: readonly Responsibility[]): ReadonlySet<string> =>
    new Set(
      change.steps[end].flatMap(({ element, step, responsibility }) =>
        letters.includes(responsibility) ? [`${element}/${step}`] : [],
      ),
    );
  const counts = {
    steps: [...here].filter((step) => !there.has(step)).length,
    letterOfSteps: [...withLetter('responsible', 'accountable')].filter((step) => there.has(step)).length,
    askedAbout: withLetter('consulted').size,
    toldOf: withLetter('informed').size,
  };
  const keys = ['steps', 'letterOfSteps', 'askedAbout', 'toldOf'] as const;
  return keys.flatMap((key) => (counts[key] === 0 ? [] : [language.say(key, { n: counts[key] })]));
};

/** A role that gains or loses several letters for a step is listed once, with all of them. */
const work = (steps: readonly RoleWork[], view: ModelView, language: Language): Content =>
  LETTER_SETS.map((letters) => {
    const own = steps.filter(
      (each) => each.responsibility === letters[0] && lettersIn(steps, each).join() === letters.join(),
    );
    if (own.length === 0) return null;
    const elements = [...new Set(own.map(({ element }) => element))];
    return html`<ul class="plain">${elements.map((id) => {
      const mine = own.filter(({ element }) => element === id);
      return html`<li>${letters.map((letter) => letterMark(letter, language))} <strong>${view.element(id)}</strong>
<span class="because" data-steps="${mine.length}">${mine.map(({ step }) => view.step(id, step)).join(' · ')}</span>
</li>`;
    })}</ul>`;
  });

const lettersIn = (steps: readonly RoleWork[], { element, step }: RoleWork): readonly Responsibility[] =>
  responsibilitySchema.options.filter((letter) =>
    steps.some((each) => each.element === element && each.step === step && each.responsibility === letter),
  );

const subsetsOf = (letters: readonly Responsibility[]): readonly (readonly Responsibility[])[] => {
  const [first, ...rest] = letters;
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((each) => [first, ...each])];
};

/** All sets of letters that a role can have for a step, in the order of the list. */
const LETTER_SETS: readonly (readonly Responsibility[])[] = responsibilitySchema.options.flatMap((letter, index) =>
  subsetsOf(responsibilitySchema.options.slice(index + 1)).map((others) => [letter, ...others]),
);

const levels = (view: ModelView, { competencies }: RoleChange, language: Language): Content =>
  competencies.level.length === 0
    ? null
    : html`<ul class="small">${competencies.level.map(
        ({ competency, from, to }) =>
          html`<li>${inLanguage(
            competency.statement,
            view.languageOf(competency.statement),
          )} (${levelTitle(language, from)} → ${levelTitle(language, to)})</li>`,
      )}</ul>`;
