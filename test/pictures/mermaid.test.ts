import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { defineElement, learningProcess, models, toMermaid, workElements } from 'work-elements';

let parse: (text: string) => Promise<unknown>;

beforeAll(async () => {
  const { window } = new JSDOM('');
  Object.assign(globalThis, { window, document: window.document, Element: window.Element });
  const { default: mermaid } = await import('mermaid');
  parse = (text) => mermaid.parse(text);
});

test('Mermaid itself refuses a bad diagram, so that this test can fail', async () => {
  await expect(parse('stateDiagram-v2\n  a --> : \n }')).rejects.toThrow();
});

describe('what is drawn is valid Mermaid', () => {
  test.each(workElements.map((element) => [element.id, element] as const))('%s', async (_, element) => {
    const text = toMermaid(element);
    await parse(text);
    for (const step of element.steps) expect(text).toContain(step.title);
  });

  test('the learning process', async () => {
    const text = toMermaid(learningProcess);
    await parse(text);
    expect(text).toContain('"assessment result"');
  });

  test.each(Object.values(models).map((model) => [model.title, model] as const))(
    'the model %s, with its roles as lanes',
    async (_, model) => {
      const text = toMermaid(model);
      await parse(text);
      for (const role of model.roles) if (role.responsible.length > 0) expect(text).toContain(`["${role.title}"]`);
    },
  );

  test('any model', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel(), async (model) => {
        await parse(toMermaid(model));
      }),
      { numRuns: 15 },
    );
  });

  test('titles with signs that mean something to Mermaid', async () => {
    const element = defineElement({
      id: 'odd',
      title: 'Odd "title"; [with] {signs}: #1 | end',
      machine: { initial: 'end', states: { end: { on: { 'to-end': 'graph' } }, graph: { type: 'final' } } },
      steps: [{ id: 'end', title: 'The "end"; [of] {all} --> %% <b>things</b>' }],
    });
    await parse(toMermaid(element));
    await parse(
      toMermaid({ elements: [element], routes: [{ from: 'odd', on: 'to-end', to: 'odd', send: 'x', artifact: 'end' }], entries: [] }),
    );
  });
});
