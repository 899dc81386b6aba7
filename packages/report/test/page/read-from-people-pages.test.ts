import { describe, expect, test } from 'vitest';
import {
  assessReadiness,
  badgeFramework,
  coverTeam,
  deriveProfiles,
  type ImplementationModel,
  models,
  type Person,
} from 'work-elements';
import { personHtml, teamHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

// Compares what the texts of people’s pages say with what is assessed.

const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

const levelTitle = (level: number): string =>
  level === 0 ? 'no level yet' : (badgeFramework.levels.find((each) => each.level === level)?.title ?? 'no such level');

/** People with all evidence for one role, all but one piece of it, only plans for another role, and no evidence. */
const peopleFor = (model: ImplementationModel): readonly Person[] => {
  const staff = coverTeam([], model).roles.map(({ role }) => role);
  const needs = (index: number): readonly string[] =>
    deriveProfiles(model)
      .find(({ role }) => role === staff[index])
      ?.competencies.map(({ competency }) => competency.id) ?? [];
  const evidence = (ids: readonly string[], kind: 'implementation' | 'planning'): Person['evidence'] =>
    ids.map((competency) => ({ kind, competency }));
  return [
    { id: 'p1', name: 'A. One', evidence: evidence(needs(0), 'implementation') },
    { id: 'p2', name: 'B. Two', evidence: evidence(needs(0).slice(1), 'implementation') },
    { id: 'p3', name: 'C. Three', evidence: [...evidence(needs(staff.length - 1), 'planning'), { kind: 'study' }] },
    { id: 'p4', name: 'D. Four', evidence: [] },
  ];
};

const some: readonly ImplementationModel[] = [
  models.validator,
  models.specialistTeam,
  models.lindsay,
  models.aiTutorGuide,
];
const others = Object.values<ImplementationModel>(models).filter((model) => !some.includes(model));

const readAsIsDerived = (_: string, model: ImplementationModel): void => {
  const people = peopleFor(model);
  const cover = coverTeam(people, model);
  const titleOf = new Map<string, string>(model.roles.map(({ id, title }) => [id, title]));
  const badge = (role: string, level: number): string =>
    level === 0 ? 'none yet' : `${levelTitle(level)} ${model.title} ${titleOf.get(role)}`;

  test('the page of each reads as is assessed', () => {
    for (const person of people) {
      const page = readPage(personHtml(person, model));
      const judged = deriveProfiles(model)
        .filter(({ role }) => cover.roles.some((each) => each.role === role))
        .map((profile) => assessReadiness(person, profile));
      const rows = [...page.querySelectorAll('section:first-of-type tbody tr')].map((row) =>
        [...row.children].map(textOf),
      );
      expect(rows.toSorted()).toEqual(
        judged
          .map(({ role, competencies, gaps, level }) => [
            titleOf.get(role),
            `${competencies.length - gaps.length} of ${competencies.length}`,
            String(gaps.length),
            badge(role, level),
          ])
          .toSorted(),
      );
      const plans = [...page.querySelectorAll('.plans')].map((plan) => [
        textOf(plan.querySelector('h2')),
        ...[...plan.querySelectorAll('ol > li')].map(
          (item) => `${textOf(item.querySelector('.level'))}: ${textOf(item.querySelector('bdi'))}`,
        ),
      ]);
      expect(plans.toSorted()).toEqual(
        judged
          .filter(({ plan }) => plan.length > 0)
          .map(({ role, plan }) => [
            titleOf.get(role),
            ...plan.map(
              ({ competency, from, to }) => `${levelTitle(from)} → ${levelTitle(to)}: ${competency.statement}`,
            ),
          ])
          .toSorted(),
      );
    }
  });

  test('the page of the team reads as is covered', () => {
    const page = readPage(teamHtml(people, model));
    const [table] = page.querySelectorAll('table');
    expect([...(table?.querySelectorAll('thead th') ?? [])].slice(1).map(textOf)).toEqual(
      people.map(({ name }) => name),
    );
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.querySelector('.ready')?.getAttribute('aria-label') ?? textOf(cell)),
    );
    expect(rows).toEqual(
      cover.roles.map(({ role, candidates }) => [
        titleOf.get(role),
        ...people.map(({ id }) => {
          const own = candidates.find(({ person }) => person === id);
          if (own === undefined || own.gaps > 0) return String(own?.gaps);
          return own.level === 0 ? 'Ready' : `Ready: ${levelTitle(own.level)}`;
        }),
      ]),
    );
    const uncovered = [...page.querySelectorAll('[data-uncovered] li')].map((item) => textOf(item).split(':')[0]);
    expect(uncovered.toSorted()).toEqual(cover.uncovered.map((role) => titleOf.get(role)).toSorted());
    const lost = [...page.querySelectorAll('[data-cannot-lose] li')].map(textOf);
    expect(lost).toHaveLength(cover.cannotLose.length);
    for (const [index, { person, roles }] of cover.cannotLose.entries()) {
      expect(lost[index]).toContain(people.find(({ id }) => id === person)?.name);
      for (const role of roles) expect(lost[index]).toContain(titleOf.get(role));
    }
    const badges = [...page.querySelectorAll('ul.plain:last-of-type li')].map((item) => [
      textOf(item.querySelector('strong')),
      ...textOf(item.querySelector('.because')).split(' · ').toSorted(),
    ]);
    expect(badges).toEqual(
      people.map(({ id, name }) => {
        const own = cover.roles.flatMap(({ role, candidates }) =>
          candidates.filter(({ person }) => person === id).map(({ level }) => ({ role, level })),
        );
        const best = Math.max(0, ...own.map(({ level }) => level));
        const held = own.filter(({ level }) => level === best).map(({ role, level }) => badge(role, level));
        return [name, ...(best === 0 ? ['none yet'] : held.toSorted())];
      }),
    );
  });
};

const titled = (all: readonly ImplementationModel[]): readonly (readonly [string, ImplementationModel])[] =>
  all.map((model) => [model.title, model]);

describe.each(titled(some))('people in %s', readAsIsDerived);

describe.each(titled(others))('people in %s', { tags: ['long'] }, readAsIsDerived);
