import { type ImplementationModel, models, type RoleProfile, raci, roleKind } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';

const ready: readonly ImplementationModel[] = Object.values(models);

/** The cost of separation: hand-offs between two staff roles. */
const colleagueHandoffs = (view: ModelView): number =>
  view.handoffs.filter(({ from, to }) => [from, to].every((end) => view.role(end.role).kind === 'staff')).length;

/**
 * For how many steps each staff role is responsible or accountable, computed from the assignments alone, because
 * deriving hand-offs takes long.
 */
const staffSteps = (model: ImplementationModel): readonly number[] => {
  const rows = raci(model);
  return model.roles
    .filter((role) => roleKind(role) === 'staff')
    .map(({ id }) => rows.filter((row) => row.responsible.includes(id) || row.accountable.includes(id)).length);
};

/** What sets a model apart: how finely the work of its staff is divided, compared with the ready models. @internal */
export const distinction = (view: ModelView, language: Language, profiles: readonly RoleProfile[]): string => {
  const staff = profiles.filter(({ role, breadth }) => view.role(role).kind === 'staff' && breadth.steps > 0);
  const [first] = staff;
  if (first === undefined) return language.say('noStaff');
  if (staff.length === 1) return language.say('oneStaff', { role: view.role(first.role).title });
  const broadest = mostBy(staff, first, ({ breadth }) => breadth.steps);
  const own = broadest.breadth.steps;
  const others = ready.filter(({ id }) => id !== view.model.id).map((model) => Math.max(0, ...staffSteps(model)));
  const fewer = others.filter((steps) => steps < own).length;
  const rank =
    fewer === others.length
      ? language.say('moreThanAll')
      : fewer === 0
        ? language.say('fewerThanAll')
        : language.say('moreThanSome', { n: fewer, all: others.length });
  return language.say('manyStaff', {
    staff: language.say('roles', { n: staff.length }),
    role: view.role(broadest.role).title,
    broadest: own,
    all: view.rows.length,
    handoffs: language.say('handoffs', { n: colleagueHandoffs(view) }),
    rank,
  });
};

/** The figures of a model. @internal */
export const facts = (view: ModelView, language: Language, profiles: readonly RoleProfile[]): Markup => {
  const [first] = profiles;
  const broadest = first === undefined ? undefined : mostBy(profiles, first, ({ breadth }) => breadth.steps);
  const neediest = first === undefined ? undefined : mostBy(profiles, first, ({ competencies }) => competencies.length);
  const shown: readonly (readonly [string, number])[] = [
    [language.say('factRoles'), profiles.length],
    [language.say('factSteps'), view.rows.length],
    ...(broadest === undefined || neediest === undefined
      ? []
      : [
          [language.say('factBroadest', { role: view.role(broadest.role).title }), broadest.breadth.steps] as const,
          [
            language.say('factCompetencies', { role: view.role(neediest.role).title }),
            neediest.competencies.length,
          ] as const,
        ]),
    [language.say('factColleagues'), colleagueHandoffs(view)],
  ];
  return html`<dl class="facts">${shown.map(
    ([name, value]) => html`<div>
<dt>${name}</dt><dd>${language.number(value)}</dd></div>`,
  )}</dl>`;
};

const mostBy = (
  profiles: readonly RoleProfile[],
  first: RoleProfile,
  size: (profile: RoleProfile) => number,
): RoleProfile => profiles.reduce((most, each) => (size(each) > size(most) ? each : most), first);
