import { describe, expect, test } from 'vitest';
import { coverTeam, defineModel, deriveProfile, models, type Person, parseModel } from 'work-elements';
import { modelHtml, personHtml, teamHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const spare = { id: 'spare', title: 'Spare', actors: ['onsite-educator'] as const };
const empty = defineModel({ id: 'empty', title: 'Empty', roles: [spare] });
const wider = parseModel({ ...models.validator, roles: [...models.validator.roles, spare] });
const ann: Person = { id: 'ann', name: 'Ann', evidence: [] };
const kim: Person = {
  id: 'kim',
  name: 'Kim',
  evidence: models.validator.roles.flatMap(({ id }) =>
    deriveProfile(models.validator, id).competencies.map(({ competency }) => ({
      kind: 'implementation' as const,
      competency: competency.id,
    })),
  ),
};

const textOf = (page: string): string => readPage(page).body.textContent?.replaceAll(/\s+/g, ' ') ?? '';

describe.each([
  {
    locale: 'en',
    none: 'no work yet',
    nothing: 'No role that educators hold has any work yet',
    ready: ['Somebody is ready', 'Without Ann', 'none yet', 'Nothing is missing'],
    card: 'This role has no work yet',
    badge: 'Badge',
    aside: 'Without work yet, so there is nothing to fill: Spare.',
  },
  {
    locale: 'es',
    none: 'aún sin trabajo',
    nothing: 'Ningún rol de educadores tiene trabajo aún',
    ready: ['Hay alguien preparado', 'Sin Ann', 'Nada falta'],
    card: 'Este rol aún no tiene trabajo',
    badge: 'Insignia',
    aside: 'Aún sin trabajo, de modo que no hay nada que cubrir: Spare.',
  },
])('a role that has no work ($locale)', ({ locale, none, nothing, ready, card, badge, aside }) => {
  test('is covered by nobody, and nobody is needed for it', () => {
    const team = textOf(teamHtml([ann], empty, { locale }));
    expect(team).toContain(none);
    expect(team).toContain(nothing);
    for (const said of ready.slice(0, 2)) expect(team).not.toContain(said);
  });

  test('is said beside the roles that are filled', () => {
    const page = readPage(teamHtml([ann, kim], wider, { locale }));
    expect(coverTeam([ann, kim], wider).cannotLose.map(({ person }) => person)).toEqual(['kim']);
    expect(page.querySelector('[data-idle]')?.textContent).toBe(aside);
    expect([...page.querySelectorAll('tr[data-role="spare"] td')].map((cell) => cell.textContent)).toEqual([
      none,
      none,
    ]);
    expect(page.querySelector('[data-cannot-lose]')?.textContent).not.toContain('Spare');
  });

  test('comes last on the page of a person, with neither gaps nor a badge', () => {
    const page = readPage(personHtml(kim, wider, { locale }));
    const rows = [...page.querySelectorAll('tr[data-role]')];
    expect(rows.at(-1)?.getAttribute('data-role')).toBe('spare');
    expect([...(rows.at(-1)?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([none, '–', '–']);
    const alone = textOf(personHtml(ann, empty, { locale }));
    expect(alone).toContain(nothing);
    for (const said of ready.slice(2)) expect(alone).not.toContain(said);
  });

  test.each(['all', 'do'] as const)('has a card that says so, without a badge (%s)', (detail) => {
    const page = readPage(modelHtml(wider, { locale, detail }));
    const [own, other] = ['#role-spare', '#role-teacher'].map((role) => page.querySelector(role));
    expect(own?.querySelector('[data-idle]')?.textContent).toContain(card);
    expect([...(own?.querySelectorAll('h3') ?? [])].map((heading) => heading.textContent)).not.toContain(badge);
    expect(own?.textContent).not.toContain(`${badge}:`);
    expect(other?.querySelector('[data-idle]')).toBeNull();
    expect(other?.textContent).toContain(badge);
  });
});
