import { type ImplementationModel, type RoleProfile, raci, roleKind } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { ownSteps } from '../view/own-steps.js';
import { isSameModel, readyModels } from '../view/ready-models.js';

/** The cost of separation: hand-offs between two staff roles. */
const colleagueHandoffs = (view: ModelView): number =>
  view.handoffs.filter(({ from, to }) => [from, to].every((end) => view.role(end.role).kind === 'staff')).length;

/**
 * For how many steps each staff role is responsible or accountable, computed from the assignments alone, because
 * deriving hand-offs is slow.
 */
const staffSteps = (model: ImplementationModel): readonly number[] => {
  const rows = raci(model);
  return model.roles.filter((role) => roleKind(role) === 'staff').map(({ id }) => ownSteps(rows, id).size);
};

const staffWithWork = (view: ModelView, profiles: readonly RoleProfile[]): readonly RoleProfile[] =>
  profiles.filter(({ role, breadth }) => view.role(role).kind === 'staff' && breadth.steps > 0);

/** The staff roles that need the most competencies, if any needs some. @internal */
export const neediestStaff = (view: ModelView, profiles: readonly RoleProfile[]): readonly RoleProfile[] =>
  most(
    profiles.filter(({ role, competencies }) => view.role(role).kind === 'staff' && competencies.length > 0),
    ({ competencies }) => competencies.length,
  );

/** The staff roles that are responsible or accountable for the most steps, if any is. @internal */
export const broadestStaff = (view: ModelView, profiles: readonly RoleProfile[]): readonly RoleProfile[] =>
  most(staffWithWork(view, profiles), stepsOf);

const stepsOf = ({ breadth }: RoleProfile): number => breadth.steps;

/**
 * What sets a model apart: how finely the work of its staff is divided, compared with the ready models; or, if nobody
 * does some of the work, how much of it, since nothing else can be compared yet.
 *
 * @internal
 */
export const distinction = (view: ModelView, language: Language, profiles: readonly RoleProfile[]): string => {
  const staff = staffWithWork(view, profiles);
  const broad = broadestStaff(view, profiles);
  const [broadest] = broad;
  const left = view.rows.filter(({ responsible }) => responsible.length === 0).length;
  const undone = language.say('undone', { n: left });
  if (broadest === undefined) return left > 0 ? language.say('noStaffSoFar', { undone }) : language.say('noStaff');
  const role = leaders(view, language, broad);
  const own = stepsOf(broadest);
  const reach = language.say('reach', { n: own, all: view.rows.length });
  if (staff.length === 1)
    return left > 0 ? language.say('oneStaffSoFar', { role, reach, undone }) : language.say('oneStaff', { role });
  const shared = {
    staff: language.say('roles', { n: staff.length }),
    role,
    handoffs: language.say('handoffs', { n: colleagueHandoffs(view) }),
  };
  if (left > 0) return language.say('manyStaffSoFar', { ...shared, reach, undone });
  const rank = rankOf(view, language, own);
  return language.say('manyStaff', {
    ...shared,
    reach: rank === null ? reach : language.say('reachRanked', { reach, rank }),
  });
};

/**
 * The rank of the broadest staff role among the ready models; null if the process, and thus the steps, are not theirs.
 */
const rankOf = ({ model }: ModelView, language: Language, own: number): string | null => {
  if (model.process !== undefined || model.elements.length > 0) return null;
  const others = readyModels.filter((each) => !isSameModel(each, model));
  const compared = others.map((each) => Math.max(0, ...staffSteps(each)));
  const isOneOfThem = others.length < readyModels.length;
  const all = language.say(isOneOfThem ? 'allOtherReady' : 'allReady', { n: compared.length });
  const any = language.say(isOneOfThem ? 'anyOtherReady' : 'anyReady');
  const fewer = compared.filter((steps) => steps < own).length;
  if (fewer === compared.length) return language.say('moreThanAny', { any });
  if (fewer > 0) return language.say('moreThanSome', { n: fewer, all });
  return language.say(compared.includes(own) ? 'noMoreThanAny' : 'fewerThanAny', { any });
};

/** The key figures of a model. @internal */
export const facts = (view: ModelView, language: Language, profiles: readonly RoleProfile[]): Markup => {
  const [broad, needy] = [broadestStaff(view, profiles), neediestStaff(view, profiles)];
  const [[broadest], [neediest]] = [broad, needy];
  const shown: readonly (readonly [string, number])[] = [
    [language.say('factRoles'), profiles.length],
    [language.say('factSteps'), view.rows.length],
    ...(broadest === undefined
      ? []
      : [[language.say('factBroadest', { role: leaders(view, language, broad) }), stepsOf(broadest)] as const]),
    ...(neediest === undefined
      ? []
      : [
          [
            language.say('factCompetencies', { role: leaders(view, language, needy) }),
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

/** The profiles with the greatest size. */
const most = (profiles: readonly RoleProfile[], size: (profile: RoleProfile) => number): readonly RoleProfile[] => {
  const greatest = Math.max(...profiles.map(size));
  return profiles.filter((profile) => size(profile) === greatest);
};

/** The role that leads in some figure, or, if several tie, how many. @internal */
export const leaders = (view: ModelView, language: Language, roles: readonly RoleProfile[]): string => {
  const [one, ...others] = roles;
  return one === undefined || others.length > 0 ? language.say('tied', { n: roles.length }) : view.role(one.role).title;
};
