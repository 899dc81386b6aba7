import { describe, expect, test } from 'vitest';
import {
  badgeFramework,
  deriveProfiles,
  type Handoff,
  handoffs,
  type ImplementationModel,
  models,
  processOf,
  type RoleProfile,
  raci,
} from 'work-elements';
import { modelHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

// Compares what the texts of a ready model’s page say with what is derived, each counted independently.

const LETTERS = ['responsible', 'accountable', 'consulted', 'informed'] as const;
const WORK = {
  responsible: 'Does',
  accountable: 'Answers for',
  consulted: 'Is asked before',
  informed: 'Is told after',
};
const NEEDS = { know: 'Must know', 'know-how': 'Must know how to', do: 'Must do effectively' };

const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The text of an element without the text of one of its parts. */
const textWithout = (element: Element, part: string): string => {
  const copy = element.ownerDocument.importNode(element, true);
  for (const each of copy.querySelectorAll(part)) each.remove();
  return textOf(copy);
};

const wordsOf = (id: string): string => id.replaceAll('-', ' ');

/** Titles by id, from the model itself. */
const titlesIn = (model: ImplementationModel) => {
  const { elements } = processOf(model);
  const role = new Map<string, string>(model.roles.map(({ id, title }) => [id, title]));
  const element = new Map<string, string>(elements.map(({ id, title }) => [id, title]));
  const step = new Map<string, string>(
    elements.flatMap(({ id, steps }) => steps.map((each) => [`${id}/${each.id}`, each.title] as const)),
  );
  const find = (titles: ReadonlyMap<string, string>) => (id: string) => titles.get(id) ?? `no title of ${id}`;
  return { role: find(role), element: find(element), step: find(step) };
};

type TitlesOf = ReturnType<typeof titlesIn>;

const counted = (items: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

const sorted = (items: readonly string[]): readonly string[] => items.toSorted();

/** Each cell of the matrix with letters: “element / step / role: letters”; an element’s own row has no step. */
const matrixOf = (page: Document): readonly string[] =>
  [...page.querySelectorAll('#matrix table')].flatMap((table) => {
    const roles = [...table.querySelectorAll('thead th')].slice(1).map(textOf);
    return [...table.querySelectorAll('tbody')].flatMap((body) => {
      const [first] = body.querySelectorAll('th');
      return [...body.querySelectorAll('tr')].flatMap((row) => {
        const [head] = row.querySelectorAll('th');
        const step = head === undefined || head === first ? '' : textWithout(head, '.because');
        return [...row.querySelectorAll('td')].flatMap((cell, column) =>
          textOf(cell) === '' ? [] : [`${textOf(first)} / ${step} / ${roles[column]}: ${textOf(cell)}`],
        );
      });
    });
  });

const derivedMatrix = (model: ImplementationModel, titles: TitlesOf): readonly string[] => {
  const rows = raci(model);
  const initial = (letter: string): string => letter.slice(0, 1).toUpperCase();
  const steps = rows.flatMap((row) =>
    model.roles.map(({ id }) => {
      const letters = LETTERS.filter((letter) => row[letter].includes(id)).map(initial);
      const step = titles.step(`${row.element}/${row.step}`);
      return `${titles.element(row.element)} / ${step} / ${titles.role(id)}: ${letters.join('')}`;
    }),
  );
  const elements = processOf(model).elements.flatMap(({ id: element }) => {
    const own = rows.filter((row) => row.element === element);
    return model.roles.map(({ id }) => {
      const letters = LETTERS.map((letter) => {
        const count = own.filter((row) => row[letter].includes(id)).length;
        return count === 0 ? '' : `${initial(letter)}${count === own.length ? '' : count}`;
      });
      return `${titles.element(element)} /  / ${titles.role(id)}: ${letters.join('')}`;
    });
  });
  return [...steps, ...elements].filter((line) => !line.endsWith(': '));
};

/** The list that follows a heading in a card. */
const listAfter = (card: Element, heading: string, starts = false): readonly Element[] => {
  const found = [...card.querySelectorAll('h3')].find((each) =>
    starts ? textOf(each).includes(` ${heading} (`) : textOf(each) === heading,
  );
  return [...(found?.nextElementSibling?.children ?? [])];
};

/** What a list says is handed over, each thing with its direction and role: “to Teacher: evidence × 2”. */
const passedIn = (items: readonly Element[]): readonly string[] =>
  items.flatMap((item) => {
    const whom = textOf(item.querySelector('strong'));
    return textOf(item)
      .slice(whom.length + 2)
      .split(', ')
      .map((thing) => `${whom}: ${thing.replaceAll('\u00a0', ' ')}`);
  });

const passedBy = ({ role, handoffs: own }: RoleProfile, end: 'from' | 'to', titles: TitlesOf): readonly string[] => {
  const things = own
    .filter((each) => each[end].role === role)
    .map(({ artifact, from, to }) =>
      end === 'from'
        ? `to ${titles.role(to.role)}: ${wordsOf(artifact)}`
        : `from ${titles.role(from.role)}: ${wordsOf(artifact)}`,
    );
  return [...counted(things)].map(([thing, count]) => (count === 1 ? thing : `${thing} × ${count}`));
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The clauses that steps and hand-offs contribute to the reasons for a competency. */
const clausesOf = (profile: RoleProfile, index: number, titles: TitlesOf): readonly string[] => {
  const because = profile.competencies[index]?.because ?? [];
  const done = because.flatMap((reason) =>
    reason.kind === 'step' && reason.responsibility === 'responsible'
      ? [`“${titles.step(`${reason.element}/${reason.step}`)}”`]
      : [],
  );
  const passing = new Map<string, Set<string>>();
  for (const reason of because) {
    if (reason.kind !== 'hand-off' || reason.end !== 'from') continue;
    const { artifact, to } = reason.handoff;
    passing.set(artifact, (passing.get(artifact) ?? new Set()).add(titles.role(to.role)));
  }
  return [
    ...(done.length === 0 ? [] : [`does ${list.format(new Set(done))}`]),
    ...[...passing].map(([artifact, roles]) => `hands the ${wordsOf(artifact)} to ${list.format(roles)}`),
  ];
};

const levelTitle = (level: number): string =>
  badgeFramework.levels.find((each) => each.level === level)?.title ?? 'no such level';

const expectCard = (model: ImplementationModel, titles: TitlesOf, card: Element, profile: RoleProfile): void => {
  const { role } = profile;
  expect(textOf(card.querySelector('h2'))).toBe(titles.role(role));
  for (const letter of LETTERS) {
    const rows = raci(model).filter((row) => row[letter].includes(role));
    const done = raci(model).filter((row) => row.responsible.includes(role));
    const all = letter === 'accountable' && done.length > 0 && done.every((row) => row.accountable.includes(role));
    const mine = all ? rows.filter((row) => !row.responsible.includes(role)) : rows;
    const shown = listAfter(card, WORK[letter], true).map(textOf);
    const elements = [...new Set(mine.map(({ element }) => element))];
    expect(sorted(shown), `${role} ${letter}`).toEqual(
      sorted([
        ...(all ? [`All that it does${done.length} step${done.length === 1 ? '' : 's'}`] : []),
        ...elements.map((element) => {
          const steps = mine
            .filter((row) => row.element === element)
            .map(({ step }) => titles.step(`${element}/${step}`));
          return `${titles.element(element)}${steps.join(' · ')}`;
        }),
      ]),
    );
  }
  expect(sorted(passedIn(listAfter(card, 'Hands over')))).toEqual(sorted(passedBy(profile, 'from', titles)));
  expect(sorted(passedIn(listAfter(card, 'Takes over')))).toEqual(sorted(passedBy(profile, 'to', titles)));
  for (const kind of ['know', 'know-how', 'do'] as const) {
    const items = listAfter(card, NEEDS[kind]);
    const needed = profile.competencies.flatMap(({ competency, level }, index) =>
      competency.kind === kind ? [{ said: `${levelTitle(level)}: ${competency.statement}`, index }] : [],
    );
    expect(
      items.map((item) => `${textOf(item.querySelector('.level'))}: ${textOf(item.querySelector('bdi'))}`),
    ).toEqual(needed.map(({ said }) => said));
    for (const [place, { index }] of needed.entries()) {
      const reasons = textOf(items[place]?.querySelector('.because'));
      expect(reasons).not.toBe('');
      for (const clause of clausesOf(profile, index, titles)) expect(`; ${reasons};`).toContain(`; ${clause};`);
    }
  }
  expect(listAfter(card, 'Habits').map(textOf)).toEqual(profile.habits.map(({ statement }) => statement));
  if (profile.system === undefined)
    expect([...card.querySelectorAll('.keep strong')].map(textOf)).toEqual(
      badgeFramework.levels.map(({ title }) => `${title} ${model.title} ${titles.role(role)}`),
    );
};

/** A hand-off as a line of a list: from whom to whom, what, and from which step to which. */
const lineOf = ({ artifact, from, to }: Handoff, titles: TitlesOf): string => {
  const [start, end] = [from, to].map(({ element, step }) => titles.step(`${element}/${step}`));
  return `${titles.role(from.role)} > ${titles.role(to.role)} > ${wordsOf(artifact)} > ${start} → ${end}`;
};

describe.each(Object.values<ImplementationModel>(models).map((model) => [model.title, model] as const))(
  'the page of %s reads as is derived',
  (_, model) => {
    const titles = titlesIn(model);
    const page = readPage(modelHtml(model));
    const all = handoffs(model);
    const pairs = (some: readonly Handoff[]): readonly string[] =>
      [...counted(some.map(({ from, to }) => `${titles.role(from.role)} to ${titles.role(to.role)}`))].map(
        ([pair, count]) => `${pair}: ${count}`,
      );

    test('in the letters of its matrix', () => {
      expect(sorted(matrixOf(page))).toEqual(sorted(derivedMatrix(model, titles)));
    });

    test('in its cards', () => {
      const profiles = deriveProfiles(model);
      const cards = [...page.querySelectorAll('.card')];
      expect(cards).toHaveLength(profiles.length);
      for (const [index, profile] of profiles.entries()) {
        const card = cards[index];
        if (card === undefined || profile.withoutWork === true) throw new Error(`no card of ${profile.role}`);
        expectCard(model, titles, card, profile);
      }
    });

    test('in its pictures of hand-offs, and in their list', () => {
      const arcs = [...page.querySelectorAll('#handoffs .keep figure g > title')].map(textOf);
      expect(sorted(arcs)).toEqual(sorted(pairs(all)));
      const panels = [...page.querySelectorAll('#handoffs .panels figure')].map((figure) => {
        const said = figure.querySelector('svg')?.getAttribute('aria-label') ?? '';
        return `${textOf(figure.querySelector('figcaption'))}: ${sorted(said.split('; ')).join('; ')}`;
      });
      expect(sorted(panels)).toEqual(
        sorted(
          [...new Set(all.map(({ artifact }) => artifact))].map((artifact) => {
            const some = all.filter((each) => each.artifact === artifact);
            return `${wordsOf(artifact)} (${some.length}): ${sorted(pairs(some)).join('; ')}`;
          }),
        ),
      );
      const lines = [...page.querySelectorAll('#handoffs details tbody tr')].flatMap((row) => {
        const [from, to, artifact, count, steps = ''] = [...row.children].map(textOf);
        const passed = steps.split('; ');
        expect(passed).toHaveLength(Number(count));
        return passed.map((each) => `${from} > ${to} > ${artifact} > ${each}`);
      });
      expect(sorted(lines)).toEqual(sorted(all.map((each) => lineOf(each, titles))));
    });
  },
);
