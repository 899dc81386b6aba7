import { elementSvg } from '@work-elements/report';
import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  defineElement,
  elementChart,
  guardClauses,
  handoffs,
  type ImplementationModel,
  learningProcess,
  models,
  parseModel,
  raci,
  toMermaid,
  workElement,
  workElements,
} from 'work-elements';

/** The ready models covered in every run. */
const QUICK: readonly ImplementationModel[] = [models.validator, models.specialistTeam, models.bigPicture];

/** The kind of diagram that a text is. */
let parse: (text: string) => Promise<string>;

// Mermaid needs a browser, and the charts of other tests in this process must not take jsdom for one.
beforeAll(async () => {
  const { window } = new JSDOM('');
  const { document, Element } = window;
  for (const [name, value] of Object.entries({ window, document, Element })) vi.stubGlobal(name, value);
  const { default: mermaid } = await import('mermaid');
  parse = async (text) => (await mermaid.parse(text)).diagramType;
});

afterAll(() => vi.unstubAllGlobals());

test('Mermaid itself refuses a bad diagram, so that this test can fail', async () => {
  await expect(parse('stateDiagram-v2\n  a --> : \n }')).rejects.toThrow();
});

describe('what is drawn is valid Mermaid', () => {
  test.each(workElements.map((element) => [element.id, element] as const))('%s', async (_, element) => {
    const text = toMermaid(element);
    await parse(text);
    for (const step of element.steps) expect(text).toContain(step.title);
    const arrows = text.split('\n').flatMap((line) => /^ {2}(\w+ --> \w+) :/.exec(line)?.[1] ?? []);
    expect(new Set(arrows).size, 'one arrow between two states').toBe(arrows.length);
    // The words of every guard of the catalogue, as in the pictures.
    const picture = new JSDOM(elementSvg(element)).window.document.body.textContent?.replaceAll(/\s/g, '') ?? '';
    const clauses = new Map<string, string>(Object.entries(guardClauses));
    for (const guard of Object.keys(element.definition.guards)) {
      const clause = `if ${clauses.get(guard) ?? 'no clause'}`;
      expect(text).toContain(clause);
      expect(picture).toContain(clause.replaceAll(' ', ''));
    }
  });

  /** The arrows of a diagram: the states from which each leads, its target, and its label. */
  const arrowsIn = (text: string) => {
    const titles = new Map([...text.matchAll(/state "(.*)" as (\w+)/g)].map(([, title = '', id = '']) => [id, title]));
    const states = (id: string): readonly string[] => {
      const title = titles.get(id) ?? id;
      if (id.startsWith('s__')) return [title];
      return title.replace(/^(?:From|In) /, '').split(/,<br\/>|<br\/>or /);
    };
    return [...text.matchAll(/^ {2}(\w+) --> (\w+) : (.*)$/gm)].map(([, from = '', to = '', said = '']) => ({
      from: states(from),
      to: from === to ? null : (titles.get(to) ?? to),
      events: said.split('<br/>'),
    }));
  };

  test.each(workElements.map((element) => [element.id, element] as const))(
    '%s: what happens alike is drawn once',
    (_, element) => {
      const text = toMermaid(element);
      const arrows = arrowsIn(text);
      const nameOf = new Map(element.steps.map(({ id, title }) => [id, title]));
      const { moves, initial } = elementChart(element);
      // Each transition of the machine is on one arrow, which may lead from several states.
      const drawn = arrows.flatMap(({ from, to, events }) =>
        from.flatMap((each) => events.map((event) => `${each} ${to ?? each} ${event.split(/,| ▸/)[0]}`)),
      );
      const words = (id: string): string => nameOf.get(id) ?? id.replaceAll('-', ' ');
      const expected = moves.map(
        ({ from, to, event }) =>
          `${from === '' ? 'any state' : words(from)} ${words(to)} ${event?.replaceAll('-', ' ') ?? 'at once'}`,
      );
      expect(drawn.toSorted()).toEqual(expected.toSorted());
      expect(arrows.filter(({ events }) => events.includes('close')).length).toBeLessThanOrEqual(1);
      const told = arrows.flatMap(({ from, to, events }) => events.map((event) => ({ from, to, event })));
      const begins = new Set(initial.map(words));
      for (const { from, to, event } of told) {
        const same = told.filter(
          (other) =>
            other.event === event && other.to === to && to !== null && !other.from.some((each) => begins.has(each)),
        );
        if (!from.some((each) => begins.has(each))) expect(same.length, `${event} to ${to}`).toBeLessThan(3);
      }
    },
  );

  test('an event that every state handles alike comes from any state', () => {
    expect(
      arrowsIn(toMermaid(workElement('assess-progress'))).filter(({ events }) => events.includes('close')),
    ).toEqual([{ from: ['any state'], to: 'closed', events: ['close'] }]);
  });

  test('nested states', async () => {
    const element = defineElement({
      id: 'nested',
      title: 'Nested',
      machine: {
        initial: 'work',
        states: {
          work: {
            initial: 'one',
            on: { cancel: 'end' },
            states: { one: { on: { done: 'two' } }, two: { on: { ready: '#nested.end' } } },
          },
          end: { type: 'final' },
        },
      },
      steps: [{ id: 'work.one' }, { id: 'work.two' }],
    });
    const text = toMermaid(element);
    await parse(text);
    expect(text).toContain('Anywhere in work');
  });

  test('states whose ids differ only in a dot and a hyphen are kept apart', () => {
    const text = toMermaid(
      defineElement({
        id: 'alike',
        title: 'Alike',
        machine: {
          initial: 'work',
          states: {
            work: { initial: 'one', states: { one: { on: { done: '#alike.work-one' } } } },
            'work-one': { on: { ready: 'end' } },
            end: { type: 'final' },
          },
        },
        steps: [{ id: 'work.one' }, { id: 'work-one' }],
      }),
    );
    const declared = [...text.matchAll(/state "[^"]*" as (s__\w+)/g)].map(([, id]) => id);
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared).toHaveLength(3);
  });

  test('the learning process', async () => {
    const text = toMermaid(learningProcess);
    await parse(text);
    expect(text).toContain('"assessment result"');
  });

  describe.each(Object.values(models).map((model) => [model.title, model] as const))('the model %s', (_, model) => {
    const tags = QUICK.includes(model) ? [] : ['long'];

    test('as roles, with one arrow for everything that one hands to another', { tags }, async () => {
      const text = toMermaid(model);
      await parse(text);
      for (const role of model.roles) expect(text).toContain(`["${role.title}"]`);
      const pairs = new Set(handoffs(model).map(({ from, to }) => `${from.role} ${to.role}`));
      expect(text.match(/ -->\|/g) ?? []).toHaveLength(pairs.size);
      const counted = [...text.matchAll(/\|"(.*)"\|/g)]
        .flatMap(([, label = '']) => label.split(', '))
        .reduce((sum, each) => sum + Number(/× (\d+)$/.exec(each)?.[1] ?? 1), 0);
      expect(counted).toBe(handoffs(model).length);
    });

    test('with its steps, roles as lanes', { tags }, async () => {
      const text = toMermaid(model, { steps: true });
      await parse(text);
      for (const role of model.roles) if (role.responsible.length > 0) expect(text).toContain(`["${role.title}"]`);
      for (const { element, step } of raci(model)) expect(text).toContain(`__${element}__${step}`.replaceAll('-', '_'));
    });
  });

  test('60 roles are folded: what is drawn and what is said not to be drawn is all that passes', async () => {
    const steps = learningProcess.elements.flatMap(({ id, steps: own }) =>
      own.filter(({ optional }) => optional === undefined).map((step) => `${id}/${step.id}`),
    );
    const actorOf = (index: number): string =>
      index < 10 ? 'learner' : index === 10 ? 'information-system' : 'onsite-educator';
    const model = parseModel({
      id: 'sixty',
      title: 'Sixty',
      roles: Array.from({ length: 60 }, (_, index) => ({
        id: `role-${index}`,
        title: `Role ${index}.`,
        actors: [actorOf(index)],
        responsible: steps.filter((_step, place) => place % 60 === index),
      })),
    });
    const text = toMermaid(model);
    await parse(text);
    const nodes = [...text.matchAll(/^ {2}(\w+)[[(]+"(.*?)"/gm)].map(([, , said = '']) => said);
    expect(nodes.length).toBeLessThanOrEqual(14);
    const others = nodes.flatMap((said) => /^(\d+) other roles/.exec(said)?.[1] ?? []).map(Number);
    expect(others.length).toBeGreaterThan(1);
    const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
    expect(nodes.length - others.length + sum(others)).toBe(60);
    const undrawn = nodes.flatMap((said) => /(\d+) hand-offs? among them not drawn/.exec(said)?.[1] ?? []).map(Number);
    const drawn = [...text.matchAll(/\|"(.*)"\|/g)]
      .flatMap(([, said = '']) => said.split(', '))
      .map((each) => Number(/× (\d+)$/.exec(each)?.[1] ?? 1));
    expect(sum(undrawn)).toBeGreaterThan(0);
    expect(sum(drawn) + sum(undrawn)).toBe(handoffs(model).length);
    for (const { title } of model.roles) expect(text).toMatch(new RegExp(`[" ]${title}`));
    expect(toMermaid(model, { steps: true }).match(/subgraph/g)).toHaveLength(60);
  });

  test('any model', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel(), async (model) => {
        expect(await parse(toMermaid(model))).toBe('flowchart-v2');
        expect(await parse(toMermaid(model, { steps: true }))).toBe('flowchart-v2');
      }),
      { numRuns: 15 },
    );
  });

  test('entities are shown as written, and what no text can hold as the replacement character', () => {
    const titled = (title: string): string =>
      toMermaid({
        elements: [
          defineElement({
            id: 'odd',
            title,
            machine: { initial: 'end', states: { end: { on: { over: 'gone' } }, gone: { type: 'final' } } },
            steps: [{ id: 'end' }],
          }),
        ],
        routes: [],
        entries: [],
      });
    // Mermaid turns each #…; back into the character with that code.
    const shown = (text: string): string =>
      text.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    for (const title of ['Q&amp;A', '#38; &#38; &lt;b&gt;', 'R & D; "x"'])
      expect(shown(titled(title))).toContain(`["${title}"]`);
    expect(titled('Q&amp;A')).not.toContain('&');
    expect(titled(`bell ${String.fromCharCode(7)} half`)).toContain('bell \ufffd half');
  });

  test('titles with characters that are special in Mermaid', async () => {
    const element = defineElement({
      id: 'odd',
      title: 'Odd "title"; [with] {signs}: #1 | end',
      machine: { initial: 'end', states: { end: { on: { 'to-end': 'graph' } }, graph: { type: 'final' } } },
      steps: [{ id: 'end', title: 'The "end"; [of] {all} --> %% <b>things</b>' }],
    });
    expect(await parse(toMermaid(element))).toBe('stateDiagram');
    const route = { from: 'odd', on: 'to-end', to: 'odd', send: 'x', artifact: 'end' } as const;
    expect(await parse(toMermaid({ elements: [element], routes: [route], entries: [] }))).toBe('flowchart-v2');
  });
});
